package vn.laichau.hatangso.agency.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingDaysTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 400).map(START::plusDays);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return Combinators.combine(days().set().ofMaxSize(60), days().set().ofMaxSize(20))
                .as(WorkingDays::new);
    }

    @Property
    void findsTheNearestWorkingDayOnEitherSide(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day) {
        var after = calendar.onOrAfter(day);
        var before = calendar.onOrBefore(day);

        assertThat(calendar.isWorkingDay(after)).isTrue();
        assertThat(calendar.isWorkingDay(before)).isTrue();
        assertThat(before).isBeforeOrEqualTo(day);
        assertThat(after).isAfterOrEqualTo(day);
        assertThat(before.equals(after)).isEqualTo(calendar.isWorkingDay(day));
        assertThat(before.plusDays(1).datesUntil(after.isAfter(before) ? after : before.plusDays(1)))
                .noneMatch(calendar::isWorkingDay);
    }

    @Property
    void countsEachDayBetweenOnce(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate middle,
            @ForAll("days") LocalDate last) {
        var days = java.util.stream.Stream.of(first, middle, last).sorted().toList();
        var between = calendar.between(days.get(0), days.get(2));

        if (days.get(0).isBefore(days.get(1)) && days.get(1).isBefore(days.get(2))) {
            assertThat(between)
                    .isEqualTo(calendar.between(days.get(0), days.get(1))
                            + calendar.between(days.get(1), days.get(2))
                            + (calendar.isWorkingDay(days.get(1)) ? 1 : 0));
        }
        assertThat(calendar.between(days.get(2), days.get(0))).isZero();
    }

    /** Counted by hand, day for day. */
    @Property
    void areWeekdaysThatAreNoHolidaysAndDaysThatAreMoved(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate last) {
        var worked = 0;
        for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
            var isWeekend = day.getDayOfWeek().getValue() >= 6;
            var isWorked = calendar.moved().contains(day)
                    || !isWeekend && !calendar.holidays().contains(day);
            assertThat(calendar.isWorkingDay(day)).isEqualTo(isWorked);
            worked += isWorked && day.isAfter(first) ? 1 : 0;
        }

        assertThat(calendar.between(first, last)).isEqualTo(worked);
    }

    @Property
    void aDayThatIsMovedIsWorkedWhateverElseIsSaidOfIt(@ForAll("calendars") WorkingDays calendar) {
        assertThat(calendar.moved()).allMatch(calendar::isWorkingDay);
    }
}
