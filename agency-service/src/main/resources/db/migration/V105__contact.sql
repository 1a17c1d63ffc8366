-- Where an organisation can be written to.
CREATE TABLE agency_contact (
    organisation text        PRIMARY KEY REFERENCES agency_code,
    email        text,
    changed_at   timestamptz NOT NULL,
    changed_by   text        NOT NULL,
    revision     bigint      NOT NULL
);

ALTER TABLE agency_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON agency_contact TO "${app}" USING (is_own(organisation));
CREATE POLICY administering ON agency_contact TO "${app}" USING (has_role('administrator'));
CREATE POLICY reading ON agency_contact FOR SELECT TO "${app}" USING (has_role('coordinator', 'auditor'));

GRANT SELECT, INSERT, UPDATE ON agency_contact TO "${app}";
