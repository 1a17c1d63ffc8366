package vn.laichau.hatangso.reporting.report.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The instant after which nothing counts any more. */
record CutOff(Instant instant) {

    /** The database keeps microseconds; peers and snapshot must be given what it will give back. */
    CutOff {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The end of the day that the schedule sets, once it is over: who asks a day late for the report of the year means the
     * year's figures, not those of the day. Without such a day this moment, or for a year that is over the end of what the
     * kind tells of: of its data window, which closes with 14 December (Decree 09/2019/NĐ-CP, article 12), or, for obligations,
     * which fall due after that, of the year.
     *
     * @param scheduled end of the day that the schedule sets; empty where it sets none
     */
    static CutOff byDefault(ReportKind kind, int year, Instant now, Optional<Instant> scheduled) {
        return scheduled
                .filter(end -> end.isBefore(now))
                .or(() -> Optional.of(now).filter(moment -> yearOf(moment) == year))
                .map(CutOff::new)
                .orElseGet(() ->
                        before(kind.isAboutObligations() ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, 12, 15)));
    }

    private static CutOff before(LocalDate day) {
        return new CutOff(day.atStartOfDay(VietnamTime.ZONE).toInstant().minus(1, ChronoUnit.MICROS));
    }

    /** The calendar year it falls into in Vietnam; the services tell about that year. */
    int year() {
        return yearOf(instant);
    }

    static int yearOf(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).getYear();
    }
}
