-- What came on paper stands in the log as that, and when it was recorded beside the instant stamped on it.
CREATE OR REPLACE VIEW arrival_record WITH (security_invoker = true) AS
SELECT organisation, CASE WHEN recorded_at IS NULL THEN 'SUBMISSION' ELSE 'PAPER' END AS attempt, arrived_at, sha256,
       201 AS status, 'accepted' AS reason, number AS receipt, 'receipt ' || number AS key, recorded_at
FROM receipt
UNION ALL
SELECT organisation, attempt, arrived_at, sha256, status, reason, NULL, 'refused ' || lpad(id::text, 19, '0'), NULL
FROM arrival;
