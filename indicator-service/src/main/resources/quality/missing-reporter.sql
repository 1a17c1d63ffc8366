-- Who had a figure in the period before and has none in the next, though others have. A unit that was taken in by then is looked
-- for in the one that took it in; in the year of the merger it may also have reported for itself. A firm that had
-- ended owes nothing. What one reporter left out of a period in several units has one cause, and is one finding of the province.
WITH same_level AS MATERIALIZED (
    SELECT w.part, w.whole, t.valid
    FROM territory_within w
    JOIN territory o ON o.id = w.part
    JOIN territory t ON t.id = w.whole AND t.level = o.level),
missing AS (
    SELECT k.indicator, t.whole AS territory, n.period, n.period_end, k.operator,
           CASE WHEN count(*) = 1 THEN max(k.amount) END AS computed
    FROM check_period n
    JOIN known k ON (k.indicator, k.period) = (n.indicator, n.earlier)
    JOIN same_level t ON t.part = k.territory AND t.valid @> n.period_end
    WHERE n.looked_at
      AND NOT EXISTS (SELECT FROM ended_operators(known_now()) e WHERE e.operator = k.operator AND e.ended_on <= n.period_end)
      AND NOT EXISTS (SELECT FROM known l JOIN same_level r ON r.whole = l.territory
                      WHERE (l.indicator, l.period, l.operator, r.part) = (n.indicator, n.period, k.operator, k.territory))
    GROUP BY k.indicator, t.whole, n.period, n.period_end, k.operator)
SELECT m.indicator, CASE count(*) WHEN 1 THEN min(m.territory) ELSE min(p.id) END AS territory, m.period, m.operator,
       NULL::numeric AS stated, CASE count(*) WHEN 1 THEN max(m.computed) END AS computed,
       CASE WHEN count(*) > 1 THEN array_agg(t.code ORDER BY t.code) END AS places
FROM missing m
JOIN territory t ON t.id = m.territory
JOIN territory p ON p.level = 'PROVINCE' AND p.valid @> m.period_end
    AND EXISTS (SELECT FROM territory_within w WHERE (w.part, w.whole) = (m.territory, p.id))
GROUP BY m.indicator, m.period, m.operator
