-- The last figure of an indicator is older than so many months; of those of one day, the one of the largest unit is named.
SELECT DISTINCT ON (l.indicator) l.indicator, o.territory, o.period, '' AS operator, NULL::numeric AS stated,
       NULL::numeric AS computed
FROM (SELECT indicator, max(period_end) AS last FROM check_period GROUP BY indicator) l
JOIN indicator i ON i.id = l.indicator AND (:indicator::text IS NULL OR i.code = :indicator)
JOIN observation o ON (o.indicator, o.period_end) = (l.indicator, l.last) AND o.superseded_at = 'infinity'
    AND o.status <> 'ESTIMATE'
JOIN territory t ON t.id = o.territory
WHERE l.last + make_interval(months => :upper::integer) < :today
ORDER BY l.indicator, array_position('{PROVINCE,DISTRICT,COMMUNE,VILLAGE}', t.level), o.territory, o.period
