-- Files that organisations attach: in the database, so that they commit, are backed up and are restored with what refers to them.

CREATE TABLE attachment (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    name         text        NOT NULL,
    media_type   text        NOT NULL,
    size         bigint      NOT NULL,
    sha256       text        NOT NULL,
    scan         text        NOT NULL CHECK (scan IN ('NOT_SCANNED', 'CLEAN', 'INFECTED')),
    uploaded_by  text        NOT NULL,
    uploaded_at  timestamptz NOT NULL,
    PRIMARY KEY (organisation, id)
);
CREATE INDEX attachment_by_id ON attachment (id);
CREATE INDEX attachment_by_age ON attachment (uploaded_at);
CREATE INDEX attachment_unscanned ON attachment (id) WHERE scan = 'NOT_SCANNED';

-- Small parts: who reads or writes a file holds one of them in memory.
CREATE TABLE attachment_part (
    organisation  text    NOT NULL,
    attachment_id uuid    NOT NULL,
    position      integer NOT NULL,
    bytes         bytea   NOT NULL,
    PRIMARY KEY (organisation, attachment_id, position),
    FOREIGN KEY (organisation, attachment_id) REFERENCES attachment (organisation, id)
        ON DELETE CASCADE ON UPDATE CASCADE
);
-- Files of these kinds are compressed already.
ALTER TABLE attachment_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A version refers to files that are there; a file that a version refers to stays.
ALTER TABLE attachment_use ADD FOREIGN KEY (organisation, attachment) REFERENCES attachment (organisation, id);
ALTER TABLE submission_version ADD FOREIGN KEY (organisation, scan) REFERENCES attachment (organisation, id);
CREATE INDEX submission_version_by_scan ON submission_version (organisation, scan) WHERE scan IS NOT NULL;

-- Sees what the asker may see.
CREATE FUNCTION attachment_is_sent(of_organisation text, of_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM attachment_use u WHERE u.organisation = of_organisation AND u.attachment = of_id)
        OR EXISTS (SELECT FROM submission_version v WHERE v.organisation = of_organisation AND v.scan = of_id);

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_part FORCE ROW LEVEL SECURITY;

-- Before it is sent a file belongs to a draft, which its organisation alone sees.
CREATE POLICY own_rows ON attachment TO "${app}" USING (is_own(organisation));
CREATE POLICY handling ON attachment FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor') AND attachment_is_sent(organisation, id));
-- What a clerk scanned goes over to the organisation whose paper it is.
CREATE POLICY paper ON attachment TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY own_rows ON attachment_part TO "${app}" USING (is_own(organisation));
-- The inner query obeys the policies of attachment.
CREATE POLICY handling ON attachment_part FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM attachment a
                   WHERE a.organisation = attachment_part.organisation AND a.id = attachment_part.attachment_id));

-- The job role removes what neither a version nor a draft refers to.
CREATE POLICY keeping ON attachment TO "${job}" USING (true);
CREATE POLICY keeping ON attachment_use FOR SELECT TO "${job}" USING (true);
CREATE POLICY keeping ON submission_version FOR SELECT TO "${job}" USING (true);
CREATE POLICY keeping ON draft FOR SELECT TO "${job}" USING (true);
CREATE POLICY scanning ON attachment_part FOR SELECT TO "${job}" USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON attachment TO "${app}";
GRANT SELECT, INSERT ON attachment_part TO "${app}";
GRANT SELECT, DELETE ON attachment TO "${job}";
GRANT UPDATE (scan) ON attachment TO "${job}";
GRANT SELECT ON attachment_part TO "${job}";
GRANT SELECT (organisation, attachment) ON attachment_use TO "${job}";
GRANT SELECT (organisation, scan) ON submission_version TO "${job}";
GRANT SELECT (organisation, content) ON draft TO "${job}";
