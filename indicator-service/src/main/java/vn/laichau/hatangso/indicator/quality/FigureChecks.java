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
            WITH known AS NOT MATERIALIZED (SELECT * FROM check_figure WHERE :indicator::text IS NULL OR code = :indicator),
            found AS (
            """;

    /** A finding whose figures changed is a new one, without the note. The old ones end before the new ones begin. */
    private static final String STORE = """
            ),
            standing AS (
                SELECT f.* FROM figure_finding f JOIN check_scope s ON s.indicator = f.indicator
                WHERE f.rule = :code AND f.ended_at = 'infinity' AND (end_of_period(f.period) >= s.since OR :whole)),
            news AS (
                SELECT * FROM found n
                WHERE NOT EXISTS (SELECT FROM standing f
                                  WHERE (n.indicator, n.territory, n.period, n.operator)
                                      = (f.indicator, f.territory, f.period, f.operator)
                                    AND (n.stated, n.computed) IS NOT DISTINCT FROM (f.stated, f.computed))),
            ended AS (
                UPDATE figure_finding SET ended_at = :now
                WHERE id IN (SELECT id FROM standing f
                             WHERE NOT EXISTS (SELECT FROM found n
                                               WHERE (n.indicator, n.territory, n.period, n.operator)
                                                   = (f.indicator, f.territory, f.period, f.operator)
                                                 AND (n.stated, n.computed) IS NOT DISTINCT FROM (f.stated, f.computed)))
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

    /** Over all figures, in the caller's transaction. @return number of findings */
    public int runAll() {
        return jdbi.withHandle(handle -> {
            run(handle, true);
            return handle.createQuery("SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity'")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /**
     * Over what changed since the last run, in the transaction of the handle.
     *
     * @param indicators numbers of those that are asked about
     * @return number of findings about them
     */
    public int run(Handle handle, Collection<Integer> indicators) {
        run(handle, false);
        return handle.createQuery(
                        "SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity' AND indicator = ANY(:indicators)")
                .bindArray("indicators", Integer.class, indicators)
                .mapTo(Integer.class)
                .one();
    }

    private void run(Handle handle, boolean all) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", CHECKING);
        var reach = CheckedFigures.begin(handle);
        CheckedFigures.gather(handle, reach, all);
        QualityRules.inForce(handle).forEach(rule -> run(handle, rule));
        CheckedFigures.end(handle, reach);
    }

    private void run(Handle handle, QualityRule rule) {
        // Without statistics of what was just recorded the planner takes it for a handful and would compare each with
        // each.
        handle.execute("SET LOCAL enable_nestloop = " + (rule.kind().looksUp() ? "on" : "off"));
        handle.createUpdate(KNOWN + rule.kind().finds() + STORE)
                // Each kind uses the bounds it knows.
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("code", rule.code())
                .bind("whole", rule.kind() == RuleKind.STALE)
                .bind("indicator", rule.indicator())
                .bind("named", rule.indicator() != null)
                .bind("lower", rule.lower())
                .bind("upper", rule.upper())
                .bind("today", LocalDate.now(clock))
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }
}
