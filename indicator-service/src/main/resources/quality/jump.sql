-- The change against the last figure before of the same length: in points for shares, in percent for the rest. A unit that has
-- none of its own yet is held against the units that it took in, put together as in the series, where all of them have one; what
-- does not add up over territories, or lacks one of them, is held against nothing. What a village says is yes or no, which does not
-- jump (COVERAGE_LOST); and a share that one or two cases change tells of them and not of a mistake.
WITH predecessor AS MATERIALIZED (
    SELECT l.later, l.began, u.id, u.valid FROM later_unit l JOIN territory u ON u.id = l.unit),
own AS (
    SELECT k.*, b.amount AS near
    FROM known k
    LEFT JOIN known b ON (b.indicator, b.territory, b.period, b.operator) = (k.indicator, k.territory, k.earlier, k.operator)
    WHERE k.looked_at
      AND (k.numerator NOT IN (0, k.denominator)
           OR NOT EXISTS (SELECT FROM territory v WHERE v.id = k.territory AND v.level = 'VILLAGE')) IS NOT FALSE),
compared AS (
    SELECT o.indicator, o.territory, o.period, o.operator, o.denominator, o.amount, coalesce(
        o.near,
        -- It left out the period before. Looked up and not joined, here and below: without statistics of the figures, or under row
        -- security, all of them would be read for each unit.
        (SELECT coalesce(f.value, trunc(100 * f.numerator / f.denominator, 4))
         FROM check_period p
         CROSS JOIN LATERAL (SELECT * FROM observation
                             WHERE (indicator, period_end, territory, period, operator)
                                   = (p.indicator, p.period_end, o.territory, p.period, o.operator)
                               AND superseded_at = 'infinity' AND status <> 'ESTIMATE' LIMIT 1) f
         WHERE (p.indicator, p.shape) = (o.indicator, o.shape) AND p.period_end < o.period_end
         ORDER BY p.period_end DESC LIMIT 1),
        CASE WHEN o.across_territories IN ('SUM', 'RATIO') AND o.territory IN (SELECT later FROM predecessor) THEN
        (SELECT CASE WHEN count(f.id) = count(*)
                     THEN coalesce(sum(f.value), trunc(100 * sum(f.numerator) / sum(f.denominator), 4)) END
         FROM check_period p
         JOIN predecessor u ON u.later = o.territory AND u.valid @> least(p.period_end, u.began - 1)
         LEFT JOIN LATERAL (SELECT * FROM observation
                            WHERE (indicator, period_end, territory, period, operator)
                                  = (p.indicator, p.period_end, u.id, p.period, o.operator)
                              AND superseded_at = 'infinity' AND status <> 'ESTIMATE' LIMIT 1) f ON true
         WHERE (p.indicator, p.shape) = (o.indicator, o.shape) AND p.period_end < o.period_end
         GROUP BY p.period_end
         HAVING count(f.id) > 0
         ORDER BY p.period_end DESC LIMIT 1) END) AS before
    FROM own o)
SELECT indicator, territory, period, operator, amount AS stated, before AS computed
FROM compared
WHERE abs(amount - before) > :upper * CASE WHEN denominator IS NULL THEN before / 100 ELSE 1 END
  AND (denominator IS NULL OR abs(amount - before) * denominator / 100 > 2)
