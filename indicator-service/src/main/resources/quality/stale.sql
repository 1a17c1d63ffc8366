-- The last figure of an indicator is older than so many months.
SELECT DISTINCT ON (l.indicator) l.indicator, o.territory, o.period, '' AS operator, NULL::numeric AS stated,
       NULL::numeric AS computed
FROM (SELECT indicator, max(period_end) AS last FROM check_period GROUP BY indicator) l
JOIN indicator i ON i.id = l.indicator AND (:indicator::text IS NULL OR i.code = :indicator)
JOIN observation o ON (o.indicator, o.period_end) = (l.indicator, l.last) AND o.superseded_at = 'infinity'
    AND o.status <> 'ESTIMATE'
WHERE l.last + make_interval(months => :upper::integer) < :today
ORDER BY l.indicator, o.territory, o.period
