-- Judgements of targets that no number can decide: never changed, the last one known counts.
CREATE TABLE judgement (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target       text        NOT NULL REFERENCES target,
    outcome      text        NOT NULL CHECK (outcome IN ('MET', 'PARTLY_MET', 'NOT_MET')),
    judged_on    date        NOT NULL,
    reason       text        NOT NULL,
    evidence     jsonb       NOT NULL,
    organisation text        NOT NULL,
    author       text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX judgement_target ON judgement (target, recorded_at);
INSERT INTO knowledge_version (source, version) VALUES ('judgement', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON judgement
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT ON judgement TO "${app}";

-- What a leader said about a verdict. Never changed but by an end: what counted on a day stays readable. One at a time for each target.
CREATE TABLE verdict_override (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target       text        NOT NULL REFERENCES target,
    verdict      text        NOT NULL,
    computed     text        NOT NULL,
    reason       text        NOT NULL,
    organisation text        NOT NULL,
    author       text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL DEFAULT 'infinity',
    ended_by     text,
    -- Null where another took its place.
    withdrawal_reason text,
    EXCLUDE USING gist (target WITH =, tstzrange(recorded_at, ended_at) WITH &&)
);
INSERT INTO knowledge_version (source, version) VALUES ('verdict_override', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON verdict_override
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT, UPDATE ON verdict_override TO "${app}";

-- Verdicts of past days as they were first computed, with the version of the rule (letter by letter: json keeps the order that jsonb
-- would lose). They stay on whichever map they were asked for: by the day itself on its own map, by the first day of any other.
CREATE TABLE progress_record (
    plan           text        NOT NULL REFERENCES plan,
    as_of          date        NOT NULL,
    geography      date        NOT NULL,
    audience       text        NOT NULL CHECK (audience IN ('PUBLIC', 'INTERNAL')),
    method_version text        NOT NULL,
    content        json        NOT NULL,
    computed_at    timestamptz NOT NULL,
    PRIMARY KEY (plan, as_of, geography, audience)
);
INSERT INTO audit_rule (relation, how, why)
VALUES ('progress_record', 'NOT', 'kept result of a computation, also when somebody only reads');

ALTER TABLE progress_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Who reads first what nobody asked for yet has it kept, anybody what is for everybody.
CREATE POLICY reading ON progress_record FOR SELECT TO "${app}" USING (audience = 'PUBLIC' OR (SELECT sees_internal()));
CREATE POLICY keeping ON progress_record FOR INSERT TO "${app}" WITH CHECK (audience = 'PUBLIC' OR (SELECT sees_internal()));

GRANT SELECT, INSERT ON progress_record TO "${app}";
