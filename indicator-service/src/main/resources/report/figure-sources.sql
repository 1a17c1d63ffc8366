-- What brought the figures that are known of some units and of what lies in them: one row for each indicator, unit, period,
-- operator (empty: all operators) and source. What yielded to the figure of a later unit or of who goes on for a firm brought nothing.
-- Relies on territory_within, as unit-figures.sql does.
SELECT o.indicator, w.whole AS unit, o.period, o.period_end, o.operator, o.source_kind AS kind, o.source_ref AS ref,
       CASE count(*) WHEN 1 THEN min(o.source_item) END AS item, count(*)::integer AS figures, max(o.id) AS version,
       bool_or(o.status = 'ESTIMATE') AS estimate
FROM seen_figures(:knownAt) o
JOIN territory_within w ON w.part = o.territory AND w.whole = ANY (:units)
    -- An estimate is told of its own unit, by all operators together, and of nothing above it.
    AND (o.status <> 'ESTIMATE' OR w.part = w.whole AND o.operator = '')
LEFT JOIN known_validity(:knownAt) v ON v.id = o.territory
WHERE o.indicator = ANY (:indicators) AND o.period_end BETWEEN :from AND :to
  -- Asked first: of most figures it is enough.
  AND (v.valid @> o.period_end AND o.operator NOT IN (SELECT e.operator FROM ended_operators(:knownAt) e)
       OR NOT EXISTS (SELECT FROM counted_instead(o.indicator, o.territory, o.period, o.period_end, o.operator, :knownAt, false)))
GROUP BY o.indicator, w.whole, o.period, o.period_end, o.operator, o.source_kind, o.source_ref, o.status = 'ESTIMATE'
