package vn.laichau.hatangso.agency.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.obligation.NewObligation.Day;
import vn.laichau.hatangso.agency.obligation.NewObligation.Debtors;
import vn.laichau.hatangso.chassis.text.Text;

class ObligationTest {

    private static final Text TEXT = Text.of("vi", "en");

    @Test
    void isDueInsideTheYearBeforeTheOneItIsFor() {
        var plan = yearly(new Day(12, 15), 1);

        assertThat(plan.dueTime(2027)).contains(between("2026-12-14T17:00:00Z", "2026-12-15T17:00:00Z"));
        assertThat(plan.dutyYearDueIn(2026)).isEqualTo(2027);
    }

    @Test
    void endsADueDayOnTheLastOfDecemberWithTheYear() {
        var duty = yearly(new Day(12, 31), 0);

        assertThat(duty.dueTime(2026)).contains(between("2026-12-30T17:00:00Z", "2026-12-31T17:00:00Z"));
    }

    @Test
    void hasNoInstantsWhileNoDateIsSet() {
        var duty = yearly(null, 0);

        assertThat(duty.dueTime(2027)).isEmpty();
        assertThat(duty.fallsDueFor(2027)).isTrue();
    }

    @Test
    void letsNobodyMissAReportThatIsSentOnlyWhenThereIsSomethingToSay() {
        assertThat(obligation(Recurrence.CONTINUOUS, null, 0).fallsDueFor(2027)).isFalse();
    }

    private static DueTime between(String onTimeBefore, String dueDayEnds) {
        return new DueTime(Instant.parse(onTimeBefore), Instant.parse(dueDayEnds));
    }

    private static Obligation yearly(Day onTimeBefore, int offset) {
        return obligation(Recurrence.YEARLY, onTimeBefore, offset);
    }

    private static Obligation obligation(Recurrence recurrence, Day onTimeBefore, int offset) {
        var duty = new Obligation("plan", "duty");
        duty.restate(new NewObligation(
                "duty",
                "P2.IV.7.1",
                "quote",
                null,
                "en",
                TEXT,
                new Debtors(List.of(), List.of("vnpt")),
                "dic",
                recurrence,
                onTimeBefore,
                null,
                offset,
                null,
                true,
                List.of(-7, 1),
                null,
                TEXT));
        return duty;
    }
}
