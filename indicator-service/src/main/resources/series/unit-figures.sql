-- Figures of units put together from the facts of their parts: one row for each indicator, unit, period and operator
-- (empty: all operators). Relies on territory_within, on village_union, and on superseded facts keeping their time. Indicators
-- come with the rules that were known at the instant, units with the mergers that were. Never two levels at once: the first that
-- has all its parts; among those, one with final figures, so that a provisional figure of the whole does not hide what its parts
-- finally reached; then the coarser (docs/adr/0020). A union over operators prefers villages: they alone tell who covers what
-- twice. A unit that ended inside the period, by mergers that were entered when its figures were known, counts until a later one
-- has the operator's figure of that period, or one of all operators. What a firm that had ended by the period's end reported of
-- a stock counts until who goes on in its place has the figure; the parts of a flow that both report add up.
WITH rule AS MATERIALIZED (
    SELECT * FROM unnest(:indicators, :acrossTerritories, :acrossOperators, :acrossTime)
        AS r (indicator, across_territories, across_operators, across_time)
), ended AS MATERIALIZED (
    SELECT * FROM ended_operators(CASE WHEN :current THEN known_now() ELSE :knownAt END)
), part AS MATERIALIZED (
    -- Whose facts are read: of the parts of the units, and of what went on as one of these.
    SELECT part AS unit FROM territory_within WHERE whole = ANY (:units)
    UNION
    SELECT l.unit FROM later_unit l JOIN territory_within w ON w.part = l.later WHERE w.whole = ANY (:units)
), known AS NOT MATERIALIZED (
    SELECT * FROM known_figures(CASE WHEN :current THEN known_now() ELSE :knownAt END, :provisional)
), unit AS NOT MATERIALIZED (
    SELECT t.id, t.level, t.code, t.parent_code, k.valid
    FROM territory t JOIN known_validity(CASE WHEN :current THEN known_now() ELSE :knownAt END) k ON k.id = t.id
), counted AS MATERIALIZED (
    SELECT o.indicator, o.territory, o.period, o.period_end, o.operator, o.numerator, o.denominator, o.value,
           o.status = 'FINAL' AS final, o.recorded_at, t.level, t.code, t.parent_code, t.valid @> o.period_end AS stands
    FROM known o
    JOIN unit t ON t.id = o.territory
    WHERE o.indicator = ANY (:indicators) AND o.period_end BETWEEN :from AND :to
      AND o.territory = ANY (ARRAY(SELECT unit FROM part))
      AND (t.valid @> o.period_end OR NOT EXISTS (
              SELECT FROM later_unit l
              -- Looked up unit by unit, not among all figures of the period.
              CROSS JOIN LATERAL (
                  SELECT FROM known s
                  WHERE (s.indicator, s.period_end, s.territory, s.period) = (o.indicator, o.period_end, l.later, o.period)
                    AND s.operator IN (o.operator, '') LIMIT 1) s
              WHERE l.unit = o.territory))
      AND (NOT EXISTS (SELECT FROM ended e WHERE e.operator = o.operator AND e.ended_on <= o.period_end) OR NOT EXISTS (
              SELECT FROM ended e
              CROSS JOIN unnest(e.followers) AS follower
              JOIN rule r ON r.indicator = o.indicator AND r.across_time NOT IN ('SUM', 'RATIO')
              CROSS JOIN LATERAL (
                  SELECT o.territory AS unit UNION ALL SELECT l.later FROM later_unit l WHERE l.unit = o.territory) here
              CROSS JOIN LATERAL (
                  SELECT FROM known s
                  WHERE (s.indicator, s.period_end, s.territory, s.period, s.operator)
                        = (o.indicator, o.period_end, here.unit, o.period, follower) LIMIT 1) s
              WHERE e.operator = o.operator))
), fact AS (
    SELECT o.indicator, o.territory, o.level, o.period, o.period_end, o.operator, o.numerator, o.denominator, o.value,
           NULL::numeric AS alone, o.final, o.recorded_at, 1 AS parts, '{}'::text[] AS carried,
           false AS is_union, CASE o.level WHEN 'VILLAGE' THEN o.parent_code ELSE o.code END AS code
    FROM counted o
    JOIN rule r ON r.indicator = o.indicator
    WHERE o.level <> 'VILLAGE' OR :villages OR r.across_operators <> 'UNION'
    UNION ALL
    -- Also of a village that another operator reported on under its later unit: it is one.
    SELECT o.indicator, v.id, 'VILLAGE', o.period, o.period_end, '', max(o.numerator), max(o.denominator), NULL, NULL,
           bool_and(o.final), max(o.recorded_at), 1, '{}', true, NULL
    FROM counted o
    JOIN rule r ON r.indicator = o.indicator AND r.across_operators = 'UNION'
    CROSS JOIN LATERAL (
        SELECT coalesce((SELECT l.later FROM later_unit l
                         CROSS JOIN LATERAL (
                             SELECT FROM known s
                             WHERE (s.indicator, s.period_end, s.territory, s.period)
                                   = (o.indicator, o.period_end, l.later, o.period) AND s.operator <> '' LIMIT 1) s
                         WHERE NOT o.stands AND l.unit = o.territory
                         ORDER BY l.began DESC LIMIT 1), o.territory) AS id) v
    WHERE :villages AND o.level = 'VILLAGE' AND o.operator <> ''
    GROUP BY o.indicator, v.id, o.period, o.period_end
    UNION ALL
    SELECT v.indicator, v.commune, 'VILLAGE', v.period, v.period_end, v.operator, v.numerator, v.denominator, NULL,
           v.alone, v.final, v.recorded_at, v.villages, v.carried, true, t.code
    FROM (SELECT * FROM village_union
          WHERE :current AND indicator = ANY (:indicators) AND provisional = :provisional
            AND commune IN (SELECT unit FROM part)
          UNION ALL
          SELECT * FROM village_union_of(ARRAY(SELECT indicator FROM rule WHERE across_operators = 'UNION'),
                                         ARRAY(SELECT id FROM territory JOIN part ON unit = id WHERE level = 'COMMUNE'), :knownAt, :provisional)
          WHERE NOT :current) v
    JOIN territory t ON t.id = v.commune
    WHERE v.period_end BETWEEN :from AND :to
), candidate AS (
    SELECT f.indicator, w.whole, f.period, f.period_end, f.operator, f.level, f.is_union, sum(f.numerator) AS numerator,
           sum(f.denominator) AS denominator, sum(f.value) AS value, sum(f.alone) AS alone, bool_and(f.final) AS final,
           bool_or(f.final) AS begun,
           max(f.recorded_at) AS recorded_at, bool_or(w.restated) AS restated,
           array_agg(DISTINCT f.code) FILTER (WHERE w.restated) AS origins, sum(f.parts)::integer AS reported,
           string_agg(DISTINCT array_to_string(f.carried, ' '), ' ') AS carried,
           r.across_territories = 'NOT_DERIVABLE' AND (f.level <> u.level OR bool_or(w.restated)) AS obstructed
    FROM fact f
    JOIN rule r ON r.indicator = f.indicator
    JOIN territory_within w ON w.part = f.territory AND w.whole = ANY (:units)
    JOIN territory u ON u.id = w.whole
    GROUP BY f.indicator, w.whole, f.period, f.period_end, f.operator, f.level, f.is_union, u.level,
             r.across_territories
), valid_unit AS MATERIALIZED (
    SELECT p.period_end, t.id, t.level
    FROM (SELECT DISTINCT period_end FROM candidate) p JOIN unit t ON t.valid @> p.period_end
    WHERE t.id IN (SELECT unit FROM part)
), expected AS MATERIALIZED (
    SELECT w.whole, v.level, v.period_end, count(*) AS units
    FROM territory_within w JOIN valid_unit v ON v.id = w.part
    WHERE w.whole = ANY (:units)
    GROUP BY w.whole, v.level, v.period_end
), ended_inside AS MATERIALIZED (
    -- Where units count that ended inside the period, those had to report instead of the one that they went on as.
    SELECT c.indicator, w.whole, c.period, c.operator, c.level, sum(b.units - 1) AS more
    FROM (SELECT DISTINCT o.indicator, o.period, o.operator, o.level, l.later, l.began
          FROM counted o
          JOIN later_unit l ON l.unit = o.territory
          JOIN unit t ON t.id = l.later AND t.valid @> o.period_end
          WHERE NOT o.stands AND o.level <> 'VILLAGE') c
    CROSS JOIN LATERAL (SELECT count(*) AS units
                        FROM later_unit x JOIN territory u ON u.id = x.unit AND u.valid @> (c.began - 1)
                        WHERE x.later = c.later) b
    JOIN territory_within w ON w.part = c.later AND w.whole = ANY (:units)
    GROUP BY c.indicator, w.whole, c.period, c.operator, c.level
), awaited AS (
    SELECT c.*, e.units + coalesce(i.more, 0) AS units
    FROM candidate c
    LEFT JOIN expected e ON (e.whole, e.level, e.period_end) = (c.whole, c.level, c.period_end)
    LEFT JOIN ended_inside i ON (i.indicator, i.whole, i.period, i.operator, i.level)
                                = (c.indicator, c.whole, c.period, c.operator, c.level)
), ranked AS (
    SELECT c.*, coalesce(c.units, c.reported)::integer AS expected,
           row_number() OVER (
               PARTITION BY c.indicator, c.whole, c.period, c.operator
               ORDER BY c.obstructed, c.reported >= c.units DESC NULLS LAST,
                        c.level = 'VILLAGE' AND c.reported < c.units, c.begun DESC, c.is_union DESC,
                        array_position(ARRAY['PROVINCE', 'COMMUNE', 'DISTRICT', 'VILLAGE'], c.level)) AS place
    FROM awaited c
)
-- What an operator covers is a share of all that the union counts, also of what it did not report on: no share of one is above
-- that of all.
SELECT indicator, whole AS unit, period, period_end, operator,
       (SELECT e.ended_on FROM ended e WHERE e.operator = ranked.operator) AS ended_on, numerator,
       CASE WHEN is_union
            THEN coalesce(max(denominator) FILTER (WHERE operator = '' AND is_union)
                              OVER (PARTITION BY indicator, whole, period, period_end), denominator)
            ELSE denominator END AS denominator,
       value, alone, final AS finished,
       recorded_at, restated, coalesce(origins, '{}') AS origins, reported, expected,
       -- Asked first: taking nothing apart costs as much for each row as all the rest.
       CASE WHEN carried <> ''
            THEN ARRAY(SELECT DISTINCT o FROM regexp_split_to_table(carried, ' +') AS o WHERE o <> '' ORDER BY o)
            ELSE '{}' END AS carried,
       obstructed, is_union AS united
FROM ranked
WHERE place = 1
ORDER BY indicator, whole, period_end, length(period) DESC, period, operator
