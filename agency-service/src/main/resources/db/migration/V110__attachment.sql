-- Files that organisations attach: in the database, so that they commit, are backed up and are restored with what refers to them, or
-- in a bucket, where files.store says so (docs/adr/0088).
CREATE TABLE attachment (
    id            uuid        NOT NULL,
    organisation  text        NOT NULL REFERENCES agency_code,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    size          bigint      NOT NULL,
    sha256        text        NOT NULL,
    scan          text        NOT NULL CHECK (scan IN ('NOT_SCANNED', 'CLEAN', 'INFECTED')),
    -- A file that no scanner can judge (too large for it) must not keep the others waiting: it goes behind them.
    scan_tried_at timestamptz,
    uploaded_by   text        NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    -- The transaction, by its whole number, which is never given twice: what the file holds is written in it and never added to.
    stored_in     xid8,
    -- The name of its content in the bucket; none while the content is in attachment_part. One that was let go is never given again.
    object_key    uuid        UNIQUE,
    -- Somebody carries its content over; who was killed at it is followed by another after this time.
    moving_until  timestamptz,
    PRIMARY KEY (organisation, id)
);
CREATE INDEX attachment_by_id ON attachment (id);
CREATE INDEX attachment_by_age ON attachment (uploaded_at);
CREATE INDEX attachment_unscanned ON attachment (id) WHERE scan = 'NOT_SCANNED';
CREATE INDEX attachment_in_parts ON attachment (uploaded_at) WHERE object_key IS NULL;

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Before it is sent a file belongs to a draft, which its organisation alone sees.
CREATE POLICY own_rows ON attachment TO "${app}" USING (is_own(organisation));
-- What a clerk scanned goes over to the organisation whose paper it is.
CREATE POLICY paper ON attachment TO "${app}" USING (is_recorded_for(organisation));
-- The job role removes what neither a version nor a draft refers to, and moves contents.
CREATE POLICY keeping ON attachment TO "${job}" USING (true);
-- The owner reads for one purpose: the function has_evidence.
CREATE POLICY proving ON attachment FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, DELETE, UPDATE (organisation) ON attachment TO "${app}";
GRANT SELECT, DELETE, UPDATE (scan, scan_tried_at, object_key, moving_until) ON attachment TO "${job}";

CREATE FUNCTION note_transaction() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.stored_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER stored_in BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION note_transaction();
CREATE TRIGGER stored_again BEFORE UPDATE OF object_key ON attachment FOR EACH ROW WHEN (NEW.object_key IS NULL)
    EXECUTE FUNCTION note_transaction();

-- Small parts: who reads or writes a file holds one of them in memory.
CREATE TABLE attachment_part (
    organisation  text    NOT NULL,
    attachment_id uuid    NOT NULL,
    position      integer NOT NULL,
    -- Files of these kinds are compressed already.
    bytes         bytea   STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (organisation, attachment_id, position),
    FOREIGN KEY (organisation, attachment_id) REFERENCES attachment (organisation, id)
        ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO audit_rule (relation, how, why)
VALUES ('attachment_part', 'NOT', 'bytes of attachment, which holds their hash; never changed');

ALTER TABLE attachment_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON attachment_part TO "${app}" USING (is_own(organisation));
-- The inner query obeys the policies of attachment.
CREATE POLICY handling ON attachment_part FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM attachment a
                   WHERE a.organisation = attachment_part.organisation AND a.id = attachment_part.attachment_id));
-- The job role shows them to the scanner, and moves them.
CREATE POLICY keeping ON attachment_part TO "${job}" USING (true);

GRANT SELECT, INSERT ON attachment_part TO "${app}";
GRANT SELECT, INSERT, DELETE ON attachment_part TO "${job}";

-- Under the rights of whoever writes: a row of which one does not see the whole is refused too.
CREATE FUNCTION belongs_to_its_file() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM attachment a
                   WHERE a.organisation = NEW.organisation AND a.id = NEW.attachment_id
                     AND a.object_key IS NULL AND a.stored_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'file % was stored before: nothing is added to it', NEW.attachment_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER with_its_file BEFORE INSERT ON attachment_part FOR EACH ROW EXECUTE FUNCTION belongs_to_its_file();
