-- What an organisation sends for an obligation: one row for organisation, obligation and year. Unique keys begin with the organisation, so
-- that nobody learns of another's rows by a collision. The organisation reads and writes its own; those who handle submissions read
-- all, who receives it decides.
CREATE TABLE submission (
    id           uuid    NOT NULL,
    organisation text    NOT NULL REFERENCES agency_code,
    obligation   text    NOT NULL REFERENCES obligation (code),
    year         integer NOT NULL,
    state        text    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    punctuality  text    CHECK (punctuality IN ('ON_TIME', 'ON_DUE_DAY', 'LATE')),
    late_reason  text,
    revision     bigint  NOT NULL,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, obligation, year)
);
CREATE INDEX submission_by_id ON submission (id);
CREATE INDEX submission_by_obligation ON submission (obligation, year);

ALTER TABLE submission ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON submission TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON submission TO "${app}" USING (is_recorded_for(organisation));
-- A draft is its organisation's alone: not even those who handle submissions learn that it is there.
CREATE POLICY handling ON submission FOR SELECT TO "${app}"
    USING (state <> 'DRAFT' AND has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY review ON submission FOR UPDATE TO "${app}" USING (state <> 'DRAFT' AND has_role('coordinator'));
-- What is owed to the province's leaders is decided by them (docs/adr/0027).
CREATE POLICY receiving ON submission FOR UPDATE TO "${app}"
    USING (state <> 'DRAFT' AND has_role('leader') AND is_owed_to_caller(obligation));
-- What was sent cannot be deleted, only a draft that was never sent.
CREATE POLICY only_drafts_go ON submission AS RESTRICTIVE FOR DELETE TO "${app}" USING (state = 'DRAFT');
-- The owner reads for the functions obligation_state and open_submissions, which show no row.
CREATE POLICY counting ON submission FOR SELECT TO CURRENT_USER USING (true);

-- What was received stays as it was received: only what is decided about it afterwards may change, whatever the program does.
GRANT SELECT, INSERT, DELETE, UPDATE (state, punctuality, late_reason, revision) ON submission TO "${app}";

-- What was sent, byte for byte, and what the reviewer decided about it. A returned version stays; so does a withdrawn one, but it
-- counts no more.
CREATE TABLE submission_version (
    id                uuid        NOT NULL,
    organisation      text        NOT NULL,
    submission_id     uuid        NOT NULL,
    number            integer     NOT NULL CHECK (number > 0),
    body              bytea       NOT NULL,
    sha256            text        NOT NULL,
    narrative         text        NOT NULL,
    -- Of what came on paper.
    scan              uuid,
    arrived_at        timestamptz NOT NULL,
    -- Paper is recorded later than it arrived.
    recorded_at       timestamptz NOT NULL,
    sent_by           text        NOT NULL,
    -- Its own: after a withdrawal a later one decides.
    punctuality       text        CHECK (punctuality IN ('ON_TIME', 'ON_DUE_DAY', 'LATE')),
    -- A paper that came before what was sent electronically and was entered after it.
    overtaken         boolean     NOT NULL DEFAULT false,
    decision          text        CHECK (decision IN ('ACCEPTED', 'RETURNED')),
    decided_at        timestamptz,
    decided_by        text,
    return_reason     text,
    return_by         date,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    -- The transaction, as of an attachment: what a version says is written in it, or its hash would not be true any more.
    stored_in         xid8,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, submission_id, number),
    FOREIGN KEY (organisation, submission_id) REFERENCES submission (organisation, id),
    FOREIGN KEY (organisation, scan) REFERENCES attachment (organisation, id),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK (NOT overtaken OR scan IS NOT NULL)
);
CREATE INDEX submission_version_by_submission ON submission_version (submission_id, number);
CREATE INDEX submission_version_by_scan ON submission_version (organisation, scan) WHERE scan IS NOT NULL;
CREATE TRIGGER stored_in BEFORE INSERT ON submission_version FOR EACH ROW EXECUTE FUNCTION note_transaction();

ALTER TABLE submission_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON submission_version TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON submission_version TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON submission_version FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY review ON submission_version FOR UPDATE TO "${app}" USING (has_role('coordinator'));
-- The inner query obeys the policies of submission.
CREATE POLICY receiving ON submission_version FOR UPDATE TO "${app}"
    USING (has_role('leader')
           AND EXISTS (SELECT FROM submission s
                       WHERE s.organisation = submission_version.organisation AND s.id = submission_version.submission_id
                         AND is_owed_to_caller(s.obligation)));
CREATE POLICY keeping ON submission_version FOR SELECT TO "${job}" USING (true);
CREATE POLICY counting ON submission_version FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT,
    UPDATE (decision, decided_at, decided_by, return_reason, return_by, withdrawn_at, withdrawn_by, withdrawal_reason)
    ON submission_version TO "${app}";
GRANT SELECT (organisation, scan) ON submission_version TO "${job}";

-- What the reviewer says about single places of a returned version.
CREATE TABLE remark (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    pointer      text    NOT NULL,
    comment      text    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX remark_by_version ON remark (version_id, position);

ALTER TABLE remark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON remark FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY handling ON remark FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));
CREATE POLICY review ON remark FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY receiving ON remark FOR INSERT TO "${app}"
    WITH CHECK (has_role('leader')
                AND EXISTS (SELECT FROM submission_version v
                            JOIN submission s ON s.organisation = v.organisation AND s.id = v.submission_id
                            WHERE v.organisation = remark.organisation AND v.id = remark.version_id
                              AND is_owed_to_caller(s.obligation)));

GRANT SELECT, INSERT ON remark TO "${app}";

-- What an organisation is still writing. text, not jsonb: digits stay as they came.
CREATE TABLE draft (
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    content       text        NOT NULL,
    -- First saved: it is a draft since then.
    begun_at      timestamptz NOT NULL,
    saved_at      timestamptz NOT NULL,
    saved_by      text        NOT NULL,
    revision      bigint      NOT NULL,
    PRIMARY KEY (organisation, submission_id),
    FOREIGN KEY (organisation, submission_id) REFERENCES submission (organisation, id)
);

ALTER TABLE draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON draft TO "${app}" USING (is_own(organisation));
CREATE POLICY keeping ON draft FOR SELECT TO "${job}" USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO "${app}";
GRANT SELECT (organisation, content) ON draft TO "${job}";

CALL keep_rows_for('draft', 'saved_at', '2 years', 'what was left alone so long is not sent any more');

-- What was never more than a draft goes with it, whoever removes it. One that is being sent at the moment is locked, and stays.
CREATE FUNCTION forget_submission() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    DELETE FROM submission WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM submission
        WHERE (organisation, id) = (OLD.organisation, OLD.submission_id) AND state = 'DRAFT' FOR UPDATE SKIP LOCKED));
    RETURN NULL;
END
$$;
CREATE TRIGGER forgotten AFTER DELETE ON draft FOR EACH ROW EXECUTE FUNCTION forget_submission();
CREATE POLICY outdated ON submission TO CURRENT_USER USING (state = 'DRAFT');

-- How an obligation of a year, or of any year (null), stood at an instant. Runs as the owner, so that the public can count over rows
-- it cannot see; the organisation's name is given only to State bodies and to the organisation itself, everyone else gets null
-- there.
-- What is withdrawn by then does not count; of what counts, what arrived first decides the punctuality. What was
-- decided is told of the newest version, unless there is nothing but a paper that it overtook.
-- Whoever sent for several years of an obligation that is owed once has one row: what was accepted of it, or else what is under
-- review, or else what came back.
-- Until when the deadline of each was extended is told with it, so that the public can count who was punctual; the rule of
-- which extension counts is that of agency.extension.ExtensionTerms. Whether it was released too is told so that the public can
-- count who still owes something: not whoever was released, nor whoever has sent, and some are both.
-- Planned once for each connection: it is asked for each obligation of a list, and takes longer to plan than to run.
CREATE FUNCTION obligation_state(of_obligation text, of_year integer, at_instant timestamptz)
    RETURNS TABLE (organisation text, submission uuid, state text, sent_at timestamptz, punctuality text,
                   extended_to timestamptz, released boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
    SET plan_cache_mode = force_generic_plan
AS $$
SELECT CASE WHEN seen.allowed THEN standing.organisation END,
       CASE WHEN seen.allowed THEN standing.submission END,
       standing.state,
       standing.first_arrived_at,
       standing.first_punctuality,
       (SELECT max(e.until) FROM extension e
        WHERE e.organisation = standing.organisation AND e.obligation = of_obligation
          AND (of_year IS NULL OR e.year = of_year)
          AND e.granted_at <= at_instant
          AND coalesce(standing.first_arrived_at < least(e.expires, e.withdrawn_at), true)),
       EXISTS (SELECT FROM waiver w
               WHERE w.organisation = standing.organisation AND w.obligation = of_obligation
                 AND (of_year IS NULL OR w.year = of_year)
                 AND w.waived_at <= at_instant AND (w.withdrawn_at IS NULL OR w.withdrawn_at > at_instant))
FROM (
    SELECT DISTINCT ON (s.organisation) s.organisation, s.id AS submission, decided.state,
           latest.first_arrived_at, latest.first_punctuality
    FROM submission s
    CROSS JOIN LATERAL (
        SELECT v.decision, v.decided_at,
               first_value(v.arrived_at) OVER by_arrival AS first_arrived_at,
               first_value(v.punctuality) OVER by_arrival AS first_punctuality
        FROM submission_version v
        WHERE v.organisation = s.organisation AND v.submission_id = s.id AND v.arrived_at <= at_instant
          AND (v.withdrawn_at IS NULL OR v.withdrawn_at > at_instant)
        WINDOW by_arrival AS (ORDER BY v.arrived_at, v.number)
        ORDER BY v.overtaken, v.number DESC
        LIMIT 1
    ) AS latest
    CROSS JOIN LATERAL (
        SELECT CASE WHEN latest.decided_at <= at_instant THEN latest.decision ELSE 'SENT' END AS state
    ) AS decided
    WHERE s.obligation = of_obligation AND (of_year IS NULL OR s.year = of_year)
    ORDER BY s.organisation, array_position(ARRAY['ACCEPTED', 'SENT', 'RETURNED'], decided.state),
             latest.first_arrived_at, s.id
) AS standing
CROSS JOIN LATERAL (
    SELECT is_own(standing.organisation) OR sees_internal() AS allowed
) AS seen
$$;
REVOKE ALL ON FUNCTION obligation_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION obligation_state TO "${app}";

-- What of an organisation's sendings waits for a decision or for a new version. Runs as the owner: an administrator, who may
-- know who has sent, sees what goes over to whom without seeing what was sent; drafts are nobody else's to know of.
CREATE FUNCTION open_submissions()
    RETURNS TABLE (id uuid, organisation text, obligation text, year integer, state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT s.id, s.organisation, s.obligation, s.year, s.state
FROM submission s
WHERE s.state IN ('SUBMITTED', 'RETURNED') AND has_role('administrator')
ORDER BY s.organisation, s.id
$$;
REVOKE ALL ON FUNCTION open_submissions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_submissions TO "${app}";
