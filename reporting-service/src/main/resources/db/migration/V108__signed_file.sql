-- Signed files of an issued report: none is ever overwritten, the last one is the official document. The bytes are among the
-- rendered files, which keep them for ever.
CREATE TABLE signed_file (
    report     uuid        NOT NULL REFERENCES report,
    version    integer     NOT NULL CHECK (version > 0),
    file       text        NOT NULL REFERENCES rendered_file,
    sha256     text        NOT NULL,
    way        text        NOT NULL CHECK (way IN ('BROUGHT_BACK', 'SEALED')),
    signatures text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (report, version)
);
COMMENT ON COLUMN signed_file.way IS 'Signed outside and brought back, or sealed here with the key of the organisation.';
COMMENT ON COLUMN signed_file.signatures IS 'What was found when the file was checked, as JSON.';

ALTER TABLE signed_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_report ON signed_file FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM report r WHERE r.id = signed_file.report));
CREATE POLICY keeping ON signed_file FOR INSERT TO "${app}" WITH CHECK (has_role('clerk'));

GRANT SELECT, INSERT ON signed_file TO "${app}";
