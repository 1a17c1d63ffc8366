-- Messages on their way to indicator-service: figures that were accepted, targets that were decided, operators that were registered
-- or have ended. Written with what they tell, sent by the job role. A try moves next_try_at into the future first: that is the lease,
-- and it ends by itself after a crash.
CREATE TABLE delivery (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL DEFAULT 'FIGURES' CHECK (kind IN ('FIGURES', 'TARGETS', 'OPERATORS')),
    organisation  text        NOT NULL,
    -- What the message is about: a submission or an occurrence, a decision, an operator, as its kind says.
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
-- A later version of the same waits for the earlier one: this finds it while a peer is away and much waits.
CREATE INDEX delivery_waiting ON delivery (submission_id, version) WHERE delivered_at IS NULL;
CREATE INDEX delivery_of_decisions ON delivery (submission_id) WHERE kind = 'TARGETS';
INSERT INTO audit_rule (relation, how, why)
VALUES ('delivery', 'NOT', 'the outbox: its acceptance is audited here, what the peer records of it there');

ALTER TABLE delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Who reviews, decides or receives accepts figures; a decision sets targets.
CREATE POLICY acceptance ON delivery FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader'));
CREATE POLICY registering ON delivery FOR INSERT TO "${app}" WITH CHECK (kind = 'OPERATORS' AND has_role('administrator'));
-- Whoever sees a decision sees whether its targets have arrived, and what was refused of them.
CREATE POLICY arriving ON delivery FOR SELECT TO "${app}"
    USING (kind = 'TARGETS' AND EXISTS (SELECT FROM decision d WHERE d.id = delivery.submission_id));
CREATE POLICY sending ON delivery TO "${job}" USING (true);

GRANT INSERT, SELECT (submission_id, kind, delivered_at) ON delivery TO "${app}";
GRANT SELECT, UPDATE ON delivery TO "${job}";

-- What is told last of a firm counts: each telling waits for the one before.
CREATE SEQUENCE operator_telling AS integer START 2;
GRANT USAGE ON SEQUENCE operator_telling TO "${app}";

-- What indicator-service did not take, and why. A figure that is taken at a later delivery is mended: its finding stays, with the day
-- it ended.
CREATE TABLE finding (
    organisation  text        NOT NULL,
    -- As delivery has it.
    submission_id uuid        NOT NULL,
    version       integer     NOT NULL,
    item          text        NOT NULL,
    code          text        NOT NULL,
    detail_vi     text        NOT NULL,
    detail_en     text        NOT NULL,
    found_at      timestamptz NOT NULL,
    mended_at     timestamptz,
    PRIMARY KEY (organisation, submission_id, item, code)
);
CREATE INDEX finding_by_submission ON finding (submission_id);

ALTER TABLE finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY handling ON finding FOR SELECT TO "${app}"
    USING (is_own(organisation) OR has_role('leader', 'coordinator', 'clerk', 'auditor'));
CREATE POLICY deciding ON finding FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM decision d WHERE d.id = finding.submission_id));
CREATE POLICY sending ON finding TO "${job}" USING (true);

GRANT SELECT ON finding TO "${app}";
GRANT SELECT, INSERT, UPDATE (mended_at) ON finding TO "${job}";
