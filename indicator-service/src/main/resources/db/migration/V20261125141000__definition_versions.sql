-- What was defined when: each change of an indicator, target or baseline adds a version, so that a past verdict can be
-- computed from what was known then. What was loaded first holds for all time before.
CREATE TABLE definition_version (
    kind       text        NOT NULL CHECK (kind IN ('INDICATOR', 'TARGET', 'BASELINE')),
    code       text        NOT NULL,
    version    bigint      NOT NULL,
    content    jsonb       NOT NULL,
    known_from timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (kind, code, version)
);

-- A decision may move the deadline too; null keeps the target's own.
ALTER TABLE target_version
    ADD COLUMN due        date,
    ADD COLUMN decided_on date;

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

GRANT SELECT, INSERT ON definition_version, judgement TO "${app}";
