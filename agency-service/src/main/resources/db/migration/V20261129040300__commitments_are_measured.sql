-- What an update reports to have been reached of the commitments of its task; as visible as the update.
CREATE TABLE task_reached (
    organisation text    NOT NULL,
    update_id    uuid    NOT NULL REFERENCES task_update,
    position     integer NOT NULL,
    -- Its code among those of the task.
    commitment   text    NOT NULL,
    value        numeric NOT NULL CHECK (value >= 0),
    PRIMARY KEY (update_id, position),
    UNIQUE (update_id, commitment)
);

ALTER TABLE task_reached ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_reached FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_reached FOR SELECT TO "${app}" USING (is_visible_update(update_id));
CREATE POLICY own_words ON task_reached FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_update(update_id));
GRANT SELECT, INSERT ON task_reached TO "${app}";
