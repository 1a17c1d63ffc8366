-- What organisations send: submissions with versions and figures, receipts, arrivals; each row seen by its organisation and by those who handle it.

-- The roles of the running transaction, as the service tells them ( ,a,b, ).
CREATE FUNCTION has_role(VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN string_to_array(current_setting('app.roles', true), ',') && wanted;

CREATE FUNCTION is_own(organisation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN organisation = nullif(current_setting('app.organisation', true), '');

-- One per duty: organisation, obligation, year. Unique keys begin with the organisation, so that nobody learns of another's rows by a collision.
CREATE TABLE submission (
    id           uuid    NOT NULL,
    organisation text    NOT NULL REFERENCES agency_code,
    obligation   text    NOT NULL REFERENCES obligation (code),
    year         integer NOT NULL,
    state        text    NOT NULL CHECK (state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
    punctuality  text    CHECK (punctuality IN ('ON_TIME', 'ON_DUE_DAY', 'LATE')),
    revision     bigint  NOT NULL,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, obligation, year)
);
CREATE INDEX submission_by_id ON submission (id);
CREATE INDEX submission_by_duty ON submission (obligation, year);

-- What was sent, byte for byte, and what the reviewer decided about it. A returned version stays.
CREATE TABLE submission_version (
    id            uuid        NOT NULL,
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    number        integer     NOT NULL CHECK (number > 0),
    body          bytea       NOT NULL,
    sha256        text        NOT NULL,
    narrative     text        NOT NULL,
    arrived_at    timestamptz NOT NULL,
    sent_by       text        NOT NULL,
    decision      text        CHECK (decision IN ('ACCEPTED', 'RETURNED')),
    decided_at    timestamptz,
    decided_by    text,
    comment       text,
    return_by     date,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, submission_id, number),
    FOREIGN KEY (organisation, submission_id) REFERENCES submission (organisation, id),
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX submission_version_by_submission ON submission_version (submission_id, number);

CREATE TABLE figure (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    indicator    text    NOT NULL,
    territory    text    NOT NULL,
    period       text    NOT NULL,
    numerator    numeric,
    denominator  numeric,
    value        numeric,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id),
    CHECK ((value IS NULL) = (numerator IS NOT NULL)),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK (numerator <= denominator)
);
CREATE INDEX figure_by_version ON figure (version_id, position);

-- What the reviewer says about single places of a returned version.
CREATE TABLE remark (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    pointer      text    NOT NULL,
    comment      text    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX remark_by_version ON remark (version_id, position);

CREATE SEQUENCE receipt_number;

CREATE TABLE receipt (
    number        text        NOT NULL,
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    version       integer     NOT NULL,
    obligation    text        NOT NULL,
    year          integer     NOT NULL,
    sha256        text        NOT NULL,
    arrived_at    timestamptz NOT NULL,
    punctuality   text,
    demonstration boolean     NOT NULL,
    jws           text        NOT NULL,
    PRIMARY KEY (organisation, number),
    UNIQUE (organisation, submission_id, version),
    FOREIGN KEY (organisation, submission_id, version)
        REFERENCES submission_version (organisation, submission_id, number)
);
CREATE INDEX receipt_by_number ON receipt (number);
CREATE INDEX receipt_by_submission ON receipt (submission_id, version);

-- Every key that ever signed a receipt stays published, so that old receipts verify after a change of key.
CREATE TABLE receipt_key (
    kid   text        PRIMARY KEY,
    jwk   text        NOT NULL,
    since timestamptz NOT NULL
);

-- Attempts that were refused: evidence of when something came and why it was not taken. Appended, never changed.
CREATE TABLE arrival (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation text,
    arrived_at   timestamptz NOT NULL,
    sha256       text,
    status       integer     NOT NULL,
    reason       text        NOT NULL
);
CREATE INDEX arrival_by_time ON arrival (organisation, arrived_at);

ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission FORCE ROW LEVEL SECURITY;
ALTER TABLE submission_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission_version FORCE ROW LEVEL SECURITY;
ALTER TABLE figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure FORCE ROW LEVEL SECURITY;
ALTER TABLE remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE remark FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE receipt FORCE ROW LEVEL SECURITY;
ALTER TABLE arrival ENABLE ROW LEVEL SECURITY;
ALTER TABLE arrival FORCE ROW LEVEL SECURITY;

-- The organisation reads and writes its own; those who handle submissions read all; the coordinator decides.
CREATE POLICY own_rows ON submission TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON submission_version TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON figure TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON remark FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON receipt TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON arrival FOR SELECT TO "${app}" USING (is_own(organisation));

CREATE POLICY handling ON submission FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON submission_version FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON figure FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON remark FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON receipt FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor'));
CREATE POLICY handling ON arrival FOR SELECT TO "${app}"
    USING (has_role('coordinator', 'clerk', 'auditor'));

CREATE POLICY review ON submission FOR UPDATE TO "${app}" USING (has_role('coordinator'));
CREATE POLICY review ON submission_version FOR UPDATE TO "${app}" USING (has_role('coordinator'));
CREATE POLICY review ON remark FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));

-- Refused attempts are noted by the background role: the transaction of the request is rolled back by then.
CREATE POLICY noting ON arrival FOR INSERT TO "${job}" WITH CHECK (true);

-- The owner reads for one purpose: the function duty_state, which counts for the public without showing a row.
CREATE POLICY counting ON submission FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY counting ON submission_version FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON submission, submission_version TO "${app}";
GRANT SELECT, INSERT ON figure, remark, receipt, receipt_key TO "${app}";
GRANT SELECT ON arrival TO "${app}";
GRANT INSERT ON arrival TO "${job}";
GRANT USAGE ON SEQUENCE receipt_number TO "${app}";
