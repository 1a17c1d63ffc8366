package vn.laichau.hatangso.indicator.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.observation.ClosedPeriod;
import vn.laichau.hatangso.indicator.observation.ClosedPeriods;
import vn.laichau.hatangso.indicator.observation.Period;
import vn.laichau.hatangso.indicator.series.FactsDatabase;

class PeriodLocksTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");
    private static final Caller AUTHOR = new Caller("s", "author", "dic", Set.of());

    private final Jdbi jdbi = FactsDatabase.open();
    private final PeriodLocks locks = new PeriodLocks(jdbi);

    @AfterEach
    void forget() {
        As.superuser("DELETE FROM period_lock");
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
        locks.lift(id, AUTHOR, "why", NOW.plusHours(1));
        locks.lift(id, new Caller("s", "another", "dic", Set.of()), "other", NOW.plusHours(2));
        assertThat(standing(null, NOW)).containsExactly("2026");
        assertThat(closed(NOW)).containsExactly("2026");
        var lifted = locks.find(id).orElseThrow();
        assertThat(lifted.liftedBy() + " " + lifted.liftReason()).isEqualTo("author why");
        assertThat(lifted.liftedAt()).isEqualTo(NOW.plusHours(1));
        assertThat(lifted.version()).isEqualTo(2);
        assertThat(locks.list(null, true, NOW)).extracting(PeriodLock::version).containsExactly(2L, 1L);
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
        var asked = new PeriodLocks.Asked(Period.of(period).orElseThrow(), 2, isFinal, "r", until);
        return locks.add(asked, AUTHOR, NOW);
    }

    private List<String> standing(String period, OffsetDateTime now) {
        return locks.list(period, false, now).stream().map(PeriodLock::period).toList();
    }

    private List<String> closed(OffsetDateTime now) {
        return jdbi.withHandle(handle -> ClosedPeriods.list(handle, now)).stream()
                .map(ClosedPeriod::period)
                .toList();
    }
}
