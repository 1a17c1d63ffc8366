-- Every wording a person gave a paragraph, none ever overwritten: the last one of a paragraph counts.
CREATE TABLE paragraph_wording (
    report    uuid        NOT NULL REFERENCES report,
    language  text        NOT NULL CHECK (language IN ('VI', 'EN')),
    paragraph text        NOT NULL,
    version   bigint      NOT NULL CHECK (version > 0),
    wording   text,
    typed     text[]      NOT NULL,
    subject   text        NOT NULL,
    name      text        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (report, language, paragraph, version)
);
COMMENT ON COLUMN paragraph_wording.wording IS 'With the places of its figures; null goes back to the generated wording.';

ALTER TABLE paragraph_wording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_report ON paragraph_wording FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM report r WHERE r.id = paragraph_wording.report));
CREATE POLICY wording ON paragraph_wording FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));

GRANT SELECT, INSERT ON paragraph_wording TO "${app}";
