-- What reporting-service has that its peers know of, and what it knows that they have; one line each, for k8s/compare-databases.
SELECT concat_ws(E'\t', 'has', 'reporting', 'database', current_database())
UNION ALL
SELECT concat_ws(E'\t', 'has', 'reporting', 'notice', id) FROM report_notice
UNION ALL
-- Figures of operators lead back to what brought them (docs/adr/0042).
SELECT concat_ws(E'\t', 'knows', 'indicator', 'item', item #>> '{}', min(frozen_at))
FROM snapshot, jsonb_path_query(content::jsonb, '$.parts.*.**.source ? (@.kind == "SUBMISSION").item') AS item
GROUP BY item;
