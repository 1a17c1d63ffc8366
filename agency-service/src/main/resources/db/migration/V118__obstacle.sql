-- Causes of obstacles that the plan names.
CREATE TABLE cause (
    id          uuid PRIMARY KEY,
    plan        text NOT NULL,
    code        text NOT NULL,
    clause      text NOT NULL,
    quote       text NOT NULL,
    corrected   text,
    en          text NOT NULL,
    fingerprint text NOT NULL,
    UNIQUE (plan, code)
);

GRANT SELECT, INSERT, UPDATE ON cause TO "${app}";

-- Obstacles that the plan itself names; they walk to a decision as reported ones do.
CREATE TABLE obstacle (
    id          uuid   PRIMARY KEY,
    plan        text   NOT NULL,
    code        text   NOT NULL,
    clause      text   NOT NULL,
    quote       text   NOT NULL,
    corrected   text,
    en          text   NOT NULL,
    title_vi    text   NOT NULL,
    title_en    text   NOT NULL,
    causes      text[] NOT NULL,
    about       text[] NOT NULL,
    state       text   NOT NULL CHECK (state IN ('OPEN', 'GATHERED', 'PROPOSED', 'RESOLVED')),
    source      text   NOT NULL CHECK (source IN ('PLAN')),
    fingerprint text   NOT NULL,
    UNIQUE (plan, code)
);

GRANT SELECT, INSERT, UPDATE ON obstacle TO "${app}";

-- Obstacles that agencies report.
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

ALTER TABLE reported_obstacle ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON reported_obstacle TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON reported_obstacle FOR SELECT TO "${app}" USING (sees_internal());
-- The coordinator gathers and dismisses, the leader resolves.
CREATE POLICY handling ON reported_obstacle FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));

GRANT SELECT, INSERT,
    UPDATE (title, description, causes, cause, indicators, tasks, state, closed_at, closed_by, reason, revision)
    ON reported_obstacle TO "${app}";

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

ALTER TABLE obstacle_place ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON obstacle_place TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON obstacle_place FOR SELECT TO "${app}" USING (sees_internal());

GRANT SELECT, INSERT, UPDATE, DELETE ON obstacle_place TO "${app}";

-- What a reported obstacle said before its agency changed it: a report quotes the text that was known at its cut-off.
CREATE TABLE obstacle_wording (
    organisation text        NOT NULL,
    obstacle_id  uuid        NOT NULL,
    position     integer     NOT NULL,
    said_until   timestamptz NOT NULL,
    title        text        NOT NULL,
    description  text        NOT NULL,
    causes       text[]      NOT NULL,
    cause        text,
    PRIMARY KEY (organisation, obstacle_id, position),
    FOREIGN KEY (organisation, obstacle_id) REFERENCES reported_obstacle (organisation, id)
);
CREATE INDEX obstacle_wording_by_obstacle ON obstacle_wording (obstacle_id, position);

ALTER TABLE obstacle_wording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON obstacle_wording TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON obstacle_wording FOR SELECT TO "${app}" USING (sees_internal());

GRANT SELECT, INSERT ON obstacle_wording TO "${app}";
