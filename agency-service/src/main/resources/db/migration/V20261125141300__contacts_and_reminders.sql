-- Where an organisation can be written to, what was written to whom about which duty, and the secret address of each organisation's calendar.

CREATE TABLE agency_contact (
    organisation text        PRIMARY KEY REFERENCES agency_code,
    email        text,
    changed_at   timestamptz NOT NULL,
    changed_by   text        NOT NULL,
    revision     bigint      NOT NULL
);

-- One row per letter: the key is unique, so that two replicas write it once. A try moves next_try_at into the future first:
-- that is the lease, and it ends by itself after a crash.
CREATE TABLE reminder (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    -- Who owes; the addressee itself where the letter is a weekly digest.
    organisation text        NOT NULL REFERENCES agency_code,
    kind         text        NOT NULL CHECK (kind IN ('REMINDER', 'DIGEST')),
    obligation   text        REFERENCES obligation (code),
    year         integer,
    -- The day the letter counts from: the due day, or the first day of the digest's week.
    day          date        NOT NULL,
    distance     integer,
    recipient    text        NOT NULL REFERENCES agency_code,
    addressee    text        NOT NULL CHECK (addressee IN ('ORGANISATION', 'LEAD', 'PPC')),
    address      text,
    subject      text        NOT NULL,
    body         text        NOT NULL,
    planned_at   timestamptz NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('WAITING', 'SENT', 'NOT_SENT', 'NOT_NEEDED')),
    reason       text,
    next_try_at  timestamptz NOT NULL,
    tries        integer     NOT NULL DEFAULT 0,
    settled_at   timestamptz,
    PRIMARY KEY (organisation, id),
    UNIQUE NULLS NOT DISTINCT (organisation, obligation, year, day, distance, recipient),
    CHECK ((kind = 'REMINDER') = (obligation IS NOT NULL AND year IS NOT NULL AND distance IS NOT NULL)),
    CHECK ((outcome = 'WAITING') = (settled_at IS NULL))
);
CREATE INDEX reminder_due ON reminder (next_try_at, id) WHERE outcome = 'WAITING';
CREATE INDEX reminder_by_id ON reminder (id);

-- The address ends in a secret; only its hash is kept.
CREATE TABLE calendar_feed (
    organisation text        PRIMARY KEY,
    token_sha256 bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL
);
CREATE INDEX calendar_feed_by_token ON calendar_feed (token_sha256);

ALTER TABLE agency_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE agency_contact FORCE ROW LEVEL SECURITY;
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder FORCE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;

CREATE POLICY own_rows ON agency_contact TO "${app}" USING (is_own(organisation));
CREATE POLICY administering ON agency_contact TO "${app}" USING (has_role('administrator'));
CREATE POLICY reading ON agency_contact FOR SELECT TO "${app}" USING (has_role('coordinator', 'auditor'));

CREATE POLICY reading ON reminder FOR SELECT TO "${app}" USING (has_role('coordinator', 'auditor'));
CREATE POLICY sending ON reminder TO "${job}" USING (true);

CREATE POLICY own_rows ON calendar_feed TO "${app}" USING (is_own(organisation));

-- The owner reads for one purpose: the function feed_organisation, which turns a secret into the organisation it was given to.
CREATE POLICY opening ON calendar_feed FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION feed_organisation(token_hash bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$ SELECT organisation FROM calendar_feed WHERE token_sha256 = token_hash $$;
REVOKE ALL ON FUNCTION feed_organisation FROM PUBLIC;

GRANT EXECUTE ON FUNCTION feed_organisation TO "${app}";
GRANT SELECT, INSERT, UPDATE ON agency_contact TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO "${app}";
GRANT SELECT ON reminder TO "${app}";
GRANT SELECT, INSERT, UPDATE ON reminder TO "${job}";
