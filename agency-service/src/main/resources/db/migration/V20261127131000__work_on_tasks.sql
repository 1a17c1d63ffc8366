-- What becomes of a task: an occurrence for each responsible agency and period, its history, reports, evidence, comments, extensions.

-- The state is the fold of the history below; it stands here to be asked for. The organisation is the one it was given to and
-- stays; who answers for it after a succession follows from the lines of succession.
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

-- Appended, never changed. The organisation is that of who did it; null of what the calendar did.
CREATE TABLE task_event (
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    number        integer     NOT NULL,
    verb          text        NOT NULL,
    state         text        NOT NULL,
    at            timestamptz NOT NULL,
    account       text        NOT NULL,
    organisation  text,
    comment       text,
    PRIMARY KEY (occurrence_id, number)
);

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
    PRIMARY KEY (update_id, position),
    CHECK ((value IS NULL) = (numerator IS NOT NULL)),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK (numerator <= denominator)
);

CREATE TABLE task_evidence (
    organisation text    NOT NULL,
    update_id    uuid    NOT NULL REFERENCES task_update,
    position     integer NOT NULL,
    attachment   uuid    NOT NULL,
    PRIMARY KEY (update_id, position),
    FOREIGN KEY (organisation, attachment) REFERENCES attachment (organisation, id)
);
CREATE INDEX task_evidence_by_attachment ON task_evidence (organisation, attachment);

CREATE TABLE task_comment (
    id            uuid        PRIMARY KEY,
    occurrence_id uuid        NOT NULL REFERENCES task_occurrence,
    organisation  text        NOT NULL,
    said_by       text        NOT NULL,
    said_at       timestamptz NOT NULL,
    words         text        NOT NULL
);
CREATE INDEX task_comment_by_occurrence ON task_comment (occurrence_id, id);

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

-- A file that is evidence of something stays, as one that was sent does.
CREATE OR REPLACE FUNCTION attachment_is_sent(of_organisation text, of_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM attachment_use u WHERE u.organisation = of_organisation AND u.attachment = of_id)
        OR EXISTS (SELECT FROM submission_version v WHERE v.organisation = of_organisation AND v.scan = of_id)
        OR EXISTS (SELECT FROM task_evidence e WHERE e.organisation = of_organisation AND e.attachment = of_id);

-- Sees what the asker may see: all else about an occurrence is as visible as the occurrence itself.
CREATE FUNCTION is_visible_occurrence(of_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM task_occurrence o WHERE o.id = of_id);

CREATE FUNCTION is_visible_update(of_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM task_update u WHERE u.id = of_id);

ALTER TABLE task_occurrence ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_occurrence FORCE ROW LEVEL SECURITY;
ALTER TABLE task_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_event FORCE ROW LEVEL SECURITY;
ALTER TABLE task_update ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_update FORCE ROW LEVEL SECURITY;
ALTER TABLE task_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_figure FORCE ROW LEVEL SECURITY;
ALTER TABLE task_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE task_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_comment FORCE ROW LEVEL SECURITY;
ALTER TABLE task_extension ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_extension FORCE ROW LEVEL SECURITY;

-- Of a task with several leads each sees its own occurrence; who cooperates sees those it cooperates in.
CREATE POLICY internal ON task_occurrence FOR SELECT TO "${app}"
    USING (is_state_body() OR has_role('report-collection'));
CREATE POLICY own_rows ON task_occurrence FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY cooperating ON task_occurrence FOR SELECT TO "${app}" USING (has_part_in(task_id, 'COOPERATING'));
CREATE POLICY moving ON task_occurrence FOR UPDATE TO "${app}"
    USING (is_own(organisation) OR has_part_in(task_id, 'COOPERATING'));
CREATE POLICY deciding ON task_occurrence FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));
CREATE POLICY opening ON task_occurrence FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));

CREATE POLICY reading ON task_event FOR SELECT TO "${app}" USING (is_visible_occurrence(occurrence_id));
CREATE POLICY reading ON task_update FOR SELECT TO "${app}" USING (is_visible_occurrence(occurrence_id));
CREATE POLICY reading ON task_comment FOR SELECT TO "${app}" USING (is_visible_occurrence(occurrence_id));
CREATE POLICY reading ON task_extension FOR SELECT TO "${app}" USING (is_visible_occurrence(occurrence_id));
CREATE POLICY reading ON task_figure FOR SELECT TO "${app}" USING (is_visible_update(update_id));
CREATE POLICY reading ON task_evidence FOR SELECT TO "${app}" USING (is_visible_update(update_id));

-- Each writes in its own name about what it sees.
CREATE POLICY own_words ON task_event FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_occurrence(occurrence_id));
CREATE POLICY opening ON task_event FOR INSERT TO "${app}" WITH CHECK (organisation IS NULL AND has_role('coordinator'));
CREATE POLICY own_words ON task_update FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_occurrence(occurrence_id));
CREATE POLICY own_words ON task_comment FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_occurrence(occurrence_id));
CREATE POLICY own_words ON task_figure FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_update(update_id));
CREATE POLICY own_words ON task_evidence FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND is_visible_update(update_id));
CREATE POLICY accepting ON task_update FOR UPDATE TO "${app}" USING (has_role('coordinator', 'leader'));
CREATE POLICY granting ON task_extension FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader'));

-- A leader accepts what the coordinator's own agency did; accepted figures leave for indicator-service.
CREATE POLICY receiving ON delivery FOR INSERT TO "${app}" WITH CHECK (has_role('leader'));

-- The job role removes files that nothing refers to.
CREATE POLICY keeping ON task_evidence FOR SELECT TO "${job}" USING (true);

GRANT SELECT, INSERT ON task_occurrence, task_event, task_update, task_figure, task_evidence, task_comment,
    task_extension TO "${app}";
GRANT UPDATE (due, state, percent, revision) ON task_occurrence TO "${app}";
GRANT UPDATE (accepted_at, accepted_by) ON task_update TO "${app}";
GRANT SELECT (organisation, attachment) ON task_evidence TO "${job}";
