package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * When an obligation falls due each year: two instants of one day, in Vietnam's time. What comes before the first is on time, what
 * comes before the second came on the due day (P2.IV.7.1: "trước ngày 15 tháng 12 hàng năm").
 *
 * @param onTimeBefore month and day (ISO 8601, {@code --12-15}) at whose beginning "on time" ends; null while no date is set
 * @param dueDayEnds month and day at whose beginning the due day is over
 * @param yearOffset 1 when the obligation for a year falls due in the year before
 */
@Embeddable
record YearlyDueDate(String onTimeBefore, String dueDayEnds, int yearOffset) {

    /** A year without 29 February: the day after the 28th is 1 March. */
    private static final int PLAIN_YEAR = 2023;

    /** The due day is over with the day itself unless the terms say otherwise. */
    static YearlyDueDate of(ObligationTerms obligationTerms) {
        if (obligationTerms.onTimeBefore() == null) {
            return new YearlyDueDate(null, null, obligationTerms.yearOffset());
        }
        var dayAfter = MonthDay.from(MonthDay.parse(obligationTerms.onTimeBefore())
                .atYear(PLAIN_YEAR)
                .plusDays(1));
        var end = obligationTerms.dueDayEnds() == null ? dayAfter.toString() : obligationTerms.dueDayEnds();
        return new YearlyDueDate(obligationTerms.onTimeBefore(), end, obligationTerms.yearOffset());
    }

    boolean isSet() {
        return onTimeBefore != null;
    }

    Optional<Deadline> in(int year) {
        if (!isSet()) {
            return Optional.empty();
        }
        var day = day(onTimeBefore, year);
        var end = day(dueDayEnds, year);
        return Optional.of(new Deadline(beginning(day), beginning(end.isAfter(day) ? end : end.plusYears(1))));
    }

    /** The due day, or the last of its year while no date is set. */
    LocalDate decisiveDay(int year) {
        return isSet() ? day(onTimeBefore, year) : LocalDate.of(year - yearOffset, 12, 31);
    }

    private LocalDate day(String monthDay, int year) {
        return MonthDay.parse(monthDay).atYear(year - yearOffset);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
