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

ALTER TABLE obstacle_wording ENABLE ROW LEVEL SECURITY;
ALTER TABLE obstacle_wording FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON obstacle_wording TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON obstacle_wording FOR SELECT TO "${app}" USING (sees_internal());

GRANT SELECT, INSERT ON obstacle_wording TO "${app}";
