-- Messages on their way to indicator-service: figures that were accepted, targets that were decided, operators that were registered
-- or have ended. Written with what they tell, sent by the job role: a leased queue (docs/adr/0052).
CREATE TABLE outbox (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL DEFAULT 'FIGURES' CHECK (kind IN ('FIGURES', 'TARGETS', 'OPERATORS')),
    organisation  text        NOT NULL,
    -- What the message is about: a submission or an occurrence, a decision, an operator, as its kind says.
    subject       uuid        NOT NULL,
    version       integer     NOT NULL,
    -- text, not jsonb: the digits of a figure leave as they came.
    body          text        NOT NULL,
    enqueued_at   timestamptz NOT NULL,
    next_try_at   timestamptz NOT NULL,
    tries         integer     NOT NULL DEFAULT 0,
    done_at       timestamptz,
    last_failure  text
);
CREATE INDEX outbox_due ON outbox (next_try_at, id) WHERE done_at IS NULL;
-- A later version of the same waits for the earlier one: this finds it while a peer is away and much waits.
CREATE INDEX outbox_waiting ON outbox (subject, version) WHERE done_at IS NULL;
CREATE INDEX outbox_given_up ON outbox (done_at) WHERE last_failure IS NOT NULL;
CREATE INDEX outbox_of_decisions ON outbox (subject) WHERE kind = 'TARGETS';
INSERT INTO audit_rule (relation, how, why)
VALUES ('outbox', 'NOT', 'the outbox: its acceptance is audited here, what the peer records of it there');

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Who reviews, decides or receives accepts figures; a decision sets targets.
CREATE POLICY acceptance ON outbox FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader'));
CREATE POLICY registering ON outbox FOR INSERT TO "${app}" WITH CHECK (kind = 'OPERATORS' AND has_role('administrator'));
-- Whoever sees a decision sees whether its targets have arrived, and what was refused of them.
CREATE POLICY arriving ON outbox FOR SELECT TO "${app}"
    USING (kind = 'TARGETS' AND EXISTS (SELECT FROM decision d WHERE d.id = outbox.subject));
CREATE POLICY sending ON outbox TO "${job}" USING (true);

GRANT INSERT, SELECT (subject, kind, done_at) ON outbox TO "${app}";
GRANT SELECT, UPDATE ON outbox TO "${job}";

CALL keep_rows_for('outbox', 'CASE WHEN kind <> ''TARGETS'' THEN done_at END', '2 years',
                   'the peer has it, or it was given up and nobody mended it; a decision shows for ever when its targets arrived');

-- What is told last of a firm counts: each telling waits for the one before.
CREATE SEQUENCE operator_message_version AS integer START 2;
GRANT USAGE ON SEQUENCE operator_message_version TO "${app}";

-- What indicator-service did not take, and why. A figure that is taken at a later delivery is mended: its finding stays, with the day
-- it ended.
CREATE TABLE finding (
    organisation  text        NOT NULL,
    -- As the outbox has it.
    subject       uuid        NOT NULL,
    version       integer     NOT NULL,
    item          text        NOT NULL,
    code          text        NOT NULL,
    detail_vi     text        NOT NULL,
    detail_en     text        NOT NULL,
    found_at      timestamptz NOT NULL,
    mended_at     timestamptz,
    PRIMARY KEY (organisation, subject, item, code)
);
CREATE INDEX finding_by_subject ON finding (subject);

ALTER TABLE finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON finding FOR SELECT TO "${app}"
    USING (is_own(organisation) OR has_role('leader', 'coordinator', 'clerk', 'auditor')
           OR EXISTS (SELECT FROM decision d WHERE d.id = finding.subject));
CREATE POLICY sending ON finding TO "${job}" USING (true);

GRANT SELECT ON finding TO "${app}";
GRANT SELECT, INSERT, UPDATE (mended_at) ON finding TO "${job}";
