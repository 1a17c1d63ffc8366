package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Holds current figures against the rules. Findings are computed, never entered. */
@ApplicationScoped
public class FigureChecks {

    /** Any fixed number: two runs must not both find that a finding is new. */
    private static final long CHECKING = 2_023_004L;

    private static final String KNOWN = """
            WITH known AS (
                SELECT o.id, o.indicator, o.territory, o.period, o.period_end, o.operator, o.numerator, o.denominator, o.value,
                       coalesce(o.value, trunc(100 * o.numerator / o.denominator, 4)) AS amount,
                       i.across_territories, i.across_operators
                FROM observation o JOIN indicator i ON i.id = o.indicator
                WHERE o.superseded_at = 'infinity' AND o.indicator = ANY(:indicators)
                  AND (:indicator::text IS NULL OR i.code = :indicator)),
            found AS (
            """;

    /** A finding whose figures changed is a new one, without the note. The old ones end before the new ones begin. */
    private static final String STORE = """
            ),
            news AS (
                SELECT * FROM found n
                WHERE NOT EXISTS (SELECT FROM figure_finding f
                                  WHERE f.rule = :code AND f.ended_at = 'infinity'
                                    AND (n.indicator, n.territory, n.period, n.operator)
                                      = (f.indicator, f.territory, f.period, f.operator)
                                    AND (n.stated, n.computed) IS NOT DISTINCT FROM (f.stated, f.computed))),
            ended AS (
                UPDATE figure_finding f SET ended_at = :now
                WHERE f.rule = :code AND f.indicator = ANY(:indicators) AND f.ended_at = 'infinity'
                  AND NOT EXISTS (SELECT FROM found n
                                  WHERE (n.indicator, n.territory, n.period, n.operator)
                                      = (f.indicator, f.territory, f.period, f.operator)
                                    AND (n.stated, n.computed) IS NOT DISTINCT FROM (f.stated, f.computed))
                RETURNING 1)
            INSERT INTO figure_finding (rule, indicator, territory, period, operator, stated, computed, found_at)
            SELECT :code, indicator, territory, period, operator, stated, computed, :now FROM news
            WHERE (SELECT count(*) FROM ended) IS NOT NULL
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    FigureChecks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Over all indicators, in the caller's transaction. @return number of findings */
    public int runAll() {
        return jdbi.withHandle(handle -> run(
                handle,
                handle.createQuery("SELECT id FROM indicator")
                        .mapTo(Integer.class)
                        .list()));
    }

    /**
     * Over some indicators, in the transaction of the handle.
     *
     * @param indicators their numbers
     * @return number of findings about them
     */
    public int run(Handle handle, Collection<Integer> indicators) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", CHECKING);
        // Right after a large import the planner takes the figures for a handful and would compare each with each.
        handle.execute("SET LOCAL enable_nestloop = off");
        QualityRules.inForce(handle).forEach(rule -> run(handle, rule, indicators));
        return handle.createQuery(
                        "SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity' AND indicator = ANY(:indicators)")
                .bindArray("indicators", Integer.class, indicators)
                .mapTo(Integer.class)
                .one();
    }

    private void run(Handle handle, QualityRule rule, Collection<Integer> indicators) {
        handle.createUpdate(KNOWN + rule.kind().finds() + STORE)
                // Each kind uses the bounds it knows.
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindArray("indicators", Integer.class, indicators)
                .bind("code", rule.code())
                .bind("indicator", rule.indicator())
                .bind("named", rule.indicator() != null)
                .bind("lower", rule.lower())
                .bind("upper", rule.upper())
                .bind("today", LocalDate.now(clock))
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }
}
