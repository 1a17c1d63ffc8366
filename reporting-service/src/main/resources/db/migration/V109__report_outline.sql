-- Outlines of an office's documents on a plan, each version whole: none is ever overwritten, the last one of a kind and year counts.
CREATE TABLE report_outline (
    id      uuid        PRIMARY KEY,
    plan    text        NOT NULL,
    issuer  text        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY', 'OPERATOR',
                                                 'REMINDER', 'PROPOSAL', 'CORRECTION', 'WITHDRAWAL')),
    year    integer     NOT NULL,
    version bigint      NOT NULL CHECK (version > 0),
    content text,
    subject text        NOT NULL,
    name    text        NOT NULL,
    at      timestamptz NOT NULL,
    UNIQUE (plan, issuer, kind, year, version)
);
COMMENT ON COLUMN report_outline.content IS 'As JSON; null goes back to the outline of the suite.';

-- Which one a report is told by; without one, by that of the suite.
ALTER TABLE report ADD FOREIGN KEY (outline) REFERENCES report_outline;
CREATE INDEX report_by_outline ON report (outline) WHERE outline IS NOT NULL;

ALTER TABLE report_outline ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY drafting ON report_outline FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY with_report ON report_outline FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM report r WHERE r.outline = report_outline.id));
CREATE POLICY outlining ON report_outline FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));

GRANT SELECT, INSERT ON report_outline TO "${app}";
