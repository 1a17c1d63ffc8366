-- Attempts that were refused: evidence of what was tried, when it came and why it was not taken. Appended, never changed.
CREATE TABLE arrival (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation text,
    attempt      text        NOT NULL,
    arrived_at   timestamptz NOT NULL,
    sha256       text,
    status       integer     NOT NULL,
    reason       text        NOT NULL
);
CREATE INDEX arrival_by_time ON arrival (organisation, arrived_at);
CREATE INDEX arrival_newest ON arrival (arrived_at DESC);
INSERT INTO audit_rule (relation, how, why)
VALUES ('arrival', 'NOT', 'is itself a log of refused attempts that is only appended to');

ALTER TABLE arrival ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON arrival FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY handling ON arrival FOR SELECT TO "${app}" USING (has_role('coordinator', 'clerk', 'auditor'));
-- Noted by the background role: the transaction of the request is rolled back by then.
CREATE POLICY noting ON arrival FOR INSERT TO "${job}" WITH CHECK (true);

GRANT SELECT ON arrival TO "${app}";
GRANT INSERT ON arrival TO "${job}";

-- The arrivals log: accepted attempts beside the refused ones. What came on paper stands in it as that, and when it was recorded
-- beside the instant stamped on it. Reads with the rights of who asks: the policies of both tables hold.
CREATE VIEW arrival_record WITH (security_invoker = true) AS
SELECT organisation, CASE WHEN recorded_at IS NULL THEN 'SUBMISSION' ELSE 'PAPER' END AS attempt, arrived_at, sha256,
       201 AS status, 'accepted' AS reason, number AS receipt, 'receipt ' || number AS key, recorded_at
FROM receipt
UNION ALL
SELECT organisation, attempt, arrived_at, sha256, status, reason, NULL, 'refused ' || lpad(id::text, 19, '0'), NULL
FROM arrival;

GRANT SELECT ON arrival_record TO "${app}";

CALL keep_rows_for('arrival', 'arrived_at', '10 years', 'what was refused proves something as long as somebody may be asked about it');
