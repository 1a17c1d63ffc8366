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
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    withdrawal_reason  text,
    CHECK (expires_at > locked_at),
    CHECK (NOT final OR expires_at IS NULL),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX period_lock_standing ON period_lock (period) WHERE withdrawn_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON period_lock TO "${app}";
