-- What becomes of a task: an occurrence for each responsible agency and period (docs/adr/0033). The state is the fold of its events;
-- it stands here to be asked for. The organisation is the one it was given to and stays; who answers for it after a succession
-- follows from the lines of succession.
CREATE TABLE task_occurrence (
    id           uuid        PRIMARY KEY,
    task_id      uuid        NOT NULL REFERENCES task,
    -- 2026, 2026-Q1 or 2026-03 of a recurring task; null of any other.
    period       text        CHECK (period ~ '^\d{4}(-(Q[1-4]|\d{2}))?$'),
    organisation text        NOT NULL REFERENCES agency_code,
    due          date,
    state        text        NOT NULL CHECK (state IN ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED',
                                                       'COMPLETED', 'RELEASED')),
    percent      integer     NOT NULL CHECK (percent BETWEEN 0 AND 100),
    opened_at    timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    UNIQUE NULLS NOT DISTINCT (task_id, period, organisation)
);
CREATE INDEX task_occurrence_by_organisation ON task_occurrence (organisation, state);

ALTER TABLE task_occurrence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Of a task with several leads each sees its own occurrence; who cooperates sees those it cooperates in.
CREATE POLICY reading ON task_occurrence FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR is_own(organisation) OR task_id IN (SELECT tasks_of_caller('COOPERATING')));
CREATE POLICY moving ON task_occurrence FOR UPDATE TO "${app}"
    USING (is_own(organisation) OR task_id IN (SELECT tasks_of_caller('COOPERATING')));
CREATE POLICY deciding ON task_occurrence FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));
CREATE POLICY opening ON task_occurrence FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));

GRANT SELECT, INSERT, UPDATE (due, state, percent, revision) ON task_occurrence TO "${app}";

-- All else about an occurrence is as visible as the occurrence itself, of which State bodies see all; each writes in its own name
-- about what it sees.

-- The history of an occurrence. Appended, never changed. The organisation is that of who did it; null of what the calendar did.
CREATE TABLE task_event (
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    number        integer     NOT NULL,
    verb          text        NOT NULL,
    state         text        NOT NULL,
    -- The day that was set as the last one, as the entry leaves it; null when none is.
    due           date,
    at            timestamptz NOT NULL,
    account       text        NOT NULL,
    organisation  text,
    note          text,
    PRIMARY KEY (occurrence_id, number)
);

ALTER TABLE task_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_event FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY own_words ON task_event FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY opening ON task_event FOR INSERT TO "${app}" WITH CHECK (organisation IS NULL AND has_role('coordinator'));

GRANT SELECT, INSERT ON task_event TO "${app}";

-- How far it is, as an agency reports it. Its figures become observations when it is accepted.
CREATE TABLE task_update (
    id            uuid        PRIMARY KEY,
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    number        integer     NOT NULL CHECK (number > 0),
    organisation  text        NOT NULL,
    percent       integer     NOT NULL CHECK (percent BETWEEN 0 AND 100),
    narrative     text        NOT NULL,
    reported_at   timestamptz NOT NULL,
    reported_by   text        NOT NULL,
    accepted_at   timestamptz,
    accepted_by   text,
    UNIQUE (occurrence_id, number),
    CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
);

ALTER TABLE task_update ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_update FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY own_words ON task_update FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY accepting ON task_update FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));
-- The owner reads for one purpose: the function has_evidence.
CREATE POLICY proving ON task_update FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE (accepted_at, accepted_by) ON task_update TO "${app}";

-- All else about an update is as visible as the update itself.

-- What an update says was measured.
CREATE TABLE task_figure (
    organisation text    NOT NULL,
    update_id    uuid    NOT NULL REFERENCES task_update,
    position     integer NOT NULL,
    indicator    text    NOT NULL,
    territory    text    NOT NULL,
    period       text    NOT NULL,
    numerator    numeric,
    denominator  numeric,
    value        numeric,
    -- ESTIMATE: what the whole year is expected to come to; null for what was counted.
    status       text    CHECK (status IS NULL OR status = 'ESTIMATE' AND period ~ '^\d{4}$'),
    PRIMARY KEY (update_id, position),
    CHECK ((value IS NULL) = (numerator IS NOT NULL)),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK (numerator <= denominator)
);

ALTER TABLE task_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_figure FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_update u WHERE u.id = update_id));
CREATE POLICY own_words ON task_figure FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_update u WHERE u.id = update_id));

GRANT SELECT, INSERT ON task_figure TO "${app}";

-- What an update reports to have been reached of the commitments of its task.
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

ALTER TABLE task_reached ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_reached FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_update u WHERE u.id = update_id));
CREATE POLICY own_words ON task_reached FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_update u WHERE u.id = update_id));

GRANT SELECT, INSERT ON task_reached TO "${app}";

-- Files that prove what an update says.
CREATE TABLE task_evidence (
    organisation text    NOT NULL,
    update_id    uuid    NOT NULL REFERENCES task_update,
    position     integer NOT NULL,
    attachment   uuid    NOT NULL,
    PRIMARY KEY (update_id, position),
    FOREIGN KEY (organisation, attachment) REFERENCES attachment (organisation, id)
);
CREATE INDEX task_evidence_by_attachment ON task_evidence (organisation, attachment);

ALTER TABLE task_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_evidence FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_update u WHERE u.id = update_id));
CREATE POLICY own_words ON task_evidence FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_update u WHERE u.id = update_id));
-- The job role removes files that nothing refers to.
CREATE POLICY keeping ON task_evidence FOR SELECT TO "${job}" USING (true);
CREATE POLICY proving ON task_evidence FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON task_evidence TO "${app}";
GRANT SELECT (organisation, attachment) ON task_evidence TO "${job}";

-- Whether something was given that proves an occurrence, of a kind that its task takes now (none named: any) and that does no
-- harm. Runs as the owner: who hands the work in counts what those who cooperate gave, and need not be able to read it.
CREATE FUNCTION has_evidence(of_occurrence uuid, media_types text[])
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT EXISTS (
    SELECT FROM task_update u
    JOIN task_evidence e ON e.update_id = u.id
    JOIN attachment a ON a.organisation = e.organisation AND a.id = e.attachment
    WHERE u.occurrence_id = of_occurrence AND a.scan <> 'INFECTED'
      AND (cardinality(media_types) = 0 OR a.media_type = ANY (media_types)))
$$;
REVOKE ALL ON FUNCTION has_evidence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_evidence TO "${app}";

-- What is said about an occurrence.
CREATE TABLE task_comment (
    id            uuid        PRIMARY KEY,
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    organisation  text        NOT NULL,
    said_by       text        NOT NULL,
    said_at       timestamptz NOT NULL,
    words         text        NOT NULL
);
CREATE INDEX task_comment_by_occurrence ON task_comment (occurrence_id, id);

ALTER TABLE task_comment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_comment FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY own_words ON task_comment FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));

GRANT SELECT, INSERT ON task_comment TO "${app}";

-- More time for one occurrence, granted and never taken back; it may lapse.
CREATE TABLE task_extension (
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    position      integer     NOT NULL,
    organisation  text        NOT NULL,
    -- The last day.
    until         date        NOT NULL,
    reason        text        NOT NULL,
    granted_at    timestamptz NOT NULL,
    granted_by    text        NOT NULL,
    -- From this instant on it counts no more; null: it does not lapse.
    expires       timestamptz,
    PRIMARY KEY (occurrence_id, position)
);

ALTER TABLE task_extension ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON task_extension FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM task_occurrence o WHERE o.id = occurrence_id));
CREATE POLICY granting ON task_extension FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader'));

GRANT SELECT, INSERT ON task_extension TO "${app}";

-- How each occurrence of a task stood at an instant, as far as the asker may see: the state that its history had reached,
-- whether it was overdue then, by the day that was set then (an extension counts as agency.extension.ExtensionTerms says), and
-- whether it still tells where its task stands: what is done is silent once a later period has begun. A query that asks for some
-- occurrences computes no others: no SET and no SECURITY DEFINER, so that PostgreSQL puts the text of the function into the query.
CREATE FUNCTION task_standing(at_instant timestamptz)
    RETURNS TABLE (occurrence uuid, task uuid, organisation text, period text, state text, overdue boolean, tells boolean)
    LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT o.id, o.task_id, o.organisation, o.period, reached.state,
       reached.state IN ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
           AND coalesce(greatest(reached.due, (SELECT max(x.until) FROM task_extension x
                                         WHERE x.occurrence_id = o.id AND x.granted_at <= at_instant
                                           AND coalesce(x.expires > at_instant, true)))
                        < CAST(at_instant AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date), false),
       reached.state <> 'RELEASED'
           AND (reached.state <> 'COMPLETED'
                OR NOT EXISTS (SELECT FROM task_occurrence later
                               WHERE later.task_id = o.task_id AND later.period > o.period
                                 AND later.opened_at <= at_instant))
FROM task_occurrence o
CROSS JOIN LATERAL (
    SELECT e.state, e.due FROM task_event e
    WHERE e.occurrence_id = o.id AND e.at <= at_instant
    ORDER BY e.number DESC
    LIMIT 1
) AS reached;
END;
REVOKE ALL ON FUNCTION task_standing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION task_standing TO "${app}";
