package vn.laichau.hatangso.agency.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Day;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.chassis.text.Text;

class ObligationTest {

    private static final Text TEXT = Text.of("vi", "en");

    /** The day before 1 March is 28 February in any year that an obligation can name; in a leap year the due day has two days. */
    @ParameterizedTest
    @CsvSource({
        "12-15, , 1, 2027, 2026-12-15, 2026-12-16",
        "12-15, , 0, 2027, 2027-12-15, 2027-12-16",
        "12-31, , 0, 2026, 2026-12-31, 2027-01-01",
        "12-31, , 1, 2026, 2025-12-31, 2026-01-01",
        "12-31, 01-05, 0, 2026, 2026-12-31, 2027-01-05",
        "12-15, 12-20, 0, 2026, 2026-12-15, 2026-12-20",
        "01-01, , 0, 2026, 2026-01-01, 2026-01-02",
        "01-31, , 0, 2026, 2026-01-31, 2026-02-01",
        "02-27, , 0, 2027, 2027-02-27, 2027-02-28",
        "02-28, , 0, 2027, 2027-02-28, 2027-03-01",
        "02-28, , 0, 2028, 2028-02-28, 2028-03-01",
        "02-28, , 1, 2029, 2028-02-28, 2028-03-01",
        "03-01, , 0, 2028, 2028-03-01, 2028-03-02",
    })
    void isDueFromTheBeginningOfADayInVietnam(
            String day, String ends, int offset, int year, LocalDate onTimeBefore, LocalDate dueDayEnds) {
        var duty = obligation(Recurrence.YEARLY, null, day(day), day(ends), offset);

        assertThat(duty.dueTime(year)).contains(new Deadline(beginning(onTimeBefore), beginning(dueDayEnds)));
        assertThat(duty.decisiveDay(year)).isEqualTo(onTimeBefore);
        assertThat(duty.obligationYearDueIn(onTimeBefore.getYear())).isEqualTo(year);
        assertThat(duty.isOverFor(year, beginning(dueDayEnds).minusNanos(1))).isFalse();
        assertThat(duty.isOverFor(year, beginning(dueDayEnds))).isTrue();
    }

    private static Day day(String text) {
        return text == null
                ? null
                : new Day(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(3)));
    }

    private static Instant beginning(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z").minusSeconds(7 * 3600);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // recurrence, first year, year, can be missed, may be sent for, what counts for it
                "YEARLY, -, 2026, true, true, 2026",
                "YEARLY, 2027, 2026, false, false, 2026",
                "YEARLY, 2027, 2027, true, true, 2027",
                "YEARLY, 2027, 2028, true, true, 2028",
                "ONCE, 2027, 2026, false, false, -",
                "ONCE, 2027, 2027, true, true, -",
                "ONCE, 2027, 2028, false, false, -",
                "ONCE, -, 2026, false, true, -",
                "CONTINUOUS, -, 2026, false, true, 2026",
                "CONTINUOUS, 2027, 2026, false, true, 2026",
            })
    void isOwedForItsYearsAlone(
            Recurrence recurrence, Integer first, int year, boolean fallsDue, boolean takes, Integer counted) {
        var duty = obligation(recurrence, first, new Day(12, 15), null, 0);

        assertThat(duty.fallsDueFor(year)).isEqualTo(fallsDue);
        assertThat(duty.takesYear(year)).isEqualTo(takes);
        assertThat(duty.countedYear(year)).isEqualTo(counted);
        assertThat(duty.isOverFor(year, Instant.parse("2040-01-01T00:00:00Z"))).isEqualTo(fallsDue);
        var open = recurrence == Recurrence.ONCE && first == null;
        assertThat(duty.awaitsYear()).isEqualTo(open);
        assertThat(duty.dueTime(year).isEmpty()).isEqualTo(open);
    }

    @Test
    void isDecidedOnTheLastDayOfItsYearWhileNoDateIsSet() {
        assertThat(yearly(null, 0).decisiveDay(2027)).isEqualTo("2027-12-31");
        assertThat(yearly(null, 1).decisiveDay(2027)).isEqualTo("2026-12-31");
        assertThat(yearly(null, 0).hasDeadline()).isFalse();
        assertThat(yearly(new Day(12, 15), 0).hasDeadline()).isTrue();
    }

    @Test
    void hasNoInstantsWhileNoDateIsSet() {
        var duty = yearly(null, 0);

        assertThat(duty.dueTime(2027)).isEmpty();
        assertThat(duty.fallsDueFor(2027)).isTrue();
    }

    private static Obligation yearly(Day onTimeBefore, int offset) {
        return obligation(Recurrence.YEARLY, null, onTimeBefore, null, offset);
    }

    private static Obligation obligation(
            Recurrence recurrence, Integer firstYear, Day onTimeBefore, Day dueDayEnds, int offset) {
        var duty = new Obligation("plan", "obligation");
        duty.restate(new NewObligation(
                "obligation",
                "P2.IV.7.1",
                "quote",
                null,
                "en",
                TEXT,
                new Debtors(List.of(), List.of("vnpt")),
                "dic",
                recurrence,
                onTimeBefore,
                dueDayEnds,
                offset,
                firstYear,
                true,
                List.of(-7, 1),
                null,
                TEXT));
        return duty;
    }
}
