package vn.laichau.hatangso.indicator.progress.override;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;

/** Overrides end and are replaced; none is ever changed or lost. */
@ApplicationScoped
public class Overrides {

    private static final String SELECT = """
            SELECT id, target, verdict, computed, reason, organisation, author AS recorded_by, recorded_at,
                   nullif(ended_at, 'infinity') AS ended_at, withdrawal_reason
            FROM verdict_override
            """;

    private static final String END = """
            UPDATE verdict_override SET ended_at = :now, ended_by = :by, withdrawal_reason = :reason
            WHERE target = :target AND ended_at = 'infinity'
            """;

    private static final String ADD = """
            INSERT INTO verdict_override (target, verdict, computed, reason, organisation, author, recorded_at)
            VALUES (:target, :verdict, :computed, :reason, :organisation, :author, :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Overrides(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** By target, as they counted at an instant. */
    public Map<String, VerdictOverride> inForceAt(OffsetDateTime instant) {
        return jdbi.withHandle(handle -> handle
                .createQuery(SELECT + "WHERE recorded_at <= :instant AND ended_at > :instant")
                .bind("instant", instant)
                .mapTo(VerdictOverride.class)
                .stream()
                .collect(Collectors.toMap(VerdictOverride::target, Function.identity())));
    }

    Optional<VerdictOverride> find(String target) {
        return list(target).stream().filter(o -> o.endedAt() == null).findFirst();
    }

    List<VerdictOverride> list(String target) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE target = :target ORDER BY recorded_at")
                .bind("target", target)
                .mapTo(VerdictOverride.class)
                .list());
    }

    void lock(String target) {
        jdbi.useHandle(handle -> IndicatorLocks.OVERRIDE.about(target).take(handle.getConnection()));
    }

    /** @param computed what the rule says now */
    void replace(String target, NewOverride override, Verdict computed, Actor leader) {
        var now = OffsetDateTime.now(clock);
        end(target, leader, now, null);
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("target", target)
                .bind("verdict", override.verdict())
                .bind("computed", computed)
                .bind("reason", override.reason())
                .bind("organisation", leader.organisation())
                .bind("author", leader.account())
                .bind("now", now)
                .execute());
    }

    /** @return it as it has ended */
    VerdictOverride withdraw(VerdictOverride standing, String reason, Actor leader) {
        end(standing.target(), leader, OffsetDateTime.now(clock), reason);
        return list(standing.target()).stream()
                .filter(override -> override.id() == standing.id())
                .findFirst()
                .orElseThrow();
    }

    /** @param reason null where another takes its place */
    private void end(String target, Actor leader, OffsetDateTime now, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("target", target)
                .bind("by", leader.account())
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }
}
