-- Figures of units put together from the facts of their parts: one row for each indicator, unit, period and operator
-- (empty: all operators). Relies on territory_within, on village_union, and on superseded facts keeping their time. Never
-- two levels at once: the first with final figures, so that a provisional figure of the whole does not hide what its parts
-- finally reached; then the one that has all its parts; then the coarser. Villages count when all have reported, and a union
-- over operators prefers them: they alone tell who covers what twice. Superseded facts have an index of their own, so that
-- the present never looks at the past. A unit that ended inside the period, by a merger that was entered when its figures were
-- known, counts until the one that took it in has a figure of that period.
WITH known AS NOT MATERIALIZED (
    SELECT * FROM observation WHERE superseded_at = 'infinity' AND recorded_at <= :knownAt
    UNION ALL
    SELECT * FROM observation
    WHERE superseded_at <> 'infinity' AND NOT :current AND superseded_at > :knownAt AND recorded_at <= :knownAt
), counted AS NOT MATERIALIZED (
    SELECT o.*, t.level, t.code, t.parent_code
    FROM known o
    JOIN territory t ON t.id = o.territory
    WHERE o.indicator = ANY (:indicators) AND o.period_end BETWEEN :from AND :to
      AND (:provisional OR o.status = 'FINAL')
      AND (t.valid @> o.period_end OR NOT EXISTS (
              SELECT FROM known s
              WHERE s.territory = (SELECT successor FROM territory_lineage WHERE predecessor = o.territory)
                AND (s.indicator, s.period_end, s.period) = (o.indicator, o.period_end, o.period)
                AND (:provisional OR s.status = 'FINAL')))
), fact AS (
    SELECT o.indicator, o.territory, o.level, o.period, o.period_end, o.operator, o.numerator, o.denominator, o.value,
           NULL::numeric AS alone, o.status = 'FINAL' AS final, o.recorded_at, 1 AS parts, '{}'::text[] AS carried,
           false AS is_union, CASE o.level WHEN 'VILLAGE' THEN o.parent_code ELSE o.code END AS code
    FROM counted o
    JOIN indicator i ON i.id = o.indicator
    WHERE o.level <> 'VILLAGE' OR :villages OR i.across_operators <> 'UNION'
    UNION ALL
    SELECT o.indicator, o.territory, 'VILLAGE', o.period, o.period_end, '', max(o.numerator), max(o.denominator), NULL, NULL,
           bool_and(o.status = 'FINAL'), max(o.recorded_at), 1, '{}', true, NULL
    FROM counted o
    JOIN indicator i ON i.id = o.indicator AND i.across_operators = 'UNION'
    WHERE :villages AND o.level = 'VILLAGE' AND o.operator <> ''
    GROUP BY o.indicator, o.territory, o.period, o.period_end
    UNION ALL
    SELECT v.indicator, v.commune, 'VILLAGE', v.period, v.period_end, v.operator, v.numerator, v.denominator, NULL,
           v.alone, v.final, v.recorded_at, v.villages, v.carried, true, t.code
    FROM (SELECT * FROM village_union
          WHERE :current AND indicator = ANY (:indicators) AND provisional = :provisional
          UNION ALL
          SELECT * FROM village_union_of(:indicators, ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'), :knownAt,
                                         :provisional)
          WHERE NOT :current) v
    JOIN territory t ON t.id = v.commune
    WHERE v.period_end BETWEEN :from AND :to
), candidate AS (
    SELECT f.indicator, w.whole, f.period, f.period_end, f.operator, f.level, f.is_union, sum(f.numerator) AS numerator,
           sum(f.denominator) AS denominator, sum(f.value) AS value, sum(f.alone) AS alone, bool_and(f.final) AS final,
           bool_or(f.final) AS begun,
           max(f.recorded_at) AS recorded_at, bool_or(w.restated) AS restated,
           array_agg(DISTINCT f.code) FILTER (WHERE w.restated) AS origins, sum(f.parts)::integer AS reported,
           array_remove(array_agg(DISTINCT f.carried[1]), NULL) AS carried,
           i.across_territories = 'NOT_DERIVABLE' AND (f.level <> u.level OR bool_or(w.restated)) AS obstructed
    FROM fact f
    JOIN indicator i ON i.id = f.indicator
    JOIN territory_within w ON w.part = f.territory AND w.whole = ANY (:units)
    JOIN territory u ON u.id = w.whole
    GROUP BY f.indicator, w.whole, f.period, f.period_end, f.operator, f.level, f.is_union, u.level,
             i.across_territories
), valid_unit AS MATERIALIZED (
    SELECT p.period_end, t.id, t.level
    FROM (SELECT DISTINCT period_end FROM candidate) p JOIN territory t ON t.valid @> p.period_end
), expected AS (
    SELECT w.whole, v.level, v.period_end, count(*) AS units
    FROM territory_within w JOIN valid_unit v ON v.id = w.part
    WHERE w.whole = ANY (:units)
    GROUP BY w.whole, v.level, v.period_end
), ranked AS (
    SELECT c.*, coalesce(e.units, c.reported)::integer AS expected,
           row_number() OVER (
               PARTITION BY c.indicator, c.whole, c.period, c.operator
               ORDER BY c.obstructed, c.level = 'VILLAGE' AND c.reported < e.units, c.begun DESC,
                        c.reported >= e.units DESC NULLS LAST, c.is_union DESC,
                        array_position(ARRAY['PROVINCE', 'COMMUNE', 'DISTRICT', 'VILLAGE'], c.level)) AS place
    FROM candidate c
    LEFT JOIN expected e ON (e.whole, e.level, e.period_end) = (c.whole, c.level, c.period_end)
)
-- What an operator covers is a share of all that the union counts, also of what it did not report on: no share of one is above
-- that of all.
SELECT indicator, whole AS unit, period, period_end, operator, numerator,
       CASE WHEN is_union
            THEN coalesce(max(denominator) FILTER (WHERE operator = '' AND is_union)
                              OVER (PARTITION BY indicator, whole, period, period_end), denominator)
            ELSE denominator END AS denominator,
       value, alone, final AS finished,
       recorded_at, restated, coalesce(origins, '{}') AS origins, reported, expected, carried, obstructed,
       is_union AS united
FROM ranked
WHERE place = 1
ORDER BY indicator, whole, period_end, length(period) DESC, period, operator
