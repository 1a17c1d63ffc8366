-- What each source of funds has in a year, and what of it is allotted: the balance carries the sum, a CHECK bounds it, and only a
-- trigger writes it, whatever the program does.
CREATE TABLE budget_balance (
    id       uuid    NOT NULL UNIQUE,
    year     integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    source   text    NOT NULL CHECK (source IN ('PROVINCIAL_BUDGET', 'CENTRAL_BUDGET', 'UNIVERSAL_SERVICE_FUND', 'OTHER')),
    amount   bigint  NOT NULL,
    -- Kept by a trigger (counts_in_balance); the application cannot write it.
    allotted bigint  NOT NULL DEFAULT 0,
    revision bigint  NOT NULL,
    PRIMARY KEY (year, source),
    CONSTRAINT never_overdrawn CHECK (allotted >= 0 AND allotted <= amount)
);

ALTER TABLE budget_balance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY handling ON budget_balance FOR SELECT TO "${app}"
    USING (has_role('finance-officer', 'leader', 'coordinator', 'auditor', 'report-collection'));
CREATE POLICY setting ON budget_balance FOR INSERT TO "${app}" WITH CHECK (has_role('finance-officer'));
CREATE POLICY changing ON budget_balance FOR UPDATE TO "${app}" USING (has_role('finance-officer'));
-- The owner's routines lock a balance and add to what is allotted of it.
CREATE POLICY allotting ON budget_balance TO CURRENT_USER USING (true) WITH CHECK (true);

GRANT SELECT, INSERT (id, year, source, amount, revision), UPDATE (amount, revision) ON budget_balance TO "${app}";

-- What is left of a source of funds in a year; null where Finance has set nothing. Locked until the transaction ends, so that
-- of two who decide the second counts what the first allotted. Runs as the owner, for who decides may not write a balance.
CREATE FUNCTION lock_budget_left(of_year integer, of_source text) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT amount - allotted FROM budget_balance WHERE year = of_year AND source = of_source FOR UPDATE
$$;
REVOKE ALL ON FUNCTION lock_budget_left FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_budget_left TO "${app}";

-- What agencies ask of a source of funds, what Finance thinks of it, what the PPC decides.
CREATE TABLE budget_request (
    id               uuid        NOT NULL,
    organisation     text        NOT NULL REFERENCES agency_code,
    task             text        NOT NULL,
    year             integer     NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    source           text        NOT NULL
        CHECK (source IN ('PROVINCIAL_BUDGET', 'CENTRAL_BUDGET', 'UNIVERSAL_SERVICE_FUND', 'OTHER')),
    amount           bigint      NOT NULL CHECK (amount > 0),
    reason           text        NOT NULL,
    state            text        NOT NULL
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'ALLOTTED', 'REFUSED', 'WITHDRAWN')),
    created_at       timestamptz NOT NULL,
    submitted_at     timestamptz,
    appraised_at     timestamptz,
    appraised_amount bigint CHECK (appraised_amount BETWEEN 0 AND amount),
    appraisal_reason text,
    decided_at       timestamptz,
    allotted_amount  bigint CHECK (allotted_amount BETWEEN 0 AND amount),
    decision_number  text,
    decision_date    date,
    revision         bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    CHECK (state NOT IN ('SUBMITTED', 'RETURNED', 'APPRAISED', 'ALLOTTED', 'REFUSED') OR submitted_at IS NOT NULL),
    CHECK ((state IN ('ALLOTTED', 'REFUSED')) = (allotted_amount IS NOT NULL)),
    CHECK (state <> 'ALLOTTED' OR allotted_amount > 0),
    CHECK (state <> 'REFUSED' OR allotted_amount = 0)
);
CREATE INDEX budget_request_by_id ON budget_request (id);
CREATE INDEX budget_request_by_year ON budget_request (year, source);

ALTER TABLE budget_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A draft is its organisation's alone; who handles requests sees what was sent once.
CREATE POLICY own_rows ON budget_request FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY handling ON budget_request FOR SELECT TO "${app}"
    USING (submitted_at IS NOT NULL
           AND has_role('finance-officer', 'leader', 'coordinator', 'auditor', 'report-collection'));
CREATE POLICY asking ON budget_request FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND state = 'DRAFT' AND has_role('agency-officer', 'coordinator'));
CREATE POLICY changing ON budget_request FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND has_role('agency-officer', 'coordinator'))
    WITH CHECK (is_own(organisation) AND has_role('agency-officer', 'coordinator')
                AND state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN'));
CREATE POLICY appraising ON budget_request FOR UPDATE TO "${app}"
    USING (submitted_at IS NOT NULL AND has_role('finance-officer'))
    WITH CHECK (state IN ('APPRAISED', 'RETURNED') AND has_role('finance-officer'));
CREATE POLICY deciding ON budget_request FOR UPDATE TO "${app}"
    USING (submitted_at IS NOT NULL AND has_role('leader'))
    WITH CHECK (state IN ('ALLOTTED', 'REFUSED') AND has_role('leader'));
-- The owner reads for one purpose: the function open_budget_requests.
CREATE POLICY listing ON budget_request FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT,
    UPDATE (task, year, source, amount, reason, state, submitted_at, appraised_at, appraised_amount, appraisal_reason,
            decided_at, allotted_amount, decision_number, decision_date, revision)
    ON budget_request TO "${app}";

-- What is decided stays, and who appraises or decides does not rewrite what was asked.
CREATE FUNCTION keep_budget_request() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.state IN ('ALLOTTED', 'REFUSED', 'WITHDRAWN')
        OR NEW.state IN ('APPRAISED', 'ALLOTTED', 'REFUSED')
            AND (NEW.task, NEW.year, NEW.source, NEW.amount, NEW.reason)
                IS DISTINCT FROM (OLD.task, OLD.year, OLD.source, OLD.amount, OLD.reason) THEN
        RAISE EXCEPTION 'a request that is decided, or what was asked, cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION keep_budget_request FROM PUBLIC;
CREATE TRIGGER decided_stays BEFORE UPDATE ON budget_request
    FOR EACH ROW EXECUTE FUNCTION keep_budget_request();

-- Runs as the owner, as lock_budget_left.
CREATE FUNCTION allot_of_balance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE budget_balance SET allotted = allotted + NEW.allotted_amount WHERE year = NEW.year AND source = NEW.source;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing was set for this source of funds' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION allot_of_balance FROM PUBLIC;
CREATE TRIGGER counts_in_balance AFTER UPDATE ON budget_request
    FOR EACH ROW WHEN (NEW.state = 'ALLOTTED') EXECUTE FUNCTION allot_of_balance();

-- Requests for money that wait for a decision. Runs as the owner: an administrator sees what goes over to whom without seeing
-- how much was asked, and why; what was never sent is nobody else's to know of.
CREATE FUNCTION open_budget_requests()
    RETURNS TABLE (id uuid, organisation text, task text, year integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT r.id, r.organisation, r.task, r.year
FROM budget_request r
WHERE r.submitted_at IS NOT NULL AND r.state IN ('SUBMITTED', 'RETURNED', 'APPRAISED') AND has_role('administrator')
ORDER BY r.organisation, r.id
$$;
REVOKE ALL ON FUNCTION open_budget_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_budget_requests TO "${app}";
