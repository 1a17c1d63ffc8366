package vn.laichau.hatangso.indicator.progress.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

class OverridesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");
    private static final Actor LEADER = new Actor("ppc", "leader", Set.of(), Instant.EPOCH, null);

    private final Jdbi jdbi = ObservationDatabase.open();

    @BeforeEach
    void promise() {
        forget();
        Requests.superuser("""
                INSERT INTO target (code, plan, indicator, position, clause, quote, en, comparator, unit, due)
                VALUES ('t', 'p', 'RATIO', 1, 'P2', '…', '…', 'EXACTLY', 'PERCENT', '2030-12-31'),
                       ('u', 'p', 'SUM', 2, 'P2', '…', '…', 'BELOW', 'PERCENT', '2025-12-31')""");
    }

    @AfterEach
    void forget() {
        Requests.superuser("DELETE FROM verdict_override; DELETE FROM target");
    }

    @Test
    void countFromTheirInstantToTheNextOrTheirEnd() {
        at(NOW).replace("t", new NewOverride(Verdict.AT_RISK, "r"), Verdict.BEHIND, LEADER);
        at(NOW).replace("u", new NewOverride(Verdict.MISSED, "r"), Verdict.BEHIND, LEADER);
        at(NOW.plusHours(1)).replace("t", new NewOverride(Verdict.ON_TRACK, "r"), Verdict.BEHIND, LEADER);
        at(NOW.plusHours(2)).withdraw(at(NOW).find("t").orElseThrow(), "r", LEADER);
        assertThat(verdict(NOW.minusNanos(1_000))).isNull();
        assertThat(verdict(NOW)).isEqualTo("AT_RISK");
        assertThat(verdict(NOW.plusHours(1).minusNanos(1_000))).isEqualTo("AT_RISK");
        assertThat(verdict(NOW.plusHours(1))).isEqualTo("ON_TRACK");
        assertThat(verdict(NOW.plusHours(2).minusNanos(1_000))).isEqualTo("ON_TRACK");
        assertThat(verdict(NOW.plusHours(2))).isNull();
        assertThat(at(NOW).inForceAt(NOW.plusHours(2))).containsOnlyKeys("u");
        assertThat(at(NOW).find("t")).isEmpty();
        assertThat(at(NOW).find("u")).isPresent();
        assertThat(at(NOW).list("t"))
                .extracting(override -> override.verdict() + " " + override.computed() + " " + override.recordedBy())
                .containsExactly("AT_RISK BEHIND leader", "ON_TRACK BEHIND leader");
    }

    private String verdict(OffsetDateTime instant) {
        var one = at(NOW).inForceAt(instant).get("t");
        return one == null ? null : one.verdict();
    }

    private Overrides at(OffsetDateTime now) {
        return new Overrides(jdbi, Clock.fixed(now.toInstant(), VietnamTime.ZONE));
    }
}
