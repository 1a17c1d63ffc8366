-- Obstacles that agencies report, beside those the plan itself names; both walk the same way to a decision.
ALTER TABLE obstacle DROP CONSTRAINT obstacle_state_check;
ALTER TABLE obstacle ADD CONSTRAINT obstacle_state_check CHECK (state IN ('OPEN', 'GATHERED', 'PROPOSED', 'RESOLVED'));

CREATE TABLE reported_obstacle (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    title        text        NOT NULL,
    description  text        NOT NULL,
    -- Codes of the plan's causes, and a cause in the agency's own words.
    causes       text[]      NOT NULL,
    cause        text,
    -- varchar: Hibernate compares arrays of this type alone.
    indicators   varchar[]   NOT NULL,
    tasks        varchar[]   NOT NULL,
    state        text        NOT NULL
        CHECK (state IN ('OPEN', 'GATHERED', 'PROPOSED', 'RESOLVED', 'DISMISSED', 'WITHDRAWN')),
    reported_at  timestamptz NOT NULL,
    reported_by  text        NOT NULL,
    closed_at    timestamptz,
    closed_by    text,
    reason       text,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    CHECK ((state IN ('DISMISSED', 'WITHDRAWN')) = (closed_at IS NOT NULL))
);
CREATE INDEX reported_obstacle_by_id ON reported_obstacle (id);

-- Where it is felt. A code alone may mean two places: the day says which.
CREATE TABLE obstacle_place (
    organisation text    NOT NULL,
    obstacle_id  uuid    NOT NULL,
    position     integer NOT NULL,
    territory    text    NOT NULL,
    valid_on     date    NOT NULL,
    PRIMARY KEY (organisation, obstacle_id, position),
    FOREIGN KEY (organisation, obstacle_id) REFERENCES reported_obstacle (organisation, id)
);
CREATE INDEX obstacle_place_by_obstacle ON obstacle_place (obstacle_id, position);

ALTER TABLE reported_obstacle ENABLE ROW LEVEL SECURITY;
ALTER TABLE reported_obstacle FORCE ROW LEVEL SECURITY;
ALTER TABLE obstacle_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE obstacle_place FORCE ROW LEVEL SECURITY;

-- State bodies, and the service that writes their reports, see what is internal.
CREATE FUNCTION sees_internal() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator', 'report-collection');

CREATE POLICY own_rows ON reported_obstacle TO "${app}" USING (is_own(organisation));
CREATE POLICY own_rows ON obstacle_place TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON reported_obstacle FOR SELECT TO "${app}" USING (sees_internal());
CREATE POLICY internal ON obstacle_place FOR SELECT TO "${app}" USING (sees_internal());
-- The coordinator gathers and dismisses, the leader resolves.
CREATE POLICY handling ON reported_obstacle FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));

GRANT SELECT, INSERT ON reported_obstacle TO "${app}";
GRANT UPDATE (title, description, causes, cause, indicators, tasks, state, closed_at, closed_by, reason, revision)
    ON reported_obstacle TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON obstacle_place TO "${app}";
