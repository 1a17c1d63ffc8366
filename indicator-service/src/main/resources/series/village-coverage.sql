-- Which villages of a map were covered by the end of a year and by that of the year before, for unions over operators: covered
-- when any operator covers it. As in village_union, of each operator the villages of its last report on a commune count, as long as
-- it exists; what it reported on the period in which it ended, until who goes on in its place has reported on the village. A village
-- is known under the unit it was before a merger, too, by the name that was known. Relies on territory_within.
WITH unit AS MATERIALIZED (
    SELECT v.id AS village, v.parent_code AS commune, w.part AS unit
    FROM territory v JOIN territory_within w ON w.whole = v.id
    WHERE v.level = 'VILLAGE' AND v.valid @> :map
), ended AS MATERIALIZED (
    SELECT * FROM ended_operators(:knownAt)
), fact AS MATERIALIZED (
    SELECT o.indicator, u.commune, u.village, o.operator, o.period, o.period_end, o.numerator > 0 AS covers,
           o.id, o.recorded_at, concat_ws(chr(9), o.source_kind, o.source_ref, o.source_item) AS source
    FROM seen_figures(:knownAt) o JOIN unit u ON u.unit = o.territory
    WHERE o.status <> 'ESTIMATE' AND o.indicator = ANY (:indicators) AND o.operator <> '' AND o.denominator > 0 AND o.period_end <= :end
), last_report AS (
    SELECT DISTINCT ON (d.day, r.indicator, r.commune, r.operator)
           d.day, r.indicator, r.commune, r.operator, r.period, r.period_end
    FROM (VALUES (:endBefore::date), (:end::date)) d (day)
    JOIN (SELECT DISTINCT indicator, commune, operator, period, period_end FROM fact) r ON r.period_end <= d.day
    WHERE r.period_end = d.day
       OR NOT EXISTS (SELECT FROM ended e WHERE e.operator = r.operator AND e.ended_on <= d.day)
    ORDER BY d.day, r.indicator, r.commune, r.operator, r.period_end DESC, length(r.period), r.period
), yielded AS MATERIALIZED (
    -- By itself: the facts of those that ended must not meet all others.
    SELECT DISTINCT e.operator, n.indicator, n.village, n.period_end
    FROM ended e
    CROSS JOIN unnest(e.followers) AS follower
    JOIN fact n ON n.operator = follower AND n.period_end >= e.ended_on
), stand AS (
    SELECT f.indicator, f.village,
           bool_or(f.covers) FILTER (WHERE l.day = :end) AS covered,
           bool_or(f.covers) FILTER (WHERE l.day = :endBefore) AS covered_before,
           bool_or(l.period_end > :endBefore) AS reported,
           array_agg(DISTINCT f.source) FILTER (WHERE l.day = :end) AS sources,
           max(f.id) FILTER (WHERE l.day = :end) AS version,
           max(f.recorded_at) FILTER (WHERE l.day = :end) AS recorded_at
    FROM last_report l
    JOIN fact f USING (indicator, commune, operator, period, period_end)
    WHERE NOT EXISTS (SELECT FROM yielded y
                      WHERE (y.operator, y.indicator, y.village, y.period_end)
                            = (f.operator, f.indicator, f.village, f.period_end))
    GROUP BY f.indicator, f.village
)
SELECT s.indicator, v.code, coalesce(vw.type_vi, v.type_vi) AS type_vi, coalesce(vw.name_vi, v.name_vi) AS name_vi,
       coalesce(vw.name_en, v.name_en) AS name_en, c.code AS commune, coalesce(cw.type_vi, c.type_vi) AS commune_type,
       coalesce(cw.name_vi, c.name_vi) AS commune_vi, coalesce(cw.name_en, c.name_en) AS commune_en, s.covered, s.covered_before,
       s.reported, s.sources, s.version, s.recorded_at
FROM stand s
JOIN territory v ON v.id = s.village
JOIN territory c ON c.code = v.parent_code AND c.level = 'COMMUNE' AND c.valid @> :map
LEFT JOIN worded_before(:knownAt) vw ON vw.territory = v.id
LEFT JOIN worded_before(:knownAt) cw ON cw.territory = c.id
-- One that no last report names any more is not known any more.
WHERE s.covered IS NOT NULL
ORDER BY s.indicator, coalesce(cw.name_vi, c.name_vi), c.code, coalesce(vw.name_vi, v.name_vi), v.code
