-- The shares of operators that share one denominator, added up in each unit over the figures of one level. An operator that has
-- none of the period counts with its last one, however long ago that was, as in the series. A unit that ended inside the period
-- counts until a later one has the figure, as there; and what was put together is held against units that stand.
WITH own AS (
    SELECT o.indicator, w.whole, t.level, p.period, p.period_end, o.operator, sum(o.numerator) AS numerator,
           sum(o.denominator) AS denominator
    FROM check_period p
    JOIN indicator i ON i.id = p.indicator AND i.across_operators = 'SHARED_DENOMINATOR' AND i.across_territories = 'RATIO'
        AND (:indicator::text IS NULL OR i.code = :indicator)
    JOIN observation o ON (o.indicator, o.period_end, o.period) = (p.indicator, p.period_end, p.period)
        AND o.superseded_at = 'infinity' AND o.operator <> ''
    JOIN territory t ON t.id = o.territory
    JOIN territory_within w ON w.part = o.territory
    WHERE t.valid @> o.period_end
       OR NOT EXISTS (SELECT FROM later_unit l
                      JOIN observation s ON (s.indicator, s.period_end, s.territory, s.period)
                                            = (o.indicator, o.period_end, l.later, o.period)
                          AND s.operator IN (o.operator, '') AND s.superseded_at = 'infinity'
                      WHERE l.unit = o.territory)
    GROUP BY o.indicator, w.whole, t.level, p.period, p.period_end, o.operator),
counted AS (
    SELECT DISTINCT ON (p.indicator, p.whole, p.level, p.period, o.operator)
           p.indicator, p.whole, p.level, p.period, o.numerator, o.denominator
    FROM (SELECT DISTINCT n.indicator, n.whole, n.level, n.period, n.period_end
          FROM own n
          JOIN check_scope s ON s.indicator = n.indicator AND n.period_end >= s.since
          JOIN territory u ON u.id = n.whole AND u.valid @> n.period_end) p
    JOIN own o ON (o.indicator, o.whole, o.level) = (p.indicator, p.whole, p.level)
        AND o.period_end <= p.period_end
    ORDER BY p.indicator, p.whole, p.level, p.period, o.operator, o.period = p.period DESC, o.period_end DESC)
SELECT indicator, territory, period, '' AS operator, max(share) AS stated, :upper::numeric AS computed
FROM (SELECT indicator, whole AS territory, period, trunc(100 * sum(numerator) / max(denominator), 4) AS share
      FROM counted GROUP BY indicator, whole, level, period) together
WHERE share > :upper
GROUP BY indicator, territory, period
