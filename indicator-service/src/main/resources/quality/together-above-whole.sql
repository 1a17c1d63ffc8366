-- The shares of operators that share one denominator, added up in each unit over the figures of one level. An operator that has
-- none of the period counts with its last one, however long ago that was, as in the series, until it ends. A unit that ended inside
-- the period counts until a later one has the figure, as there, and a firm that ended until who goes on in its place has it; and what
-- was put together is held against units that stand.
WITH ended AS MATERIALIZED (
    SELECT * FROM ended_operators(known_now())),
own AS (
    SELECT o.indicator, w.whole, t.level, p.period, p.period_end, o.operator, sum(o.numerator) AS numerator,
           sum(o.denominator) AS denominator
    FROM check_period p
    JOIN indicator i ON i.id = p.indicator AND i.across_operators = 'SHARED_DENOMINATOR' AND i.across_territories = 'RATIO'
        AND (:indicator::text IS NULL OR i.code = :indicator)
    JOIN observation o ON (o.indicator, o.period_end, o.period) = (p.indicator, p.period_end, p.period)
        AND o.superseded_at = 'infinity' AND o.status <> 'ESTIMATE' AND o.operator <> ''
    JOIN territory t ON t.id = o.territory
    JOIN territory_within w ON w.part = o.territory
    WHERE (t.valid @> o.period_end
       OR NOT EXISTS (SELECT FROM later_unit l
                      JOIN observation s ON (s.indicator, s.period_end, s.territory, s.period)
                                            = (o.indicator, o.period_end, l.later, o.period)
                          AND s.operator IN (o.operator, '') AND s.superseded_at = 'infinity' AND s.status <> 'ESTIMATE'
                      WHERE l.unit = o.territory))
      AND (NOT EXISTS (SELECT FROM ended e WHERE e.operator = o.operator AND e.ended_on <= o.period_end)
       OR NOT EXISTS (SELECT FROM ended e
                      JOIN observation s ON (s.indicator, s.period_end, s.period) = (o.indicator, o.period_end, o.period)
                          AND s.operator = ANY (e.followers) AND s.superseded_at = 'infinity' AND s.status <> 'ESTIMATE'
                      WHERE e.operator = o.operator AND i.across_time NOT IN ('SUM', 'RATIO')
                        AND (s.territory = o.territory
                             OR s.territory IN (SELECT l.later FROM later_unit l WHERE l.unit = o.territory))))
    GROUP BY o.indicator, w.whole, t.level, p.period, p.period_end, o.operator),
-- Every operator in every period; what it lacks counts as of the last end of a period at which it has something, of the longest.
-- Grouped and not joined: a join of the shares with each other was planned for a handful of them.
grid AS (
    SELECT indicator, whole, level, period, period_end, operator, numerator, denominator,
           count(numerator) OVER (PARTITION BY indicator, whole, level, operator ORDER BY period_end) AS until_then
    FROM (SELECT indicator, whole, level, period, period_end, operator, max(numerator) AS numerator, max(denominator) AS denominator
          FROM (SELECT * FROM own
                UNION ALL
                SELECT indicator, whole, level, p.period, p.period_end, n.operator, NULL, NULL
                FROM (SELECT DISTINCT indicator, whole, level, period, period_end FROM own) p
                JOIN (SELECT DISTINCT indicator, whole, level, operator FROM own) n USING (indicator, whole, level)) each_with_each
          GROUP BY indicator, whole, level, period, period_end, operator) one_each),
carried AS (
    SELECT indicator, whole, level, period, period_end, operator, numerator IS NULL AS is_carried,
           coalesce(numerator, first_value(numerator) OVER last) AS numerator,
           coalesce(denominator, first_value(denominator) OVER last) AS denominator
    FROM grid WHERE until_then > 0
    WINDOW last AS (PARTITION BY indicator, whole, level, operator, until_then
                    ORDER BY numerator IS NULL, period_end, length(period))),
counted AS (
    SELECT c.*
    FROM carried c
    JOIN check_scope s ON s.indicator = c.indicator AND c.period_end >= s.since
    JOIN territory u ON u.id = c.whole AND u.valid @> c.period_end
    WHERE NOT c.is_carried
       OR NOT EXISTS (SELECT FROM ended e WHERE e.operator = c.operator AND e.ended_on <= c.period_end))
SELECT indicator, territory, period, '' AS operator, max(share) AS stated, :upper::numeric AS computed
FROM (SELECT indicator, whole AS territory, period, trunc(100 * sum(numerator) / max(denominator), 4) AS share
      FROM counted GROUP BY indicator, whole, level, period) together
WHERE share > :upper
GROUP BY indicator, territory, period
