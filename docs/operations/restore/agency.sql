-- What agency-service has that its peers know of, and what it knows that they have; one line each, for k8s/compare-databases.
SELECT concat_ws(E'\t', 'has', 'agency', 'database', current_database())
UNION ALL
SELECT concat_ws(E'\t', 'has', 'agency', 'item', sent ->> 'item')
FROM outbox, json_array_elements(body::json -> 'items') AS sent
WHERE kind IN ('FIGURES', 'TARGETS')
UNION ALL
-- A figure that says what was known already is not recorded again: its content is enough. What was refused is a finding.
SELECT concat_ws(E'\t', 'knows', 'indicator', 'figure', concat(
           sent ->> 'indicator', '|', sent ->> 'territory', '|', sent ->> 'period', '|', sent ->> 'operator', '|',
           trim_scale((sent ->> 'numerator')::numeric), '|', trim_scale((sent ->> 'denominator')::numeric), '|',
           trim_scale((sent ->> 'value')::numeric)), done_at, 'item', sent ->> 'item')
FROM outbox, json_array_elements(body::json -> 'items') AS sent
WHERE kind = 'FIGURES' AND done_at IS NOT NULL AND last_failure IS NULL
  AND NOT EXISTS (SELECT FROM finding WHERE finding.subject = outbox.subject AND finding.item = sent ->> 'item' AND mended_at IS NULL)
UNION ALL
SELECT concat_ws(E'\t', 'knows', 'indicator', 'item', sent ->> 'item', done_at)
FROM outbox, json_array_elements(body::json -> 'items') AS sent
WHERE kind = 'TARGETS' AND done_at IS NOT NULL AND last_failure IS NULL
  AND NOT EXISTS (SELECT FROM finding WHERE finding.subject = outbox.subject AND finding.item = sent ->> 'item' AND mended_at IS NULL)
UNION ALL
SELECT concat_ws(E'\t', 'knows', 'reporting', 'notice', notice, min(enqueued_at)) FROM reminder WHERE notice IS NOT NULL GROUP BY notice;
