package vn.laichau.hatangso.agency.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.mail.RecipientRole.LEAD;
import static vn.laichau.hatangso.agency.mail.RecipientRole.ORGANISATION;
import static vn.laichau.hatangso.agency.mail.RecipientRole.PPC;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.calendar.WorkingDays;

class ReminderTimingTest {

    private static final List<Integer> DISTANCES = List.of(-30, -14, -7, -1, 1, 7);

    /** A Tuesday. */
    private static final LocalDate DUE_DAY = LocalDate.of(2026, 12, 15);

    private static final ReminderTiming TIMING =
            new ReminderTiming(new WorkingDays(Set.of(), Set.of()), LocalTime.of(8, 0), Duration.ofHours(72));

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment + "+07:00").toInstant();
    }

    @Test
    void beginsAtItsTimeOfTheDayInVietnam() {
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2026-12-14T07:59:59"))).isEmpty();
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2026-12-14T08:00:00"))).contains(-1);
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2026-12-16T08:00:00"))).contains(1);
    }

    @Test
    void isBroughtForwardFromADayOffBeforeTheDateAndPutBackAfterIt() {
        // 15 November 2026 is a Sunday; a due day on Friday 18 December has its first day after it on a Saturday.
        assertThat(TIMING.moment(DUE_DAY, -30)).isEqualTo(at("2026-11-13T08:00:00"));
        assertThat(TIMING.moment(LocalDate.of(2026, 12, 18), 1)).isEqualTo(at("2026-12-21T08:00:00"));
    }

    /** Friday to Monday are off; the due day itself lies among them. */
    @ParameterizedTest
    @CsvSource({"-1, 2026-12-17", "0, 2026-12-22", "1, 2026-12-22", "2, 2026-12-22", "3, 2026-12-22", "4, 2026-12-23"})
    void isMovedOverDaysOffAwayFromThem(int distance, String day) {
        var off = new WorkingDays(Set.of(LocalDate.of(2026, 12, 18), LocalDate.of(2026, 12, 21)), Set.of());

        assertThat(new ReminderTiming(off, LocalTime.of(8, 0), Duration.ofHours(72))
                        .moment(LocalDate.of(2026, 12, 19), distance))
                .isEqualTo(at(day + "T08:00:00"));
    }

    @Test
    void isMadeUpForAWhileAndThenLetGo() {
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2026-12-11T07:59:59"))).contains(-7);
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2026-12-11T08:00:00"))).isEmpty();
        assertThat(TIMING.due(DUE_DAY, DISTANCES, at("2027-06-01T08:00:00"))).isEmpty();
    }

    @Property
    void neverSendsTwoRemindersAtOnceNorOneBeforeItsMoment(@ForAll @IntRange(min = -1_000, max = 1_000) int hours) {
        var now = at("2026-12-15T00:00:00").plus(Duration.ofHours(hours));
        var due = TIMING.due(DUE_DAY, DISTANCES, now);

        due.ifPresent(distance -> {
            assertThat(TIMING.moment(DUE_DAY, distance)).isBeforeOrEqualTo(now);
            assertThat(DISTANCES)
                    .filteredOn(later -> later > distance)
                    .allMatch(later -> TIMING.moment(DUE_DAY, later).isAfter(now));
        });
    }

    @Test
    void writesTheDigestOnTheFirstWorkingDayOfItsWeek() {
        var holiday = new WorkingDays(Set.of(LocalDate.of(2026, 12, 14)), Set.of());
        var reminderTiming = new ReminderTiming(holiday, LocalTime.of(8, 0), Duration.ofHours(24));

        assertThat(reminderTiming.digestWeek(DayOfWeek.MONDAY, at("2026-12-14T09:00:00")))
                .isEmpty();
        assertThat(reminderTiming.digestWeek(DayOfWeek.MONDAY, at("2026-12-15T08:00:00")))
                .contains(LocalDate.of(2026, 12, 14));
        assertThat(reminderTiming.digestWeek(DayOfWeek.MONDAY, at("2026-12-15T07:59:59")))
                .isEmpty();
        assertThat(reminderTiming.digestWeek(DayOfWeek.MONDAY, at("2026-12-16T07:59:59")))
                .contains(LocalDate.of(2026, 12, 14));
        assertThat(reminderTiming.digestWeek(DayOfWeek.MONDAY, at("2026-12-16T08:00:00")))
                .isEmpty();
    }

    @Test
    void goesFromTheOrganisationToItsLeadAndThenToTheCommittee() {
        assertThat(Escalation.at(-7, DISTANCES)).containsExactly(ORGANISATION);
        assertThat(Escalation.at(1, DISTANCES)).containsExactly(ORGANISATION, LEAD);
        assertThat(Escalation.at(7, DISTANCES)).containsExactly(ORGANISATION, LEAD, PPC);
        assertThat(Escalation.at(0, List.of(-1, 0, 1))).containsExactly(ORGANISATION);
        assertThat(Escalation.at(1, List.of(-1, 0, 1))).containsExactly(ORGANISATION, LEAD);
        assertThat(Escalation.at(7, List.of(7, 3))).containsExactly(ORGANISATION, LEAD, PPC);
    }
}
