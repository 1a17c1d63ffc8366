-- Files that organisations attach: in the database, so that they commit, are backed up and are restored with what refers to them.
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
    PRIMARY KEY (organisation, id)
);
CREATE INDEX attachment_by_id ON attachment (id);
CREATE INDEX attachment_by_age ON attachment (uploaded_at);
CREATE INDEX attachment_unscanned ON attachment (id) WHERE scan = 'NOT_SCANNED';

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Before it is sent a file belongs to a draft, which its organisation alone sees.
CREATE POLICY own_rows ON attachment TO "${app}" USING (is_own(organisation));
-- What a clerk scanned goes over to the organisation whose paper it is.
CREATE POLICY paper ON attachment TO "${app}" USING (is_recorded_for(organisation));
-- The job role removes what neither a version nor a draft refers to.
CREATE POLICY keeping ON attachment TO "${job}" USING (true);
-- The owner reads for one purpose: the function has_evidence.
CREATE POLICY proving ON attachment FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, DELETE, UPDATE (organisation) ON attachment TO "${app}";
GRANT SELECT, DELETE, UPDATE (scan, scan_tried_at) ON attachment TO "${job}";

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
CREATE POLICY scanning ON attachment_part FOR SELECT TO "${job}" USING (true);

GRANT SELECT, INSERT ON attachment_part TO "${app}";
GRANT SELECT ON attachment_part TO "${job}";

-- Under the rights of whoever writes: a row of which one does not see the whole is refused too.
CREATE FUNCTION belongs_to_its_file() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM attachment a
                   WHERE a.organisation = NEW.organisation AND a.id = NEW.attachment_id
                     AND a.stored_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'file % was stored before: nothing is added to it', NEW.attachment_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER with_its_file BEFORE INSERT ON attachment_part FOR EACH ROW EXECUTE FUNCTION belongs_to_its_file();
