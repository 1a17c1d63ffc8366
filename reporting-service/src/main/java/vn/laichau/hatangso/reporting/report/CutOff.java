package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The instant after which nothing counts any more. */
record CutOff(Instant instant) {

    /** The database keeps microseconds; peers and snapshot must be given what it will give back. */
    CutOff {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * This moment for the running year. For a year that is over, the end of its data window, which closes with 14 December
     * (Decree 09/2019/NĐ-CP, article 12).
     */
    static CutOff byDefault(int year, Instant now) {
        var windowEnds =
                LocalDate.of(year, 12, 15).atStartOfDay(VietnamTime.ZONE).toInstant();
        return yearOf(now) == year ? new CutOff(now) : new CutOff(windowEnds.minus(1, ChronoUnit.MICROS));
    }

    /** The calendar year it falls into in Vietnam; the services tell about that year. */
    int year() {
        return yearOf(instant);
    }

    static int yearOf(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).getYear();
    }
}
