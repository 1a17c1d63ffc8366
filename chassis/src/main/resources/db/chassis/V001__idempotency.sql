-- Remembers the first answer to a creating request, so that a client that retries gets the same one.
CREATE TABLE idempotency_key (
    organisation text        NOT NULL,
    operation    text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  bytea       NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, operation, key)
);

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON idempotency_key
    USING (organisation = current_setting('app.organisation', true));

GRANT SELECT, INSERT ON idempotency_key TO "${app}";
