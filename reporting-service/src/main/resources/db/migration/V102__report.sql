-- Reports and letters of the issuing body, from draft to published. They belong to no single organisation: who may read one
-- follows from its state.
CREATE TABLE report (
    id             uuid        PRIMARY KEY,
    plan           text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY',
                                                        'OPERATOR', 'REMINDER', 'PROPOSAL', 'CORRECTION', 'WITHDRAWAL')),
    year           integer     NOT NULL,
    subject        text,
    geography      date        NOT NULL,
    table_language text        NOT NULL DEFAULT 'VI' CHECK (table_language IN ('VI', 'EN')),
    state          text        NOT NULL
        CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED', 'ISSUED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    snapshot       text        NOT NULL REFERENCES snapshot,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    wording_version  bigint      NOT NULL DEFAULT 0,
    outline        uuid,
    issuer         text        NOT NULL DEFAULT 'dic',
    issuing_body   text,
    number         integer     CHECK (number > 0),
    symbol         text,
    unit           text,
    issued_on      date,
    signed_on      date,
    signed_for     text[],
    signer         text,
    internal       boolean     NOT NULL DEFAULT false,
    published      boolean     NOT NULL DEFAULT false,
    public_edition integer     NOT NULL DEFAULT 0,
    withheld       text[],
    signed_files   integer     NOT NULL DEFAULT 0,
    replaced_by    uuid        REFERENCES report,
    concerns       uuid        REFERENCES report,
    relation       text        CHECK (relation IN ('CORRECTS', 'WITHDRAWS', 'REPLACES', 'SUPPLEMENTS')),
    concerned      text,
    reminded_on    date,
    version        bigint      NOT NULL,
    CONSTRAINT report_subject_check CHECK (kind IN ('CORRECTION', 'WITHDRAWAL')
        OR (subject IS NOT NULL) = (kind IN ('AGENCY', 'TERRITORY', 'OPERATOR', 'REMINDER'))),
    CONSTRAINT report_concerned_check CHECK (num_nulls(concerns, relation, concerned) IN (0, 3)
        AND (concerns IS NOT NULL OR kind NOT IN ('CORRECTION', 'WITHDRAWAL'))),
    CONSTRAINT report_numbered_check CHECK ((number IS NOT NULL) = (state IN ('NUMBERED', 'ISSUED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN'))),
    CONSTRAINT report_signed_check CHECK (state NOT IN ('ISSUED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN') OR signer IS NOT NULL),
    CONSTRAINT report_internal_check CHECK (NOT (internal AND published))
);
COMMENT ON COLUMN report.plan IS 'Code of the plan that it is on.';
COMMENT ON COLUMN report.subject IS 'What a report of its kind is about: an organisation, a territory.';
COMMENT ON COLUMN report.geography IS 'On the map of which day its territories are told.';
COMMENT ON COLUMN report.unit IS 'Wrote the document and closes its list of recipients: "Lưu: VT, <unit>." (Decree 30/2020/NĐ-CP, Appendix I).';
COMMENT ON COLUMN report.signed_on IS 'Day of signature; null: none was entered. It is issued that day or the next working day (Decree 30/2020/NĐ-CP).';
COMMENT ON COLUMN report.signed_files IS 'How many came; the last one is the official document.';
COMMENT ON COLUMN report.internal IS 'For State bodies alone: it has no public edition.';
COMMENT ON COLUMN report.public_edition IS 'Which one everyone reads, from one; its files keep their bytes.';
COMMENT ON COLUMN report.withheld IS 'Keys of the sections that the public edition leaves out.';
COMMENT ON COLUMN report.published IS 'Everyone could read it once: it stays to be found when an equivalent document takes its place.';
COMMENT ON COLUMN report.concerned IS 'How the issued document is cited that it corrects, withdraws, replaces or supplements, as JSON.';
COMMENT ON COLUMN report.reminded_on IS 'Day whose debts a letter tells of; null for what is no letter.';

-- One number names one document of an issuer in a year, whatever becomes of the document.
CREATE UNIQUE INDEX report_number ON report (issuer, (extract(year FROM issued_on)), symbol, number) WHERE number IS NOT NULL;
-- A document is withdrawn once. A draft stands in nobody's way.
CREATE UNIQUE INDEX report_withdrawal ON report (concerns) WHERE relation = 'WITHDRAWS' AND state <> 'DRAFT';
CREATE INDEX report_concerns ON report (concerns) WHERE concerns IS NOT NULL;
-- A body is reminded by one letter a day and plan, until that one is issued: whoever asks again is given it.
CREATE UNIQUE INDEX report_reminder ON report (plan, subject, reminded_on) WHERE state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED');

-- Letters that nobody has worked on do not stay for ever. Nothing else of what was ever told goes, whatever becomes of the code.
CREATE FUNCTION report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'report % stays: it is no letter that nobody has worked on', OLD.id;
END
$$;
CREATE TRIGGER report_stays BEFORE DELETE ON report FOR EACH ROW
    WHEN (OLD.kind <> 'REMINDER' OR OLD.state <> 'DRAFT' OR OLD.version > 0)
    EXECUTE FUNCTION report_stays();

ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY published ON report FOR SELECT TO "${app}" USING (published);
CREATE POLICY on_its_way ON report FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY drafting ON report FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'background'));
CREATE POLICY acting ON report FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader', 'clerk'));
CREATE POLICY forgetting ON report FOR DELETE TO "${app}" USING (has_role('background'));
-- The owner reads for the two functions below, which say what came in the place of what.
CREATE POLICY following ON report FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, DELETE ON report TO "${app}";
GRANT UPDATE (state, snapshot, wording_version, outline, issuer, issuing_body, number, symbol, unit, issued_on, signed_on, signed_for, signer,
    signed_files, published, public_edition, withheld, replaced_by, version) ON report TO "${app}";

-- What came in the place of reports that the caller sees, one document after the other: of these, or of all that everyone could
-- read once. Who reads a report is told the number of what came after it, also before that one is published.
CREATE FUNCTION report_line(wanted uuid[])
    RETURNS TABLE (former uuid, place integer, id uuid, number integer, symbol text, issued_on date, state text, published boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE line AS (
        SELECT r.id AS former, r.replaced_by AS id, 1 AS place FROM report r
        WHERE r.replaced_by IS NOT NULL AND (r.published OR wanted IS NOT NULL AND sees_drafts())
        AND (wanted IS NULL OR r.id = ANY (wanted))
        UNION ALL
        SELECT line.former, r.replaced_by, line.place + 1 FROM line JOIN report r ON r.id = line.id
        WHERE r.replaced_by IS NOT NULL)
    SELECT line.former, line.place, r.id, r.number, r.symbol, r.issued_on, r.state, r.published
    FROM line JOIN report r ON r.id = line.id
$$;
REVOKE ALL ON FUNCTION report_line FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_line TO "${app}";

-- What a report that the caller sees came in the place of.
CREATE FUNCTION report_before(successor uuid)
    RETURNS TABLE (id uuid, number integer, symbol text, issued_on date, state text, published boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT former.id, former.number, former.symbol, former.issued_on, former.state, former.published
    FROM report r JOIN report former ON former.replaced_by = r.id
    WHERE r.id = successor AND (r.published OR sees_drafts())
$$;
REVOKE ALL ON FUNCTION report_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_before TO "${app}";

-- What was issued about reports that the caller sees.
CREATE FUNCTION report_about(wanted uuid[])
    RETURNS TABLE (former uuid, relation text, id uuid, number integer, symbol text, issued_on date, state text, published boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT r.concerns, r.relation, r.id, r.number, r.symbol, r.issued_on, r.state, r.published
    FROM report r JOIN report former ON former.id = r.concerns
    WHERE r.concerns = ANY (wanted) AND r.state IN ('ISSUED', 'PUBLISHED', 'REPLACED') AND (former.published OR sees_drafts())
$$;
REVOKE ALL ON FUNCTION report_about FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_about TO "${app}";

-- A snapshot is seen with its report.
CREATE INDEX report_snapshot ON report (snapshot);
ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY collected ON snapshot FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY told ON snapshot FOR SELECT TO "${app}" USING (EXISTS (SELECT FROM report WHERE report.snapshot = sha256));
CREATE POLICY freezing ON snapshot FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'background'));

-- Who brought a report into which state, when and why.
CREATE TABLE report_step (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report  uuid        NOT NULL REFERENCES report,
    state   text        NOT NULL,
    subject text        NOT NULL,
    name    text        NOT NULL,
    at      timestamptz NOT NULL,
    reason  text
);
CREATE INDEX report_step_report ON report_step (report, id);

ALTER TABLE report_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY following ON report_step FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY acting ON report_step FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader', 'clerk', 'background'));

GRANT SELECT, INSERT ON report_step TO "${app}";

-- Since when everyone can read what is published. Who published it stays with the step.
CREATE POLICY telling ON report_step FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION report_publication() RETURNS TABLE (report uuid, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.report, max(s.at) FROM report_step s WHERE s.state = 'PUBLISHED' GROUP BY s.report
$$;
REVOKE ALL ON FUNCTION report_publication FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_publication TO "${app}";
