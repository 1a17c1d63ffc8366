-- What the coordinator proposes to the People's Committee about obstacles. A draft is the coordinator's; the auditor reads everything.
-- What was submitted is internal, and an operator sees what became of its own obstacles.
CREATE TABLE proposal (
    id                uuid        NOT NULL,
    organisation      text        NOT NULL REFERENCES agency_code,
    title             text        NOT NULL,
    reason            text        NOT NULL,
    state             text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'DECIDED', 'WITHDRAWN')),
    created_at        timestamptz NOT NULL,
    created_by        text        NOT NULL,
    submitted_at      timestamptz,
    submitted_by      text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    decision          uuid,
    revision          bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    CHECK (state NOT IN ('SUBMITTED', 'DECIDED') OR submitted_at IS NOT NULL),
    CHECK ((state = 'DECIDED') = (decision IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX proposal_by_id ON proposal (id);

-- One change that is asked for; the item's name for ever is its proposal and its place in it.
CREATE TABLE proposal_item (
    organisation  text    NOT NULL,
    proposal_id   uuid    NOT NULL,
    position      integer NOT NULL,
    kind          text    NOT NULL CHECK (kind IN ('TARGET_AMENDMENT', 'TASK_AMENDMENT', 'SUPPLEMENT', 'POLICY')),
    wording       text    NOT NULL,
    target        text,
    comparator    text,
    value         numeric,
    due           date,
    in_force_from date,
    task          text,
    title_vi      text,
    title_en      text,
    PRIMARY KEY (organisation, proposal_id, position),
    FOREIGN KEY (organisation, proposal_id) REFERENCES proposal (organisation, id),
    CHECK ((kind = 'TARGET_AMENDMENT') = (target IS NOT NULL)),
    CHECK ((kind = 'TASK_AMENDMENT') = (task IS NOT NULL))
);
CREATE INDEX proposal_item_by_proposal ON proposal_item (proposal_id, position);

-- Which obstacles a proposal answers: reported ones, or the plan's own.
CREATE TABLE proposal_obstacle (
    organisation text NOT NULL,
    proposal_id  uuid NOT NULL,
    reporter     text,
    reported     uuid,
    of_plan      uuid REFERENCES obstacle,
    FOREIGN KEY (organisation, proposal_id) REFERENCES proposal (organisation, id),
    FOREIGN KEY (reporter, reported) REFERENCES reported_obstacle (organisation, id),
    CHECK (num_nonnulls(reported, of_plan) = 1),
    CHECK ((reporter IS NULL) = (reported IS NULL)),
    UNIQUE NULLS NOT DISTINCT (organisation, proposal_id, reported, of_plan)
);
CREATE INDEX proposal_obstacle_by_proposal ON proposal_obstacle (proposal_id);
CREATE INDEX proposal_obstacle_by_reported ON proposal_obstacle (reported);
CREATE INDEX proposal_obstacle_by_plan ON proposal_obstacle (of_plan);

ALTER TABLE proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY drafting ON proposal TO "${app}" USING (has_role('coordinator'));
CREATE POLICY auditing ON proposal FOR SELECT TO "${app}" USING (has_role('auditor'));
CREATE POLICY reading ON proposal FOR SELECT TO "${app}"
    USING (submitted_at IS NOT NULL
           AND ((SELECT sees_internal())
                OR EXISTS (SELECT FROM proposal_obstacle o WHERE o.proposal_id = proposal.id AND is_own(o.reporter))));
CREATE POLICY deciding ON proposal FOR UPDATE TO "${app}" USING (submitted_at IS NOT NULL AND has_role('leader'));

GRANT SELECT, INSERT,
    UPDATE (title, reason, state, submitted_at, submitted_by, withdrawn_at, withdrawn_by, withdrawal_reason, decision, revision)
    ON proposal TO "${app}";

ALTER TABLE proposal_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY drafting ON proposal_item TO "${app}" USING (has_role('coordinator'));
-- As visible as its proposal, whose own policies answer.
CREATE POLICY seen ON proposal_item FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM proposal p WHERE p.organisation = proposal_item.organisation
                                            AND p.id = proposal_item.proposal_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON proposal_item TO "${app}";

ALTER TABLE proposal_obstacle ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY drafting ON proposal_obstacle TO "${app}" USING (has_role('coordinator'));
CREATE POLICY internal ON proposal_obstacle FOR SELECT TO "${app}" USING ((SELECT sees_internal()));
CREATE POLICY own_rows ON proposal_obstacle FOR SELECT TO "${app}" USING (is_own(reporter));

GRANT SELECT, INSERT, DELETE ON proposal_obstacle TO "${app}";
