-- Target versions that agency-service tells of: each item of a decision makes one version, however often it is sent.
CREATE TABLE decided_target (
    item          text        PRIMARY KEY,
    decision      text        NOT NULL,
    target        text        NOT NULL REFERENCES target,
    in_force_from date        NOT NULL,
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX decided_target_by_target ON decided_target (target, in_force_from);

-- A decision may also change when a value meets the target ("at least" for "exactly"); null keeps the target's own.
ALTER TABLE target_version ADD COLUMN comparator text CHECK (comparator IN ('AT_LEAST', 'EXACTLY', 'BELOW'));

GRANT SELECT, INSERT ON decided_target TO "${app}";
