-- What a submission says beyond its figures, as rows to query beside the exact bytes; drafts, withdrawals, late reasons, paper.

ALTER TABLE submission DROP CONSTRAINT submission_state_check;
ALTER TABLE submission ADD CONSTRAINT submission_state_check
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'));
ALTER TABLE submission ADD COLUMN late_reason text;

-- A version keeps its own punctuality: after a withdrawal a later one decides. A withdrawn version stays, but counts no more.
ALTER TABLE submission_version
    ADD COLUMN punctuality       text CHECK (punctuality IN ('ON_TIME', 'ON_DUE_DAY', 'LATE')),
    ADD COLUMN scan              uuid,
    ADD COLUMN withdrawn_at      timestamptz,
    ADD COLUMN withdrawn_by      text,
    ADD COLUMN withdrawal_reason text,
    ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));

-- So far the first version decided, and it was never withdrawn. The owner may not write these rows otherwise.
ALTER TABLE submission_version NO FORCE ROW LEVEL SECURITY;
UPDATE submission_version v SET punctuality = s.punctuality
FROM submission s
WHERE s.organisation = v.organisation AND s.id = v.submission_id AND v.number = 1;
ALTER TABLE submission_version FORCE ROW LEVEL SECURITY;

ALTER TABLE receipt ADD COLUMN on_paper boolean NOT NULL DEFAULT false;

CREATE TABLE investment_item (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    territory    text    NOT NULL,
    service      text    NOT NULL,
    quantity     numeric NOT NULL CHECK (quantity > 0),
    unit         text,
    cost         numeric NOT NULL CHECK (cost >= 0 AND cost = trunc(cost)),
    quarter      text    NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
    fund         text    NOT NULL CHECK (fund IN ('BUDGET', 'UNIVERSAL_SERVICE', 'PPP', 'OWN')),
    note         text,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX investment_item_by_version ON investment_item (version_id, position);

CREATE TABLE coverage_commitment (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    indicator    text    NOT NULL,
    territory    text    NOT NULL,
    by_day       date    NOT NULL,
    value        numeric NOT NULL CHECK (value >= 0),
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX coverage_commitment_by_version ON coverage_commitment (version_id, position);

CREATE TABLE answer (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    question     text    NOT NULL,
    answer_text  text    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX answer_by_version ON answer (version_id, position);

CREATE TABLE attachment_use (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    attachment   uuid    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX attachment_use_by_version ON attachment_use (version_id, position);
CREATE INDEX attachment_use_by_attachment ON attachment_use (organisation, attachment);

-- What an organisation is still writing. text, not jsonb: digits stay as they came.
CREATE TABLE draft (
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    content       text        NOT NULL,
    saved_at      timestamptz NOT NULL,
    saved_by      text        NOT NULL,
    revision      bigint      NOT NULL,
    PRIMARY KEY (organisation, submission_id),
    FOREIGN KEY (organisation, submission_id) REFERENCES submission (organisation, id)
);

ALTER TABLE investment_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE investment_item FORCE ROW LEVEL SECURITY;
ALTER TABLE coverage_commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_commitment FORCE ROW LEVEL SECURITY;
ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_use FORCE ROW LEVEL SECURITY;
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;

CREATE POLICY own_rows ON investment_item TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON coverage_commitment TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON answer TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON attachment_use TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON draft TO "${app}" USING (is_own(organisation));

CREATE POLICY handling ON investment_item FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON coverage_commitment FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON answer FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY handling ON attachment_use FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor'));

-- A draft is its organisation's alone: not even those who handle submissions learn that it is there.
ALTER POLICY handling ON submission
    USING (state <> 'DRAFT' AND has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
ALTER POLICY review ON submission USING (state <> 'DRAFT' AND has_role('coordinator'));

-- What was sent cannot be deleted, only a draft that was never sent.
CREATE POLICY only_drafts_go ON submission AS RESTRICTIVE FOR DELETE TO "${app}" USING (state = 'DRAFT');

-- The clerk who records what came on paper writes for its sender, in a transaction that says for whom.
CREATE FUNCTION is_recorded_for(organisation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('clerk') AND organisation = nullif(current_setting('app.recorded_for', true), '');

CREATE POLICY paper ON submission TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON submission_version TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON figure TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON investment_item TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON coverage_commitment TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON answer TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON attachment_use TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY paper ON receipt TO "${app}" USING (is_recorded_for(organisation));

GRANT SELECT, INSERT ON investment_item, coverage_commitment, answer, attachment_use TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO "${app}";
GRANT DELETE ON submission TO "${app}";
