package vn.laichau.hatangso.systemtests.suite;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The years the journeys speak of, counted from today: they are true in every year. */
public final class PlanYear {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));

    /** The year that is going on: the last one with figures, and the one a report tells about. */
    public static final int CURRENT = TODAY.getYear();

    /** The year that operators owe their plan for before 15 December. */
    public static final int NEXT = CURRENT + 1;

    private PlanYear() {}
}
