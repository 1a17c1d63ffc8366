-- What was measured, with two clocks: the period a figure speaks of, and from when to when it was what we knew.
CREATE TABLE observation (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator     integer     NOT NULL REFERENCES indicator,
    territory     integer     NOT NULL REFERENCES territory,
    period        text        NOT NULL,
    period_end    date        NOT NULL,
    operator      text        NOT NULL DEFAULT '',
    numerator     numeric,
    denominator   numeric,
    value         numeric,
    status        text        NOT NULL CHECK (status IN ('PROVISIONAL', 'FINAL')),
    source_kind   text        NOT NULL CHECK (source_kind IN ('SUBMISSION', 'IMPORT', 'DEMONSTRATION')),
    source_ref    text        NOT NULL,
    source_item   text        NOT NULL UNIQUE,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (recorded_at < superseded_at),
    CHECK ((value IS NULL) = (numerator IS NOT NULL AND denominator IS NOT NULL)),
    CHECK (denominator > 0)
);

-- One current figure per place, period and operator; the same index serves the reads of progress.
CREATE UNIQUE INDEX observation_current ON observation (indicator, period_end, territory, period, operator)
    WHERE superseded_at = 'infinity';
CREATE INDEX observation_history ON observation (indicator, recorded_at);

GRANT SELECT, INSERT, UPDATE ON observation TO "${app}";
