package vn.laichau.hatangso.agency.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * How one duty of one year stands.
 *
 * @param year the year the duty is for
 * @param onTimeBefore the first instant that is no longer on time; absent while no date is set
 * @param dueDayEnds the first instant after the due day
 * @param owed how many organisations owe it
 * @param sent how many of them have sent something
 * @param accepted how many of them are done
 * @param organisations who; only those that the caller may know of, absent for citizens
 */
public record DeadlineView(
        Duty obligation,
        int year,
        OffsetDateTime onTimeBefore,
        OffsetDateTime dueDayEnds,
        boolean onDueDayCountsAsOnTime,
        int owed,
        int sent,
        int accepted,
        List<Owing> organisations) {

    /** Which duty. */
    public record Duty(String code, Text title, String clause, Text legalSource) {}

    /**
     * How an organisation stands.
     *
     * @param sentAt arrival of its first version
     * @param punctuality of that arrival: ON_TIME, ON_DUE_DAY or LATE
     */
    public record Owing(String code, Text name, State state, OffsetDateTime sentAt, String punctuality) {}

    /** What was decided about the newest version, or that there is none. */
    public enum State {
        MISSING,
        SENT,
        RETURNED,
        ACCEPTED
    }
}
