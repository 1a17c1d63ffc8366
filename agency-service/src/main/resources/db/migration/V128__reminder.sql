-- Letters about obligations, weekly digests and notices about reports: the same post, the same log. A leased queue (docs/adr/0052), one row per
-- letter: the key is unique, so that two replicas write it once.
CREATE TABLE reminder (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    -- Who owes; the addressee itself where the letter is a weekly digest.
    organisation text        NOT NULL REFERENCES agency_code,
    kind         text        NOT NULL CHECK (kind IN ('REMINDER', 'DIGEST', 'NOTICE')),
    obligation   text        REFERENCES obligation (code),
    year         integer,
    -- The day the letter counts from: the due day, or the first day of the digest's week.
    day          date        NOT NULL,
    distance     integer,
    -- The id that a notice was given up under.
    notice       uuid,
    recipient    text        NOT NULL REFERENCES agency_code,
    addressee    text        NOT NULL CHECK (addressee IN ('ORGANISATION', 'LEAD', 'PPC')),
    address      text,
    subject      text        NOT NULL,
    body         text        NOT NULL,
    enqueued_at  timestamptz NOT NULL,
    -- Given up is what was needed and could not be sent while it was worth sending: not what nobody needs any more.
    outcome      text        NOT NULL CHECK (outcome IN ('WAITING', 'SENT', 'NOT_SENT', 'NOT_NEEDED', 'GIVEN_UP')),
    next_try_at  timestamptz NOT NULL,
    tries        integer     NOT NULL DEFAULT 0,
    last_failure text,
    done_at      timestamptz,
    PRIMARY KEY (organisation, id),
    CHECK ((kind = 'REMINDER') = (obligation IS NOT NULL AND year IS NOT NULL AND distance IS NOT NULL)),
    CHECK ((outcome = 'WAITING') = (done_at IS NULL)),
    CONSTRAINT reminder_notice_check CHECK ((kind = 'NOTICE') = (notice IS NOT NULL))
);
-- A reminder or digest is told by what it is about, a notice by its id, whatever day it comes again.
CREATE UNIQUE INDEX reminder_key ON reminder (organisation, obligation, year, day, distance, recipient)
    NULLS NOT DISTINCT WHERE notice IS NULL;
CREATE UNIQUE INDEX reminder_notice ON reminder (notice, recipient) WHERE notice IS NOT NULL;
CREATE INDEX reminder_due ON reminder (next_try_at, id) WHERE done_at IS NULL;
CREATE INDEX reminder_given_up ON reminder (done_at) WHERE last_failure IS NOT NULL;
CREATE INDEX reminder_escalated ON reminder (year) WHERE addressee <> 'ORGANISATION';
CREATE INDEX reminder_by_id ON reminder (id);

ALTER TABLE reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON reminder FOR SELECT TO "${app}" USING (has_role('coordinator', 'auditor'));
CREATE POLICY sending ON reminder TO "${job}" USING (true);

GRANT SELECT ON reminder TO "${app}";
GRANT SELECT, INSERT, UPDATE ON reminder TO "${job}";

CALL keep_rows_for('reminder', 'done_at', '2 years', 'who was reminded of a year is asked until that year and the report about it are over');

-- That it was told above who owes is known to State bodies, and to who owes: neither the letter nor the address that it went to. In the
-- owner's name, for these see no letters.
CREATE VIEW escalation AS
    SELECT id, obligation, organisation, year, addressee, recipient, enqueued_at FROM reminder
    WHERE kind = 'REMINDER' AND addressee <> 'ORGANISATION' AND outcome <> 'NOT_NEEDED'
      AND (is_own(organisation) OR (SELECT is_state_body()));

GRANT SELECT ON escalation TO "${app}";
