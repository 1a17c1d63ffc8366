-- What is to be done, from the plan's file or added over the API. Internal: State bodies see all, an operator those it has a part in.
CREATE TABLE task (
    id                uuid        PRIMARY KEY,
    plan              text        NOT NULL,
    code              text        NOT NULL,
    -- Codes of further plans that ask for it.
    continued_in      text[]      NOT NULL DEFAULT '{}',
    clause            text,
    quote             text,
    corrected         text,
    en                text,
    title_vi          text        NOT NULL,
    title_en          text        NOT NULL,
    kind              text        NOT NULL,
    recurrence        text        NOT NULL,
    due               date,
    evidence_required boolean     NOT NULL DEFAULT false,
    -- Media types that are taken as evidence; none: every kind of file that can be attached.
    evidence_types    text[]      NOT NULL DEFAULT '{}',
    fingerprint       text,
    -- Since when it says what it says.
    recorded_at       timestamptz NOT NULL,
    revision          bigint      NOT NULL DEFAULT 0,
    UNIQUE (plan, code)
);

-- Who is responsible, and on which days. Section III of the plan names no lead: such a task has no row here until the coordinator
-- assigns it. The upper bound is not included; null is open. A row is ended, not changed: the past keeps the agency of its time.
CREATE TABLE task_party (
    task_id    uuid    NOT NULL REFERENCES task ON DELETE CASCADE,
    position   integer NOT NULL,
    agency     text    NOT NULL REFERENCES agency_code,
    part       text    NOT NULL CHECK (part IN ('LEAD', 'COOPERATING')),
    valid_from date,
    valid_until   date,
    PRIMARY KEY (task_id, position),
    CHECK (valid_from < valid_until)
);
CREATE INDEX task_party_by_agency ON task_party (agency, task_id);

-- The tasks in which the caller's organisation has that part today; null: any part. Where a group has a part, each of its members
-- has it. All of them at once: a query asks for them one time, and not for each row. Runs as the owner: the policy of the table it
-- reads asks it.
CREATE FUNCTION tasks_of_caller(of_part text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT p.task_id FROM task_party p
WHERE p.part = coalesce(of_part, p.part)
  AND coalesce(p.valid_from <= today(), true) AND coalesce(p.valid_until > today(), true)
  AND (is_own(p.agency)
       OR p.agency IN (
          SELECT g.code FROM agency g JOIN agency m ON m.parent = g.code
          WHERE g.kind = 'GROUP' AND is_own(m.code)
            AND coalesce(m.valid_from <= today(), true) AND coalesce(m.valid_until > today(), true)))
$$;
REVOKE ALL ON FUNCTION tasks_of_caller FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tasks_of_caller TO "${app}";

ALTER TABLE task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task FOR SELECT TO "${app}" USING ((SELECT sees_internal()) OR id IN (SELECT tasks_of_caller(NULL)));
-- Who loads a plan and who coordinates writes it; a decision of the People's Committee changes the task it amends.
CREATE POLICY keeping ON task TO "${app}" USING (has_role('administrator', 'coordinator'));
CREATE POLICY deciding ON task FOR UPDATE TO "${app}" USING (has_role('leader'));

GRANT SELECT, INSERT, UPDATE ON task TO "${app}";

ALTER TABLE task_party ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_party FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR task_id IN (SELECT tasks_of_caller(NULL)));
CREATE POLICY keeping ON task_party TO "${app}" USING (has_role('administrator', 'coordinator'));
-- The owner reads for one purpose: the function tasks_of_caller.
CREATE POLICY asking ON task_party FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON task_party TO "${app}";

-- What a task promises in a measurable way.
CREATE TABLE task_commitment (
    task_id        uuid    NOT NULL REFERENCES task ON DELETE CASCADE,
    position       integer NOT NULL,
    code           text    NOT NULL,
    description_vi text    NOT NULL,
    description_en text    NOT NULL,
    comparator     text    NOT NULL,
    value          numeric,
    unit           text,
    due            date,
    PRIMARY KEY (task_id, position)
);

ALTER TABLE task_commitment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_commitment FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR task_id IN (SELECT tasks_of_caller(NULL)));
CREATE POLICY keeping ON task_commitment TO "${app}" USING (has_role('administrator', 'coordinator'));
-- The owner reads for one purpose: the function keep_task_past.
CREATE POLICY keeping_past ON task_commitment FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON task_commitment TO "${app}";

-- A task as decisions made it; the first version is what it was before. Tasks are nobody's own, as their table says.
CREATE TABLE task_version (
    task_id     uuid        NOT NULL REFERENCES task ON DELETE CASCADE,
    number      integer     NOT NULL CHECK (number > 0),
    due         date,
    title_vi    text        NOT NULL,
    title_en    text        NOT NULL,
    -- Null for the first.
    decision    uuid,
    item        integer,
    decided_by  text,
    decided_on  date,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, number),
    CHECK ((decision IS NULL) = (number = 1))
);
CREATE UNIQUE INDEX task_version_of_an_item ON task_version (decision, item) WHERE decision IS NOT NULL;

GRANT SELECT, INSERT ON task_version TO "${app}";

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

ALTER TABLE task_past ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- As visible as the task itself.
CREATE POLICY reading ON task_past FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task t WHERE t.id = task_id));
-- The owner writes for one purpose: the function keep_task_past.
CREATE POLICY keeping ON task_past FOR INSERT TO CURRENT_USER WITH CHECK (true);

GRANT SELECT ON task_past TO "${app}";

-- Keeps what tasks said, whatever program changes them. Runs as the owner: the application reads the past and cannot write it.
CREATE FUNCTION keep_task_past() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    -- The change says when it was made; the commitments, which stand in rows of their own, are changed after their task.
    INSERT INTO task_past (task_id, recorded_at, superseded_at, clause, kind, said)
    VALUES (OLD.id, OLD.recorded_at, NEW.recorded_at, OLD.clause, OLD.kind, jsonb_build_object(
        'quotation', jsonb_build_object('clause', OLD.clause, 'quote', OLD.quote, 'corrected', OLD.corrected, 'en', OLD.en),
        'title', jsonb_build_object('vi', OLD.title_vi, 'en', OLD.title_en),
        'kind', OLD.kind,
        'recurrence', OLD.recurrence,
        'due', OLD.due,
        'commitments', (
            SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'code', c.code, 'description', jsonb_build_object('vi', c.description_vi, 'en', c.description_en),
                       'comparator', c.comparator, 'value', c.value, 'unit', c.unit, 'due', c.due) ORDER BY c.position), '[]')
            FROM task_commitment c WHERE c.task_id = OLD.id),
        'evidence', jsonb_build_object('required', OLD.evidence_required, 'mediaTypes', OLD.evidence_types)));
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_task_past FROM PUBLIC;

CREATE TRIGGER keep_past AFTER UPDATE ON task
    FOR EACH ROW WHEN (OLD.recorded_at <> NEW.recorded_at) EXECUTE FUNCTION keep_task_past();

-- The tasks that there were at an instant, as far as the asker may see; what they said then where it is not what they say now.
CREATE FUNCTION task_known(at_instant timestamptz)
    RETURNS TABLE (id uuid, plan text, continued_in text[], code text, clause text, kind text, said text)
    LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT t.id, t.plan, t.continued_in, t.code, t.clause, t.kind, CAST(NULL AS text) FROM task t WHERE t.recorded_at <= at_instant
UNION ALL
SELECT t.id, t.plan, t.continued_in, t.code, p.clause, p.kind, CAST(p.said AS text) FROM task t JOIN task_past p ON p.task_id = t.id
WHERE p.recorded_at <= at_instant AND p.superseded_at > at_instant;
END;
REVOKE ALL ON FUNCTION task_known FROM PUBLIC;
GRANT EXECUTE ON FUNCTION task_known TO "${app}";
