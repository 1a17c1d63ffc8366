package vn.laichau.hatangso.indicator.periodlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.observation.recording.LockedPeriod;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

class PeriodLocksTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final PeriodLocks locks = locks(NOW);

    @AfterEach
    void forget() {
        Requests.superuser("DELETE FROM period_lock");
    }

    @Test
    void standUntilTheInstantThatTheyExpireAt() {
        add("2025", false, NOW.plusHours(1));
        for (var now : List.of(NOW, NOW.plusHours(1).minusNanos(1_000))) {
            assertThat(standing(null, now)).containsExactly("2025");
            assertThat(closed(now)).containsExactly("2025");
        }
        for (var now : List.of(NOW.plusHours(1), NOW.plusHours(2))) {
            assertThat(standing(null, now)).isEmpty();
            assertThat(closed(now)).isEmpty();
        }
        assertThat(locks.list(null, true, NOW.plusHours(2))).hasSize(1);
    }

    @Test
    void standUntilTheyAreLiftedWhichHappensOnce() {
        var id = add("2025", false, null);
        add("2026", false, null);
        locks(NOW.plusHours(1)).lift(id, Revision.ANY, new ReasonBody("why"), actor("author"));
        locks(NOW.plusHours(2)).lift(id, Revision.ANY, new ReasonBody("other"), actor("another"));
        assertThat(standing(null, NOW)).containsExactly("2026");
        assertThat(closed(NOW)).containsExactly("2026");
        var lifted = locks.find(id).orElseThrow();
        assertThat(lifted.withdrawnBy() + " " + lifted.withdrawalReason()).isEqualTo("author why");
        assertThat(lifted.withdrawnAt()).isEqualTo(NOW.plusHours(1));
        assertThat(lifted.revision()).isEqualTo(2);
        assertThat(locks.list(null, true, NOW)).extracting(PeriodLock::revision).containsExactly(2L, 1L);
    }

    /** A final one first: it says more than that the period is locked. */
    @Test
    void areThoseOfAPeriodAndOfWhatIsInsideIt() {
        add("2025", false, null);
        add("2025-Q1", true, null);
        add("2025-02", false, null);
        assertThat(standing("2025", NOW)).containsExactly("2025");
        assertThat(standing("2025-02", NOW)).containsExactly("2025", "2025-Q1", "2025-02");
        assertThat(standing("2025-Q2", NOW)).containsExactly("2025");
        assertThat(standing("2024", NOW)).isEmpty();
        assertThat(closed(NOW)).containsExactly("2025-Q1", "2025", "2025-02");
    }

    private long add(String period, boolean isFinal, OffsetDateTime until) {
        var wanted = new NewPeriodLock(period, null, isFinal, "r", until);
        return locks.add(wanted, Period.of(period).orElseThrow(), 2, actor("author"));
    }

    private PeriodLocks locks(OffsetDateTime now) {
        return new PeriodLocks(jdbi, Clock.fixed(now.toInstant(), VietnamTime.ZONE));
    }

    private static Actor actor(String account) {
        return new Actor("dic", account, Set.of(), NOW.toInstant(), null);
    }

    private List<String> standing(String period, OffsetDateTime now) {
        return locks.list(period, false, now).stream().map(PeriodLock::period).toList();
    }

    private List<String> closed(OffsetDateTime now) {
        return jdbi.withHandle(handle -> LockedPeriod.list(handle, now)).stream()
                .map(LockedPeriod::period)
                .toList();
    }
}
