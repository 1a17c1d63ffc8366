-- One row per version of a technical standard; of a code one version is in force and one is a draft at most. A version in force can be
-- repealed without another in its place: from a day on, by a document.
CREATE TABLE technical_standard (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    code         text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    title_vi     text        NOT NULL,
    title_en     text        NOT NULL,
    content      text        NOT NULL,
    link         text,
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'REPLACED', 'REPEALED', 'WITHDRAWN')),
    in_force_on  date,
    legal_basis  text,
    repealed_on  date,
    repeal_basis text,
    created_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, code, version),
    CHECK (state NOT IN ('IN_FORCE', 'REPLACED', 'REPEALED') OR in_force_on IS NOT NULL AND legal_basis IS NOT NULL),
    CONSTRAINT technical_standard_repeal_check
        CHECK ((state = 'REPEALED') = (repealed_on IS NOT NULL) AND (state = 'REPEALED') = (repeal_basis IS NOT NULL)
               AND repealed_on >= in_force_on)
);
CREATE INDEX technical_standard_by_id ON technical_standard (id);
CREATE UNIQUE INDEX one_standard_in_force ON technical_standard (organisation, code) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX one_draft_of_a_standard ON technical_standard (organisation, code) WHERE state = 'DRAFT';

ALTER TABLE technical_standard ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Drafts are internal; firms see what is or was in force.
CREATE POLICY internal ON technical_standard FOR SELECT TO "${app}" USING (is_state_body());
CREATE POLICY in_force ON technical_standard FOR SELECT TO "${app}"
    USING (state IN ('IN_FORCE', 'REPLACED', 'REPEALED') AND has_role('operator'));
CREATE POLICY drafting ON technical_standard FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND state = 'DRAFT' AND has_role('construction-officer'));
CREATE POLICY changing ON technical_standard FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND has_role('construction-officer'));

GRANT SELECT, INSERT,
    UPDATE (title_vi, title_en, content, link, state, in_force_on, legal_basis, repealed_on, repeal_basis, revision)
    ON technical_standard TO "${app}";
