-- What the coordinator grants to one organisation for one duty: more time, or release. Ended, never deleted: what held at an instant can be asked for ever.

CREATE TABLE extension (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    obligation   text        NOT NULL REFERENCES obligation (code),
    year         integer     NOT NULL,
    -- Before this instant the organisation is on time.
    until        timestamptz NOT NULL,
    reason       text        NOT NULL,
    granted_at   timestamptz NOT NULL,
    granted_by   text        NOT NULL,
    -- From this instant on it counts for nobody who has not sent; null: it does not lapse.
    expires      timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by text,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX extension_by_id ON extension (id);
CREATE INDEX extension_by_duty ON extension (obligation, year, organisation);

CREATE TABLE waiver (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    obligation   text        NOT NULL REFERENCES obligation (code),
    year         integer     NOT NULL,
    reason       text        NOT NULL,
    waived_at    timestamptz NOT NULL,
    waived_by    text        NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    PRIMARY KEY (organisation, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX waiver_by_id ON waiver (id);
CREATE UNIQUE INDEX one_waiver_at_a_time ON waiver (organisation, obligation, year) WHERE withdrawn_at IS NULL;
CREATE INDEX waiver_by_duty ON waiver (obligation, year, organisation);

ALTER TABLE extension ENABLE ROW LEVEL SECURITY;
ALTER TABLE extension FORCE ROW LEVEL SECURITY;
ALTER TABLE waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiver FORCE ROW LEVEL SECURITY;

-- Who has and has not sent is internal: State bodies see it, an organisation sees its own.
CREATE POLICY own_rows ON extension FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON waiver FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON extension FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator', 'report-collection'));
CREATE POLICY internal ON waiver FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator', 'report-collection'));
CREATE POLICY granting ON extension FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY granting ON waiver FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY withdrawing ON extension FOR UPDATE TO "${app}" USING (has_role('coordinator'));
CREATE POLICY withdrawing ON waiver FOR UPDATE TO "${app}" USING (has_role('coordinator'));

-- The owner reads for one purpose: the function waived_count, which counts for the public without showing a row.
CREATE POLICY counting ON waiver FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON extension, waiver TO "${app}";
GRANT UPDATE (withdrawn_at, withdrawn_by, revision) ON extension TO "${app}";
GRANT UPDATE (withdrawn_at, withdrawn_by) ON waiver TO "${app}";
