package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.laichau.hatangso.indicator.IndicatorLocks;

/** Holds current figures against the rules. Findings are computed, never entered. */
@ApplicationScoped
public class QualityRun {

    private static final String FIND = """
            WITH known AS NOT MATERIALIZED (SELECT * FROM check_figure WHERE :indicator::text IS NULL OR code = :indicator)
            INSERT INTO check_found (rule, indicator, territory, period, operator, stated, computed, places)
            SELECT :code, found.indicator, found.territory, found.period, found.operator, found.stated, found.computed,
                   (SELECT array_agg(place ORDER BY place) FROM jsonb_array_elements_text(nullif(to_jsonb(found) -> 'places', 'null')) AS place)
            FROM (
            """;

    /**
     * Of rules that are as they were when they were read. Who changes one meanwhile is waited for, and waits for what is stored;
     * what a rule that has changed finds is found by the next run.
     */
    private static final String HOLD_RULES = """
            SELECT r.code FROM quality_rule r
            JOIN unnest(:codes::text[], :versions::bigint[]) AS read (code, version) ON (read.code, read.version) = (r.code, r.version)
            WHERE r.in_force ORDER BY r.code FOR SHARE OF r
            """;

    /**
     * A finding whose figures changed is a new one, without its steps, that is opened again. The old ones end before the new ones
     * begin. The firm of the figure answers for it, or who goes on in its place once it has ended; the coordinator where there is none;
     * whoever it was handed over to stays asked. Another wrong figure wins no time: the day stays, unless the coordinator had accepted
     * what was found before. What is found in the same figures once its rule is in force again goes on as it was.
     */
    private static final String STORE = """
            WITH found AS (
                SELECT * FROM check_found WHERE rule = ANY(:rules)),
            standing AS (
                SELECT f.* FROM figure_finding f
                JOIN check_scope s ON s.indicator = f.indicator
                JOIN quality_rule r ON r.code = f.rule
                WHERE f.rule = ANY(:rules) AND f.ended_at = 'infinity' AND (end_of_period(f.period) >= s.since OR r.kind = 'STALE')),
            news AS (
                SELECT * FROM found n
                WHERE NOT EXISTS (SELECT FROM standing f
                                  WHERE (n.rule, n.indicator, n.territory, n.period, n.operator)
                                      = (f.rule, f.indicator, f.territory, f.period, f.operator)
                                    AND (n.stated, n.computed, n.places) IS NOT DISTINCT FROM (f.stated, f.computed, f.places))),
            ended AS (
                UPDATE figure_finding e SET ended_at = :now, ending = CASE WHEN EXISTS (
                    SELECT FROM news n WHERE (n.rule, n.indicator, n.territory, n.period, n.operator)
                                           = (e.rule, e.indicator, e.territory, e.period, e.operator)) THEN 'REPLACED' END
                WHERE id IN (SELECT id FROM standing f
                             WHERE NOT EXISTS (SELECT FROM found n
                                               WHERE (n.rule, n.indicator, n.territory, n.period, n.operator)
                                                   = (f.rule, f.indicator, f.territory, f.period, f.operator)
                                                 AND (n.stated, n.computed, n.places) IS NOT DISTINCT FROM (f.stated, f.computed, f.places)))
                RETURNING 1),
            before AS (
                SELECT DISTINCT ON (f.rule, f.indicator, f.territory, f.period, f.operator)
                       f.*, f.ended_at = 'infinity' OR f.ending = 'RULE_OFF' AS unmended,
                       f.ending = 'RULE_OFF' AND (n.stated, n.computed, n.places) IS NOT DISTINCT FROM (f.stated, f.computed, f.places) AS same,
                       l.state AS last_state, l.due_on AS last_due
                FROM news n
                JOIN figure_finding f ON (n.rule, n.indicator, n.territory, n.period, n.operator)
                                       = (f.rule, f.indicator, f.territory, f.period, f.operator)
                LEFT JOIN finding_step l ON l.finding = 'figure-' || coalesce(f.goes_on, f.id) AND l.ended_at = 'infinity'
                ORDER BY f.rule, f.indicator, f.territory, f.period, f.operator, f.id DESC),
            gone AS (
                SELECT * FROM ended_operators(known_now())),
            heir AS (
                SELECT DISTINCT ON (e.operator) e.operator, f.code
                FROM gone e CROSS JOIN unnest(e.followers) AS f (code) LEFT JOIN gone g ON g.operator = f.code
                WHERE g.operator IS NULL OR g.ended_on >= :today::date
                ORDER BY e.operator, cardinality(g.followers) DESC NULLS LAST),
            told AS (
                SELECT n.*, CASE WHEN b.same THEN b.owner
                                 WHEN b.unmended AND b.asked IS DISTINCT FROM b.owner THEN b.asked
                                 WHEN n.operator IN (SELECT operator FROM gone WHERE ended_on < :today::date) THEN h.code
                                 ELSE nullif(n.operator, '') END AS owner,
                       CASE WHEN b.same THEN b.due_on
                            WHEN b.unmended AND b.last_state IS DISTINCT FROM 'ACCEPTED'
                                THEN coalesce(b.last_due, b.due_on)
                            ELSE :today::date + t.days END AS due_on,
                       CASE WHEN b.same THEN b.reopened ELSE b.id IS NOT NULL END AS reopened,
                       CASE WHEN b.same THEN b.asked END AS asked_before, coalesce(b.same, false) AS same,
                       CASE WHEN b.same THEN coalesce(b.goes_on, b.id) END AS goes_on
                FROM news n JOIN quality_rule r ON r.code = n.rule JOIN finding_term t USING (severity)
                LEFT JOIN heir h ON h.operator = n.operator
                LEFT JOIN before b ON (b.rule, b.indicator, b.territory, b.period, b.operator)
                                    = (n.rule, n.indicator, n.territory, n.period, n.operator))
            INSERT INTO figure_finding (rule, indicator, territory, period, operator, stated, computed, places, owner, due_on, asked,
                                        reopened, goes_on, found_at)
            SELECT rule, indicator, territory, period, operator, stated, computed, places, owner, due_on,
                   CASE WHEN same THEN asked_before ELSE owner END, reopened, goes_on, :now
            FROM told WHERE (SELECT count(*) FROM ended) IS NOT NULL
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    QualityRun(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Over all figures, in the caller's transaction. Of many who ask at once no more than two run: while the others wait, one
     * begins that sees all they could see.
     *
     * @return number of findings
     */
    public int runAll() {
        return jdbi.withHandle(handle -> {
            var ended = QualityScope.wholeRuns(handle);
            IndicatorLocks.CHECKS.take(handle.getConnection());
            if (QualityScope.wholeRuns(handle) < ended + 2) {
                run(handle, true);
            }
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
        IndicatorLocks.CHECKS.take(handle.getConnection());
        run(handle, false);
        return handle.createQuery(
                        "SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity' AND indicator = ANY(:indicators)")
                .bindArray("indicators", Integer.class, indicators)
                .mapTo(Integer.class)
                .one();
    }

    private void run(Handle handle, boolean all) {
        var reach = QualityScope.begin(handle);
        QualityScope.gather(handle, reach, all);
        var rules = QualityRules.inForce(handle);
        rules.forEach(rule -> find(handle, rule));
        QualityScope.end(handle, reach, all);
        // Last of all: who changes a rule, or a unit of which something is found, waits for no more than this.
        store(handle, rules);
    }

    private void find(Handle handle, QualityRule rule) {
        // Without statistics of what was just recorded the planner takes it for a handful and would compare each with
        // each.
        handle.execute("SET LOCAL enable_nestloop = " + (rule.kind().looksUp() ? "on" : "off"));
        handle.createUpdate(FIND + rule.kind().finds() + ") AS found")
                // Each kind uses the bounds it knows.
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("code", rule.code())
                .bind("indicator", rule.indicator())
                .bind("named", rule.indicator() != null)
                .bind("lower", rule.lower())
                .bind("upper", rule.upper())
                .bind("today", LocalDate.now(clock))
                .execute();
    }

    private void store(Handle handle, List<QualityRule> rules) {
        handle.execute("ANALYZE check_found");
        handle.execute("SET LOCAL enable_nestloop = off");
        var held = handle.createQuery(HOLD_RULES)
                .bindArray(
                        "codes",
                        String.class,
                        rules.stream().map(QualityRule::code).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        rules.stream().map(QualityRule::version).toList())
                .mapTo(String.class)
                .list();
        handle.createUpdate(STORE)
                .bindArray("rules", String.class, held)
                .bind("today", LocalDate.now(clock))
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }
}
