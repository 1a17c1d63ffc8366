-- What indicator-service has that its peers know of, and what it knows that they have; one line each, for k8s/compare-databases.
SELECT concat_ws(E'\t', 'has', 'indicator', 'database', current_database())
UNION ALL
SELECT concat_ws(E'\t', 'has', 'indicator', 'figure', concat(
           i.code, '|', t.code, '|', o.period, '|', o.operator, '|',
           trim_scale(o.numerator), '|', trim_scale(o.denominator), '|', trim_scale(o.value)))
FROM observation o JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
UNION ALL
SELECT concat_ws(E'\t', 'has', 'indicator', 'item', source_item) FROM observation WHERE source_kind = 'SUBMISSION'
UNION ALL
SELECT concat_ws(E'\t', 'has', 'indicator', 'item', item) FROM decided_target
UNION ALL
-- agency-service forgets after a year what it sent.
SELECT concat_ws(E'\t', 'knows', 'agency', 'item', source_item, min(recorded_at))
FROM observation
WHERE source_kind = 'SUBMISSION' AND recorded_at > (SELECT max(recorded_at) FROM observation) - interval '300 days'
GROUP BY source_item
UNION ALL
SELECT concat_ws(E'\t', 'knows', 'agency', 'item', item, recorded_at) FROM decided_target;
