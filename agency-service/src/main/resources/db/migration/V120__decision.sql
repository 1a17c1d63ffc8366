-- What the People's Committee decided about a proposal. Written once and never changed: no more than these rights are given. A number
-- is used once in a year.
CREATE TABLE decision (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    number       text        NOT NULL,
    decided_on   date        NOT NULL,
    year         integer     NOT NULL GENERATED ALWAYS AS (extract(year FROM decided_on)::integer) STORED,
    proposal     uuid        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, year, number)
);
CREATE INDEX decision_by_id ON decision (id);
CREATE UNIQUE INDEX one_decision_of_a_proposal ON decision (organisation, proposal);
CREATE INDEX decision_by_proposal ON decision (proposal);

ALTER TABLE decision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY deciding ON decision FOR INSERT TO "${app}" WITH CHECK (has_role('leader') AND is_own(organisation));
-- As visible as its proposal, whose own policies answer.
CREATE POLICY reading ON decision FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM proposal p WHERE p.id = decision.proposal));

GRANT SELECT, INSERT ON decision TO "${app}";

-- What was decided about each item of the proposal.
CREATE TABLE decided_item (
    organisation text    NOT NULL,
    decision_id  uuid    NOT NULL,
    position     integer NOT NULL,
    outcome      text    NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED')),
    reason       text,
    PRIMARY KEY (organisation, decision_id, position),
    FOREIGN KEY (organisation, decision_id) REFERENCES decision (organisation, id),
    CHECK (outcome = 'ACCEPTED' OR reason IS NOT NULL)
);
CREATE INDEX decided_item_by_decision ON decided_item (decision_id, position);

ALTER TABLE decided_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY deciding ON decided_item FOR INSERT TO "${app}" WITH CHECK (has_role('leader') AND is_own(organisation));
CREATE POLICY seen ON decided_item FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM decision d WHERE d.organisation = decided_item.organisation
                                                               AND d.id = decided_item.decision_id));

GRANT SELECT, INSERT ON decided_item TO "${app}";
