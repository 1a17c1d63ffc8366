-- Figures are entered one by one, imported, corrected and withdrawn; what was known before stays, in the order of one clock.
ALTER TABLE observation DROP CONSTRAINT observation_source_kind_check;
ALTER TABLE observation ADD CONSTRAINT observation_source_kind_check
    CHECK (source_kind IN ('SUBMISSION', 'IMPORT', 'ENTRY', 'DEMONSTRATION'));

-- Who typed or imported it, for State bodies; a submission says so itself.
ALTER TABLE observation ADD COLUMN recorded_by text;

-- Only a submission's item is looked up by name; making it final repeats it. An import's item is its line.
ALTER TABLE observation DROP CONSTRAINT observation_source_item_key;
CREATE INDEX observation_submission_item ON observation (source_item) WHERE source_kind = 'SUBMISSION';

-- Reads of the past look at current figures and at superseded ones; only the latter need an index of their own.
DROP INDEX observation_history;
CREATE INDEX observation_superseded ON observation (indicator, period_end, territory) WHERE superseded_at <> 'infinity';

-- A figure that is taken back has no successor; this says who took it back and why.
CREATE TABLE observation_withdrawal (
    observation  bigint PRIMARY KEY REFERENCES observation,
    withdrawn_at timestamptz NOT NULL,
    author       text        NOT NULL,
    organisation text        NOT NULL,
    reason       text        NOT NULL
);

-- One row: the version of all figures, and the instant of the last recording; no later one may carry an earlier instant.
CREATE TABLE recording (
    single     boolean PRIMARY KEY DEFAULT true CHECK (single),
    version    bigint      NOT NULL,
    stamped_at timestamptz NOT NULL
);
INSERT INTO recording (version, stamped_at) VALUES (0, '2000-01-01 00:00:00+07');

-- A period that takes no more figures; a final one is published. Lifting it keeps the row.
CREATE TABLE period_lock (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period       text        NOT NULL,
    covers       text[]      NOT NULL,
    indicator    integer REFERENCES indicator,
    final        boolean     NOT NULL,
    reason       text        NOT NULL,
    author       text        NOT NULL,
    organisation text        NOT NULL,
    locked_at    timestamptz NOT NULL,
    expires_at   timestamptz,
    lifted_at    timestamptz,
    lifted_by    text,
    lift_reason  text,
    CHECK (expires_at > locked_at),
    CHECK (NOT final OR expires_at IS NULL),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
);
CREATE INDEX period_lock_standing ON period_lock (period) WHERE lifted_at IS NULL;

GRANT SELECT, INSERT ON observation_withdrawal TO "${app}";
GRANT SELECT, UPDATE ON recording TO "${app}";
GRANT SELECT, INSERT, UPDATE ON period_lock TO "${app}";
