package vn.laichau.hatangso.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Whoever asks the calendar asks for the days between two, the earlier one first. */
class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);

    @ParameterizedTest
    @CsvSource({
        "2026-12-17, 0, false",
        "2026-12-18, 9, true",
        "2026-12-19, 9, true",
        "2026-12-20, 0, true",
        "2026-12-21, 0, true",
        "2026-12-21, 1, false",
        "2027-01-04, 0, true"
    })
    void takeADayForTheNextOneWhereNobodyWorksBetween(LocalDate then, int worked, boolean atOnce) {
        assertThat(between(worked).isAtOnce(FRIDAY, then)).isEqualTo(atOnce);
    }

    @Test
    void needNoCalendarForTheSameDayAndTheOneAfter() {
        var away = new WorkingDays((after, before) -> {
            throw new IllegalStateException("away");
        });
        assertThat(away.isAtOnce(FRIDAY, FRIDAY.minusDays(1))).isFalse();
        assertThat(away.isAtOnce(FRIDAY, FRIDAY)).isTrue();
        assertThat(away.isAtOnce(FRIDAY, FRIDAY.plusDays(1))).isTrue();
        assertThatThrownBy(() -> away.isAtOnce(FRIDAY, FRIDAY.plusDays(2))).isInstanceOf(ProblemException.class);
        assertThat(away.isAnyBetween(FRIDAY, FRIDAY.plusDays(2)))
                .as("where only weekends are known")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true"})
    void areThereWhereTheCalendarCountsOne(int worked, boolean any) {
        assertThat(between(worked).isAnyBetween(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(any);
    }

    private static WorkingDays between(int worked) {
        return new WorkingDays((after, before) -> {
            assertThat(after).isEqualTo(FRIDAY).isBefore(before);
            return new CalendarClient.WorkingDays(worked);
        });
    }
}
