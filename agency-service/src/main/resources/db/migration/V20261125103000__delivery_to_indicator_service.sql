-- Accepted figures on their way to indicator-service: written with the acceptance, sent by the job role, findings kept for the reviewer.

-- One row per parcel. A try moves next_try_at into the future first: that is the lease, and it ends by itself after a crash.
CREATE TABLE delivery (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    version       integer     NOT NULL,
    -- text, not jsonb: the digits of a figure leave as they came.
    body          text        NOT NULL,
    enqueued_at   timestamptz NOT NULL,
    next_try_at   timestamptz NOT NULL,
    tries         integer     NOT NULL DEFAULT 0,
    delivered_at  timestamptz,
    last_failure  text
);
CREATE INDEX delivery_due ON delivery (next_try_at, id) WHERE delivered_at IS NULL;

-- A figure that indicator-service did not take, and why.
CREATE TABLE finding (
    organisation  text        NOT NULL,
    submission_id uuid        NOT NULL,
    version       integer     NOT NULL,
    item          text        NOT NULL,
    code          text        NOT NULL,
    detail_vi     text        NOT NULL,
    detail_en     text        NOT NULL,
    found_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation, submission_id, item, code)
);
CREATE INDEX finding_by_submission ON finding (submission_id);

ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery FORCE ROW LEVEL SECURITY;
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;

CREATE POLICY acceptance ON delivery FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY sending ON delivery TO "${job}" USING (true);
CREATE POLICY handling ON finding FOR SELECT TO "${app}"
    USING (is_own(organisation) OR has_role('leader', 'coordinator', 'clerk', 'auditor'));
CREATE POLICY sending ON finding TO "${job}" USING (true);

GRANT INSERT ON delivery TO "${app}";
GRANT SELECT, UPDATE ON delivery TO "${job}";
GRANT SELECT ON finding TO "${app}";
GRANT SELECT, INSERT ON finding TO "${job}";
