package vn.laichau.hatangso.agency.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.task.TaskParty.Part;
import vn.laichau.hatangso.agency.task.content.EvidenceRule;
import vn.laichau.hatangso.agency.task.content.TaskRecurrence;

/** In which periods a task is done, until when, and by whom: each border from both sides. */
class TaskRecurrenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ONCE, 2026-12-31, -, 2026-06-30, 2026-06-30",
                "CONTINUOUS, 2026-12-31, -, 2026-06-30, 2026-06-30",
                "YEARLY, 2026-12-31, 2026, 2026-06-30, 2026-06-30",
                "YEARLY, 2027-01-01, 2027, 2026-06-30, 2027-06-30",
                "YEARLY, 2024-12-31, 2024, 2026-06-30, 2024-06-30",
                "YEARLY, 2029-03-01, 2029, 2028-02-29, 2029-02-28",
                "YEARLY, 2027-01-01, 2027, -, -",
                "QUARTERLY, 2026-03-31, 2026-Q1, 2026-03-25, 2026-03-25",
                "QUARTERLY, 2026-04-01, 2026-Q2, 2026-03-25, 2026-06-25",
                "QUARTERLY, 2026-06-30, 2026-Q2, 2026-03-25, 2026-06-25",
                "QUARTERLY, 2026-10-01, 2026-Q4, 2026-01-31, 2026-10-31",
                "QUARTERLY, 2027-01-01, 2027-Q1, 2026-11-30, 2027-02-28",
                "QUARTERLY, 2025-12-31, 2025-Q4, 2026-03-25, 2025-12-25",
                "MONTHLY, 2026-01-31, 2026-01, 2026-01-31, 2026-01-31",
                "MONTHLY, 2026-02-01, 2026-02, 2026-01-31, 2026-02-28",
                "MONTHLY, 2028-02-01, 2028-02, 2026-01-31, 2028-02-29",
                "MONTHLY, 2026-12-31, 2026-12, 2026-01-15, 2026-12-15",
                "MONTHLY, 2025-12-31, 2025-12, 2026-01-01, 2025-12-01",
            })
    void givesEachPeriodItsNameAndItsLastDay(
            TaskRecurrence recurrence, LocalDate day, String period, LocalDate first, LocalDate due) {
        assertThat(recurrence.periodOf(day)).isEqualTo(Optional.ofNullable(period));
        assertThat(recurrence.dueOf(day, first)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"ONCE, -", "CONTINUOUS, -", "YEARLY, 2026", "QUARTERLY, 2026-Q1", "MONTHLY, 2026-01"})
    void knowsItsOwnPeriodsAlone(TaskRecurrence recurrence, String own) {
        for (var period : new String[] {null, "2026", "2026-Q1", "2026-01"}) {
            var same = own == null ? period == null : own.equals(period);
            assertThat(recurrence.hasPeriod(period)).as("%s", period).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, true",
                "2026-06-15, -, true",
                "2026-06-16, -, false",
                "-, 2026-06-16, true",
                "-, 2026-06-15, false",
                "2026-06-15, 2026-06-16, true",
            })
    void isAPartFromItsFirstDayUntilTheOneAfterItsLast(LocalDate from, LocalDate to, boolean holds) {
        assertThat(new TaskParty("vnpt", Part.LEAD, from, to).holdsOn(LocalDate.of(2026, 6, 15)))
                .isEqualTo(holds);
    }

    @Test
    void isNoPartAtAllWhenItEndsOnItsFirstDay() {
        var day = LocalDate.of(2026, 6, 15);

        assertThat(TaskParty.from(day, "vnpt", Part.LEAD).until(day)).isEmpty();
        assertThat(TaskParty.from(day, "vnpt", Part.LEAD).until(day.minusDays(1)))
                .isEmpty();
        assertThat(TaskParty.from(day, "vnpt", Part.LEAD).until(day.plusDays(1)))
                .contains(new TaskParty("vnpt", Part.LEAD, day, day.plusDays(1)));
        assertThat(TaskParty.asPlanned("vnpt", Part.LEAD).until(day))
                .contains(new TaskParty("vnpt", Part.LEAD, null, day));
        assertThat(TaskParty.asPlanned("vnpt", Part.LEAD).isStillAsPlanned()).isTrue();
        assertThat(TaskParty.from(day, "vnpt", Part.LEAD).isStillAsPlanned()).isFalse();
        assertThat(new TaskParty("vnpt", Part.LEAD, null, day).isStillAsPlanned())
                .isFalse();
    }

    @Test
    void assignsAnewFromADayOnAndKeepsWhoStays() {
        var first = LocalDate.of(2026, 6, 1);
        var then = LocalDate.of(2026, 6, 15);
        var taskParties = new TaskParties();
        taskParties.plan(List.of("a", "b"), List.of("c"));

        assertThat(taskParties.assign(List.of("a", "b"), List.of("c"), first)).isFalse();
        assertThat(taskParties.assign(List.of("b", "d"), List.of("a"), then)).isTrue();
        assertThat(taskParties.agencies(Part.LEAD, then.minusDays(1))).containsExactly("a", "b");
        assertThat(taskParties.agencies(Part.COOPERATING, then.minusDays(1))).containsExactly("c");
        assertThat(taskParties.agencies(Part.LEAD, then)).containsExactly("b", "d");
        assertThat(taskParties.agencies(Part.COOPERATING, then)).containsExactly("a");

        // Assigned by somebody, it is no plan's any more.
        taskParties.plan(List.of("e"), List.of());
        assertThat(taskParties.agencies(Part.LEAD, then)).containsExactly("b", "d");

        // Who had its part within a day never had it.
        assertThat(taskParties.assign(List.of("b"), List.of(), then)).isTrue();
        assertThat(taskParties.agencies(Part.LEAD, then)).containsExactly("b");
        assertThat(taskParties.agencies(Part.COOPERATING, then)).isEmpty();
    }

    @Test
    void sharesOutThePartsOfWhoEnds() {
        var day = LocalDate.of(2026, 6, 15);
        var taskParties = new TaskParties();
        taskParties.plan(List.of("a", "b"), List.of("c"));

        taskParties.shareOut("a", List.of("b", "d"), day);
        taskParties.shareOut("c", List.of("e"), day);
        taskParties.shareOut("nobody", List.of("f"), day);

        assertThat(taskParties.agencies(Part.LEAD, day)).containsExactly("a", "b", "d");
        assertThat(taskParties.agencies(Part.COOPERATING, day)).containsExactly("c", "e");
        assertThat(taskParties.agencies(Part.LEAD, day.minusDays(1))).containsExactly("a", "b");
    }

    @Test
    void standsWhereSomebodyIsNeededMost() {
        assertThat(TaskStanding.NOTHING_BEGUN.state(true)).isEqualTo(TaskState.ASSIGNED);
        assertThat(TaskStanding.NOTHING_BEGUN.state(false)).isEqualTo(TaskState.UNASSIGNED);
        assertThat(new TaskStanding(Map.of(TaskState.COMPLETED, 3, TaskState.RETURNED, 1, TaskState.SUBMITTED, 2), 0)
                        .state(true))
                .isEqualTo(TaskState.RETURNED);
    }

    @ParameterizedTest
    @CsvSource({
        "UNASSIGNED, false, false",
        "RETURNED, true, true",
        "ASSIGNED, true, true",
        "ACCEPTED, true, true",
        "IN_PROGRESS, true, true",
        "SUBMITTED, true, false",
        "COMPLETED, false, false",
        "RELEASED, false, false",
    })
    void isOpenUntilItIsDoneOrTakenAway(TaskState state, boolean open, boolean withTheAgency) {
        assertThat(state.isOpen()).isEqualTo(open);
        assertThat(state.isWithTheAgency()).isEqualTo(withTheAgency);
        assertThat(TaskState.open().contains(state)).isEqualTo(open);
    }

    @Test
    void takesTheKindsOfEvidenceThatItNames() {
        assertThat(EvidenceRule.none().takes("image/png")).isTrue();
        var rule = new EvidenceRule(true, List.of("application/pdf", "image/png"));
        assertThat(rule.takes("image/png")).isTrue();
        assertThat(rule.takes("image/jpeg")).isFalse();
    }
}
