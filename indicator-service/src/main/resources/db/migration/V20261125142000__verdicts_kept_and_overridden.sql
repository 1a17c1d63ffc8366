-- Verdicts of past days as they were first computed, with the version of the rule (letter by letter: json keeps
-- the order that jsonb would lose), and what a leader said about them.
CREATE TABLE progress_record (
    as_of          date        NOT NULL,
    audience       text        NOT NULL CHECK (audience IN ('PUBLIC', 'INTERNAL')),
    method_version text        NOT NULL,
    content        json        NOT NULL,
    computed_at    timestamptz NOT NULL,
    PRIMARY KEY (as_of, audience)
);

-- Never changed but by an end: what counted on a day stays readable. One at a time for each target.
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
    EXCLUDE USING gist (target WITH =, tstzrange(recorded_at, ended_at) WITH &&)
);

GRANT SELECT, INSERT ON progress_record TO "${app}";
GRANT SELECT, INSERT, UPDATE ON verdict_override TO "${app}";
