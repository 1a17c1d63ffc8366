-- The arrivals log tells what was tried, also for files and workbooks, and shows accepted attempts beside the refused ones.
ALTER TABLE arrival ADD COLUMN attempt text NOT NULL DEFAULT 'SUBMISSION';
ALTER TABLE arrival ALTER COLUMN attempt DROP DEFAULT;
CREATE INDEX arrival_newest ON arrival (arrived_at DESC);
CREATE INDEX receipt_newest ON receipt (arrived_at DESC);

-- Reads with the rights of who asks: the policies of both tables hold.
CREATE VIEW arrival_record WITH (security_invoker = true) AS
SELECT organisation, 'SUBMISSION' AS attempt, arrived_at, sha256, 201 AS status, 'accepted' AS reason,
       number AS receipt, 'receipt ' || number AS key
FROM receipt
UNION ALL
SELECT organisation, attempt, arrived_at, sha256, status, reason, NULL, 'refused ' || lpad(id::text, 19, '0')
FROM arrival;

GRANT SELECT ON arrival_record TO "${app}";
