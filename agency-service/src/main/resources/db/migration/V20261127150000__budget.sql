-- Money: what each source of funds has in a year, what agencies ask of it, what Finance thinks of it, what the PPC decides.

CREATE TABLE budget_balance (
    id       uuid    NOT NULL UNIQUE,
    year     integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    source   text    NOT NULL CHECK (source IN ('PROVINCIAL_BUDGET', 'CENTRAL_BUDGET', 'UNIVERSAL_SERVICE_FUND', 'OTHER')),
    amount   bigint  NOT NULL,
    -- Kept by a trigger (R__budget_is_never_overdrawn.sql); the application cannot write it.
    allotted bigint  NOT NULL DEFAULT 0,
    revision bigint  NOT NULL,
    PRIMARY KEY (year, source),
    CONSTRAINT never_overdrawn CHECK (allotted >= 0 AND allotted <= amount)
);

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
    appraisal_note   text,
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

ALTER TABLE budget_balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget_balance FORCE ROW LEVEL SECURITY;
ALTER TABLE budget_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget_request FORCE ROW LEVEL SECURITY;

CREATE POLICY handling ON budget_balance FOR SELECT TO "${app}"
    USING (has_role('finance-officer', 'leader', 'coordinator', 'auditor', 'report-collection'));
CREATE POLICY setting ON budget_balance FOR INSERT TO "${app}" WITH CHECK (has_role('finance-officer'));
CREATE POLICY changing ON budget_balance FOR UPDATE TO "${app}" USING (has_role('finance-officer'));
-- The owner's routines lock a balance and add to what is allotted of it.
CREATE POLICY allotting ON budget_balance TO CURRENT_USER USING (true) WITH CHECK (true);

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

GRANT SELECT, INSERT ON budget_request TO "${app}";
GRANT UPDATE (task, year, source, amount, reason, state, submitted_at, appraised_at, appraised_amount, appraisal_note,
              decided_at, allotted_amount, decision_number, decision_date, revision) ON budget_request TO "${app}";
GRANT SELECT ON budget_balance TO "${app}";
GRANT INSERT (id, year, source, amount, revision), UPDATE (amount, revision) ON budget_balance TO "${app}";
