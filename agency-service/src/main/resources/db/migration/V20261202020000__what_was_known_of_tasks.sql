-- What was known of a task can be asked for at any instant: since when it says what it says, what it said before, and until when what is open of it was to be handed in.

-- The owner changes rows here, once.
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task_occurrence NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task_event NO FORCE ROW LEVEL SECURITY;

ALTER TABLE task ADD COLUMN recorded_at timestamptz;
UPDATE task t SET recorded_at = coalesce(
    (SELECT min(f.loaded_at) FROM plan_file f WHERE f.plan = t.plan),
    (SELECT min(o.opened_at) FROM task_occurrence o WHERE o.task_id = t.id),
    now());
ALTER TABLE task ALTER COLUMN recorded_at SET NOT NULL;

-- The day that was set as the last one, as the entry leaves it; null when none is.
ALTER TABLE task_event ADD COLUMN due date;
-- What was set before the first change was not kept so far.
UPDATE task_event e SET due = CASE
    WHEN EXISTS (SELECT FROM task_event r WHERE r.occurrence_id = e.occurrence_id AND r.verb = 'RESCHEDULE') THEN
        (SELECT CAST(r.comment AS date) FROM task_event r
         WHERE r.occurrence_id = e.occurrence_id AND r.verb = 'RESCHEDULE' AND r.number <= e.number
         ORDER BY r.number DESC LIMIT 1)
    ELSE (SELECT o.due FROM task_occurrence o WHERE o.id = e.occurrence_id) END;

ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE task_occurrence FORCE ROW LEVEL SECURITY;
ALTER TABLE task_event FORCE ROW LEVEL SECURITY;

-- What a task said before it was changed, and until when. Written by the database itself.
CREATE TABLE task_past (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id       uuid        NOT NULL REFERENCES task ON DELETE CASCADE,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL,
    clause        text,
    kind          text        NOT NULL,
    -- Everything that the API shows of it but its state and who is responsible.
    said          jsonb       NOT NULL
);
CREATE INDEX task_past_by_task ON task_past (task_id, superseded_at);

ALTER TABLE task_past ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_past FORCE ROW LEVEL SECURITY;
-- As visible as the task itself.
CREATE POLICY reading ON task_past FOR SELECT TO "${app}" USING (EXISTS (SELECT FROM task t WHERE t.id = task_id));
-- The owner writes and reads for one purpose: the function keep_task_past.
CREATE POLICY keeping ON task_past FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY keeping_past ON task_commitment FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT ON task_past TO "${app}";
