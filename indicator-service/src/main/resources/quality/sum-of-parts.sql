-- A unit's figure against the sum of the units below it, where all of them have one: the numerators, or where those agree the
-- denominators. Both on the map of the period's end: what ended before is part of nothing then.
SELECT w.indicator, w.territory, w.period, w.operator,
       CASE WHEN p.total <> coalesce(w.value, w.numerator) THEN coalesce(w.value, w.numerator)
            ELSE w.denominator END AS stated,
       CASE WHEN p.total <> coalesce(w.value, w.numerator) THEN p.total ELSE p.denominators END AS computed
FROM known w
JOIN territory t ON t.id = w.territory AND t.valid @> w.period_end
JOIN (SELECT k.indicator, c.parent_code, k.period, k.operator, count(*) AS given,
             sum(coalesce(k.value, k.numerator)) AS total, sum(k.denominator) AS denominators
      FROM known k
      JOIN territory c ON c.id = k.territory AND c.parent_code IS NOT NULL AND c.valid @> k.period_end
      WHERE k.looked_at
      GROUP BY k.indicator, c.parent_code, k.period, k.operator) p
    ON (p.indicator, p.parent_code, p.period, p.operator) = (w.indicator, t.code, w.period, w.operator)
JOIN (SELECT e.period_end, u.parent_code, count(*) AS units
      FROM (SELECT DISTINCT period_end FROM check_period WHERE looked_at) e JOIN territory u ON u.valid @> e.period_end
      GROUP BY e.period_end, u.parent_code) a
    ON (a.period_end, a.parent_code, a.units) = (w.period_end, t.code, p.given)
WHERE w.looked_at AND w.across_territories IN ('SUM', 'RATIO')
  AND (p.total <> coalesce(w.value, w.numerator) OR p.denominators <> w.denominator)
