package vn.laichau.hatangso.indicator.quality;

import org.jdbi.v3.core.Handle;

/**
 * Which figures a run holds against the rules: those of each indicator from the first period on in which something was recorded
 * or withdrawn since the last run, with those of the period before to compare them with. Everything, when asked to or when
 * rules, definitions, maps or ends of firms changed. What years are expected to come to is no figure of theirs (docs/adr/0065).
 */
final class QualityScope {

    /** Read before any figure: what is recorded during the run is there for the next one. */
    private static final String BEGIN = """
            SELECT coalesce((SELECT max(id) FROM observation), 0) AS revision,
                   coalesce((SELECT max(withdrawn_at) FROM observation_withdrawal), '-infinity') AS withdrawn,
                   (SELECT sum(version) FROM knowledge_version
                    WHERE source IN ('definition_version', 'territory', 'territory_lineage', 'territory_within', 'operator_end'))
                   + (SELECT sum(version) FROM quality_rule) AS state
            """;

    private static final String EMPTY = "TRUNCATE check_scope, check_period, check_figure, check_found";

    private static final String SCOPE_ALL =
            "INSERT INTO check_scope (indicator, since) SELECT id, '-infinity' FROM indicator";

    private static final String SCOPE_NEWS = """
            INSERT INTO check_scope (indicator, since)
            SELECT indicator, min(period_end)
            FROM (SELECT o.indicator, o.period_end FROM observation o WHERE o.id > (SELECT revision FROM figures_checked)
                  UNION ALL
                  SELECT o.indicator, o.period_end
                  FROM observation_withdrawal w JOIN observation o ON o.id = w.observation
                  WHERE w.withdrawn_at > (SELECT withdrawn FROM figures_checked)) news
            GROUP BY indicator
            """;

    /** All periods of the indicators, found one by one in the index of current figures instead of among all of these. */
    private static final String PERIODS = """
            INSERT INTO check_period (indicator, shape, period_end, period, earlier, looked_at)
            WITH RECURSIVE ends AS (
                SELECT s.indicator, s.since, (SELECT min(o.period_end) FROM observation o
                                              WHERE o.indicator = s.indicator AND o.superseded_at = 'infinity'
                                                AND o.status <> 'ESTIMATE') AS period_end
                FROM check_scope s
                UNION ALL
                SELECT e.indicator, e.since, (SELECT min(o.period_end) FROM observation o
                                              WHERE o.indicator = e.indicator AND o.period_end > e.period_end
                                                AND o.superseded_at = 'infinity' AND o.status <> 'ESTIMATE')
                FROM ends e WHERE e.period_end IS NOT NULL)
            SELECT e.indicator, p.shape, e.period_end, p.period,
                   lag(p.period) OVER (PARTITION BY e.indicator, p.shape ORDER BY e.period_end), e.period_end >= e.since
            FROM ends e
            CROSS JOIN LATERAL (VALUES ('YEAR', to_char(e.period_end, 'YYYY')),
                                       ('QUARTER', to_char(e.period_end, 'YYYY"-Q"Q')),
                                       ('MONTH', to_char(e.period_end, 'YYYY-MM'))) AS p (shape, period)
            WHERE EXISTS (SELECT FROM observation o
                          WHERE (o.indicator, o.period_end, o.period) = (e.indicator, e.period_end, p.period)
                            AND o.superseded_at = 'infinity' AND o.status <> 'ESTIMATE')
            """;

    private static final String FIGURES = """
            INSERT INTO check_figure (indicator, code, across_territories, across_operators, territory, shape, period, period_end,
                                      earlier, looked_at, operator, numerator, denominator, value, amount)
            SELECT p.indicator, i.code, i.across_territories, i.across_operators, o.territory, p.shape, p.period, p.period_end,
                   p.earlier, p.looked_at, o.operator, o.numerator, o.denominator, o.value,
                   coalesce(o.value, trunc(100 * o.numerator / o.denominator, 4))
            FROM check_period p
            JOIN indicator i ON i.id = p.indicator
            JOIN observation o ON (o.indicator, o.period_end, o.period) = (p.indicator, p.period_end, p.period)
                AND o.superseded_at = 'infinity' AND o.status <> 'ESTIMATE'
            WHERE p.looked_at OR (p.indicator, p.period) IN (SELECT indicator, earlier FROM check_period WHERE looked_at)
            """;

    private static final String END = """
            UPDATE figures_checked
            SET (revision, withdrawn, state, whole_runs)
                = (:revision, :withdrawn::timestamptz, :state, whole_runs + :all::integer)
            """;

    private QualityScope() {}

    /** How far a run looks: what was recorded and withdrawn until it began, by which rules, definitions and maps. */
    public record Reach(long revision, String withdrawn, long state) {}

    static Reach begin(Handle handle) {
        return handle.createQuery(BEGIN).mapTo(Reach.class).one();
    }

    static void gather(Handle handle, Reach reach, boolean all) {
        var changed = handle.createQuery("SELECT state <> :state FROM figures_checked")
                .bind("state", reach.state())
                .mapTo(Boolean.class)
                .one();
        handle.execute(EMPTY);
        handle.execute(all || changed ? SCOPE_ALL : SCOPE_NEWS);
        handle.execute(PERIODS);
        handle.execute("ANALYZE check_scope, check_period");
        handle.execute(FIGURES);
        handle.execute("ANALYZE check_figure");
    }

    /** How many runs over everything have ended. */
    static long wholeRuns(Handle handle) {
        return handle.createQuery("SELECT whole_runs FROM figures_checked")
                .mapTo(Long.class)
                .one();
    }

    static void end(Handle handle, Reach reach, boolean all) {
        handle.createUpdate(END)
                .bind("revision", reach.revision())
                .bind("withdrawn", reach.withdrawn())
                .bind("state", reach.state())
                .bind("all", all)
                .execute();
    }
}
