-- Tasks are added and assigned over the API; who is responsible stands in task_party alone, with the days on which it holds.

ALTER TABLE task
    ALTER COLUMN clause DROP NOT NULL,
    ALTER COLUMN quote DROP NOT NULL,
    ALTER COLUMN en DROP NOT NULL,
    ALTER COLUMN fingerprint DROP NOT NULL,
    ADD COLUMN evidence_required boolean NOT NULL DEFAULT false,
    -- Media types that are taken as evidence; none: every kind of file that can be attached.
    ADD COLUMN evidence_types    text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN revision          bigint  NOT NULL DEFAULT 0;

-- The upper bound is not included; null is open. A row is ended, not changed: the past keeps the agency of its time.
ALTER TABLE task_party
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to   date,
    ADD CHECK (valid_from < valid_to);

-- The day in Vietnam.
CREATE FUNCTION today() RETURNS date
    LANGUAGE sql STABLE
    RETURN CAST(now() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date);

CREATE FUNCTION is_state_body() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator');

-- Whether the caller's organisation has that part in the task today; null: any part. Runs as the owner: the policy of the
-- table it reads asks it.
CREATE FUNCTION has_part_in(of_task uuid, of_part text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT EXISTS (
    SELECT FROM task_party p
    WHERE p.task_id = of_task AND is_own(p.agency) AND p.part = coalesce(of_part, p.part)
      AND coalesce(p.valid_from <= today(), true) AND coalesce(p.valid_to > today(), true))
$$;
REVOKE ALL ON FUNCTION has_part_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_part_in TO "${app}";

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE task_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_party FORCE ROW LEVEL SECURITY;
ALTER TABLE task_commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_commitment FORCE ROW LEVEL SECURITY;

-- Tasks are internal: State bodies see all, an operator those it has a part in; groups stand for State bodies.
CREATE POLICY internal ON task FOR SELECT TO "${app}" USING (is_state_body() OR has_role('report-collection'));
CREATE POLICY own_part ON task FOR SELECT TO "${app}" USING (has_part_in(id, NULL));
CREATE POLICY internal ON task_party FOR SELECT TO "${app}" USING (is_state_body() OR has_role('report-collection'));
CREATE POLICY own_part ON task_party FOR SELECT TO "${app}" USING (has_part_in(task_id, NULL));
CREATE POLICY internal ON task_commitment FOR SELECT TO "${app}"
    USING (is_state_body() OR has_role('report-collection'));
CREATE POLICY own_part ON task_commitment FOR SELECT TO "${app}" USING (has_part_in(task_id, NULL));

-- Who loads a plan and who coordinates writes them.
CREATE POLICY keeping ON task TO "${app}" USING (has_role('administrator', 'coordinator'));
CREATE POLICY keeping ON task_party TO "${app}" USING (has_role('administrator', 'coordinator'));
CREATE POLICY keeping ON task_commitment TO "${app}" USING (has_role('administrator', 'coordinator'));

-- The owner reads for one purpose: the function has_part_in.
CREATE POLICY asking ON task_party FOR SELECT TO CURRENT_USER USING (true);
