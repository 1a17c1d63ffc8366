-- A figure of all operators, as stated or as the union over a unit's villages where all have reported, against the best
-- operator's own figure of the unit. Operators whose ratios are put together with their denominators may be above it, and one that
-- had ended by the end of the period: another may have reported in its place.
WITH of_all AS (
    SELECT indicator, territory, period, amount FROM known
    WHERE looked_at AND operator = '' AND across_operators IN ('SUM', 'SHARED_DENOMINATOR', 'UNION')
    UNION ALL
    SELECT u.indicator, u.whole, u.period, trunc(100 * u.numerator / u.denominator, 4)
    FROM (SELECT v.indicator, w.whole, v.period, v.period_end, sum(v.numerator) AS numerator, sum(v.denominator) AS denominator,
                 sum(v.villages) AS villages
          FROM village_union v
          JOIN check_scope s ON s.indicator = v.indicator AND v.period_end >= s.since
          JOIN territory_within w ON w.part = v.commune
          JOIN territory t ON t.id = w.whole AND t.valid @> v.period_end
          WHERE v.operator = '' AND v.provisional
          GROUP BY v.indicator, w.whole, v.period, v.period_end) u
    JOIN (SELECT e.period_end, x.whole, count(*) AS villages
          FROM (SELECT DISTINCT period_end FROM check_period WHERE looked_at) e
          JOIN territory t ON t.level = 'VILLAGE' AND t.valid @> e.period_end
          JOIN territory_within x ON x.part = t.id
          GROUP BY e.period_end, x.whole) a
        ON (a.period_end, a.whole) = (u.period_end, u.whole) AND a.villages <= u.villages)
SELECT a.indicator, a.territory, a.period, '' AS operator, min(a.amount) AS stated, max(k.amount) AS computed
FROM of_all a
JOIN known k ON (k.indicator, k.territory, k.period) = (a.indicator, a.territory, a.period) AND k.operator <> '' AND k.looked_at
    AND NOT EXISTS (SELECT FROM ended_operators(known_now()) e WHERE e.operator = k.operator AND e.ended_on <= k.period_end)
GROUP BY a.indicator, a.territory, a.period
HAVING max(k.amount) - min(a.amount) > :upper
