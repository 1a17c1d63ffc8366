-- What happened to a thing, for the people and systems it is told to (docs/adr/0089). The tables add it themselves, in the transaction
-- in which it happens; it is never changed.
CREATE TABLE event (
    number          bigint      GENERATED ALWAYS AS IDENTITY,
    -- With the number the order of commits: behind the oldest transaction that is open nothing is read, so nothing comes in between.
    transaction     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at              timestamptz NOT NULL,
    kind            text        NOT NULL,
    -- Whose thing it is.
    organisation    text        NOT NULL REFERENCES agency_code,
    -- Whose people did it; null for what the calendar did.
    by_organisation text,
    -- The roles that it is for; none: for the organisation whose thing it is.
    audience        text[]      NOT NULL,
    -- The submission, occurrence, obstacle, proposal or entry; null of an e-mail.
    subject         uuid,
    -- What an e-mail is about.
    title           text,
    PRIMARY KEY (organisation, number)
);
CREATE INDEX event_by_commit ON event (transaction, number);
CREATE INDEX event_by_organisation ON event (organisation, transaction, number) WHERE audience = '{}';
CREATE INDEX event_by_time ON event (at);

ALTER TABLE event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON event FOR SELECT TO "${app}"
    USING (audience = '{}' AND is_own(organisation)
           OR audience <> '{}' AND (SELECT is_state_body()) AND has_role(VARIADIC audience));
GRANT SELECT ON event TO "${app}";

INSERT INTO audit_rule (relation, how, why) VALUES ('event', 'NOT', 'repeats what the tables it tells of are audited for');
-- The policy that comes with it lets the owner add rows too, in whose name add_event() runs.
CALL keep_rows_for('event', 'at', '2 years', 'as long as the e-mails about the same');

-- For triggers alone. What a transaction does to several parts of one thing is one event.
CREATE FUNCTION add_event(of_kind text, of_instant timestamptz, of_organisation text, for_roles text[], of_subject uuid,
                          of_title text DEFAULT NULL)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF pg_trigger_depth() = 0 THEN
        RAISE EXCEPTION 'events are added by the tables in which they happen' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO event (kind, at, organisation, audience, subject, title, by_organisation)
    SELECT of_kind, of_instant, of_organisation, for_roles, of_subject, of_title, nullif(current_setting('app.organisation', true), '')
    WHERE NOT EXISTS (SELECT FROM event e
                      WHERE e.transaction = pg_current_xact_id() AND e.organisation = of_organisation AND e.kind = of_kind
                        AND e.subject = of_subject);
END
$$;
REVOKE ALL ON FUNCTION add_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_event TO "${app}", "${job}";

-- Who owes to the People's Committee is decided about by its leaders (docs/adr/0027). What came on paper its sender has not sent.
CREATE FUNCTION add_event_of_submission() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    receivers text[] := CASE WHEN EXISTS (SELECT FROM submission s JOIN obligation o ON o.code = s.obligation
                                          JOIN agency a ON a.code = o.owed_to AND a.kind = 'PEOPLES_COMMITTEE'
                                          WHERE s.organisation = NEW.organisation AND s.id = NEW.submission_id)
                             THEN '{coordinator,leader}' ELSE '{coordinator}' END;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT NEW.overtaken THEN
            PERFORM add_event('SUBMISSION_RECEIVED', NEW.recorded_at, NEW.organisation, receivers, NEW.submission_id);
        END IF;
        IF NEW.scan IS NOT NULL THEN
            PERFORM add_event('SUBMISSION_RECORDED', NEW.recorded_at, NEW.organisation, '{}', NEW.submission_id);
        END IF;
    ELSIF NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
        PERFORM add_event('SUBMISSION_WITHDRAWN', NEW.withdrawn_at, NEW.organisation, receivers, NEW.submission_id);
    ELSIF NEW.decision IS DISTINCT FROM OLD.decision THEN
        PERFORM add_event('SUBMISSION_' || NEW.decision, NEW.decided_at, NEW.organisation, '{}', NEW.submission_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT OR UPDATE ON submission_version FOR EACH ROW EXECUTE FUNCTION add_event_of_submission();

CREATE FUNCTION add_event_of_occurrence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_event(mapped.kind, NEW.at, o.organisation, mapped.audience::text[], o.id)
    FROM (VALUES ('ASSIGN', 'TASK_ASSIGNED', '{}'), ('SUBMIT', 'TASK_SUBMITTED', '{coordinator,leader}'),
                 ('RETURN', 'TASK_RETURNED', '{}'), ('COMPLETE', 'TASK_COMPLETED', '{}'), ('RELEASE', 'TASK_RELEASED', '{}'),
                 ('EXTEND', 'TASK_EXTENDED', '{}'), ('RESCHEDULE', 'TASK_RESCHEDULED', '{}')) AS mapped (verb, kind, audience)
    JOIN task_occurrence o ON o.id = NEW.occurrence_id
    WHERE mapped.verb = NEW.verb;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT ON task_event FOR EACH ROW EXECUTE FUNCTION add_event_of_occurrence();

CREATE FUNCTION add_event_of_obstacle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM add_event('OBSTACLE_REPORTED', NEW.reported_at, NEW.organisation, '{coordinator}', NEW.id);
    ELSIF NEW.state = 'DISMISSED' AND OLD.state <> 'DISMISSED' THEN
        PERFORM add_event('OBSTACLE_DISMISSED', NEW.closed_at, NEW.organisation, '{}', NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT OR UPDATE ON reported_obstacle FOR EACH ROW EXECUTE FUNCTION add_event_of_obstacle();

CREATE FUNCTION add_event_of_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.submitted_at IS DISTINCT FROM OLD.submitted_at AND NEW.state = 'SUBMITTED' THEN
        PERFORM add_event('PROPOSAL_SUBMITTED', NEW.submitted_at, NEW.organisation, '{leader}', NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION add_event_of_proposal();

-- Who proposed is told, and who had reported what the proposal is about.
CREATE FUNCTION add_event_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_event('PROPOSAL_DECIDED', NEW.recorded_at, concerned.organisation, '{}', NEW.proposal)
    FROM (SELECT p.organisation FROM proposal p WHERE p.id = NEW.proposal
          UNION SELECT o.reporter FROM proposal_obstacle o WHERE o.proposal_id = NEW.proposal AND o.reporter IS NOT NULL) AS concerned;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION add_event_of_decision();

-- Of a lease either side may end it: both are told, and who did it is left out when it is read.
CREATE FUNCTION add_event_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_event(mapped.kind, NEW.acted_at, party.organisation, mapped.audience::text[], NEW.entry)
    FROM (VALUES ('BUDGET_REQUEST', 'SUBMIT', 'BUDGET_REQUESTED', '{finance-officer}', 'ASKING'),
                 ('BUDGET_REQUEST', 'WITHDRAW', 'BUDGET_WITHDRAWN', '{finance-officer}', 'ASKING'),
                 ('BUDGET_REQUEST', 'APPRAISE', 'BUDGET_APPRAISED', '{leader}', 'ASKING'),
                 ('BUDGET_REQUEST', 'RETURN', 'BUDGET_RETURNED', '{}', 'ASKING'),
                 ('BUDGET_REQUEST', 'ALLOT', 'BUDGET_ALLOTTED', '{}', 'ASKING'),
                 ('BUDGET_REQUEST', 'REFUSE', 'BUDGET_REFUSED', '{}', 'ASKING'),
                 ('INFRASTRUCTURE_REQUEST', 'ENTER', 'INFRASTRUCTURE_REQUESTED', '{}', 'OFFERING'),
                 ('INFRASTRUCTURE_REQUEST', 'WITHDRAW', 'INFRASTRUCTURE_WITHDRAWN', '{}', 'OFFERING'),
                 ('INFRASTRUCTURE_REQUEST', 'ACCEPT', 'INFRASTRUCTURE_ACCEPTED', '{}', 'ASKING'),
                 ('INFRASTRUCTURE_REQUEST', 'REFUSE', 'INFRASTRUCTURE_REFUSED', '{}', 'ASKING'),
                 ('INFRASTRUCTURE_REQUEST', 'END', 'INFRASTRUCTURE_ENDED', '{}', 'ASKING'),
                 ('INFRASTRUCTURE_REQUEST', 'END', 'INFRASTRUCTURE_ENDED', '{}', 'OFFERING'))
         AS mapped (register, verb, kind, audience, part)
    CROSS JOIN LATERAL (
        SELECT b.organisation FROM budget_request b WHERE mapped.register = 'BUDGET_REQUEST' AND b.id = NEW.entry
        UNION ALL
        SELECT CASE mapped.part WHEN 'OFFERING' THEN i.owner ELSE i.organisation END FROM infrastructure_request i
        WHERE mapped.register = 'INFRASTRUCTURE_REQUEST' AND i.id = NEW.entry) AS party
    WHERE mapped.register = NEW.register AND mapped.verb = NEW.verb;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT ON register_act FOR EACH ROW EXECUTE FUNCTION add_event_of_entry();

CREATE FUNCTION add_event_of_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM add_event('EXTENSION_GRANTED', NEW.granted_at, NEW.organisation, '{}', NEW.id);
    ELSIF NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
        PERFORM add_event('EXTENSION_WITHDRAWN', NEW.withdrawn_at, NEW.organisation, '{}', NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT OR UPDATE ON extension FOR EACH ROW EXECUTE FUNCTION add_event_of_extension();

-- Of a submission or an occurrence; what was refused of targets or operators is work for nobody who is told here.
CREATE FUNCTION add_event_of_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM outbox o WHERE o.subject = NEW.subject AND o.kind = 'FIGURES') THEN
        PERFORM add_event('FIGURES_REFUSED', NEW.found_at, NEW.organisation, '{}', NEW.subject);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT ON finding FOR EACH ROW EXECUTE FUNCTION add_event_of_finding();

-- Also where no address is known. A digest repeats what reminders said.
CREATE FUNCTION add_event_of_email() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind <> 'DIGEST' THEN
        PERFORM add_event(CASE NEW.kind WHEN 'NOTICE' THEN 'DOCUMENT_NOTICE' ELSE 'OBLIGATION_REMINDER' END,
                          NEW.enqueued_at, NEW.recipient, '{}', NULL, NEW.subject);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER events AFTER INSERT ON reminder FOR EACH ROW EXECUTE FUNCTION add_event_of_email();

-- Up to where each person has read. Nobody else's.
CREATE TABLE event_read (
    organisation text        NOT NULL,
    account      text        NOT NULL,
    transaction  xid8        NOT NULL,
    number       bigint      NOT NULL,
    read_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation, account)
);
ALTER TABLE event_read ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The person's own, also of the time in another organisation.
CREATE POLICY own_rows ON event_read TO "${app}"
    USING (account = nullif(current_setting('app.actor', true), '')::jsonb ->> 'principal');
GRANT SELECT, INSERT, UPDATE (transaction, number, read_at) ON event_read TO "${app}";
INSERT INTO audit_rule (relation, how, why) VALUES ('event_read', 'NOT', 'what somebody has looked at is nobody else''s business');
CALL keep_rows_for('event_read', 'read_at', '1 year', 'what is older is not shown as new any more');
