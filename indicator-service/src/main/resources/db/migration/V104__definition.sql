-- What is measured, and how figures of it are put together.
CREATE TABLE indicator (
    id                 integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code               text    NOT NULL UNIQUE,
    plan               text    NOT NULL REFERENCES plan,
    position           integer NOT NULL,
    name               jsonb   NOT NULL,
    definition         jsonb   NOT NULL,
    theme              text    NOT NULL,
    measure            text    NOT NULL,
    unit               text    NOT NULL,
    better             text    NOT NULL,
    numerator          jsonb,
    denominator        jsonb,
    across_territories text    NOT NULL,
    across_operators   text    NOT NULL,
    across_time        text    NOT NULL,
    clauses            text[]  NOT NULL,
    break_in_series    jsonb
);

GRANT SELECT, INSERT, UPDATE ON indicator TO "${app}";

-- What the plan promises of an indicator by a day.
CREATE TABLE target (
    code       text PRIMARY KEY,
    plan       text    NOT NULL REFERENCES plan,
    indicator  text    NOT NULL REFERENCES indicator (code),
    position   integer NOT NULL,
    clause     text    NOT NULL,
    quote      text    NOT NULL,
    corrected  text,
    en         text    NOT NULL,
    comparator text    NOT NULL,
    unit       text,
    due        date    NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON target TO "${app}";

-- A target's value is a series of versions; a later decision adds one and never overwrites. It may move the deadline too, or change
-- when a value meets the target ("at least" for "exactly"); null keeps the target's own.
CREATE TABLE target_version (
    target     text      NOT NULL REFERENCES target,
    in_force   daterange NOT NULL,
    value      numeric,
    comparator text      CHECK (comparator IN ('AT_LEAST', 'EXACTLY', 'BELOW')),
    due        date,
    decided_by text      NOT NULL,
    decided_on date,
    PRIMARY KEY (target, in_force WITHOUT OVERLAPS)
);

GRANT SELECT, INSERT, UPDATE ON target_version TO "${app}";

-- Target versions that agency-service told of: each item of a decision makes one version, however often it is sent.
CREATE TABLE decided_target (
    item          text        PRIMARY KEY,
    decision      text        NOT NULL,
    target        text        NOT NULL REFERENCES target,
    in_force_from date        NOT NULL,
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX decided_target_by_target ON decided_target (target, in_force_from);

GRANT SELECT, INSERT ON decided_target TO "${app}";

-- The state that the plan started from, in its own words.
CREATE TABLE baseline (
    code        text    PRIMARY KEY,
    plan        text    NOT NULL REFERENCES plan,
    position    integer NOT NULL,
    clause      text    NOT NULL,
    quote       text    NOT NULL,
    corrected   text,
    en          text    NOT NULL,
    name        jsonb   NOT NULL,
    value       numeric NOT NULL,
    unit        text    NOT NULL,
    approximate boolean NOT NULL,
    as_of       text,
    operator    text
);

GRANT SELECT, INSERT, UPDATE ON baseline TO "${app}";

-- Which indicators a baseline can be held against.
CREATE TABLE baseline_comparability (
    baseline      text    NOT NULL REFERENCES baseline,
    indicator     text    NOT NULL REFERENCES indicator (code),
    comparability text    NOT NULL CHECK (comparability IN ('SAME', 'PROXY', 'NONE')),
    reason        jsonb,
    PRIMARY KEY (baseline, indicator)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON baseline_comparability TO "${app}";

-- What was defined when: each change of an indicator, target or baseline adds a version (remember_definitions), so that a past
-- verdict can be computed from what was known then. What was loaded first holds for all time before.
CREATE TABLE definition_version (
    kind       text        NOT NULL CHECK (kind IN ('INDICATOR', 'TARGET', 'BASELINE')),
    code       text        NOT NULL,
    version    bigint      NOT NULL,
    content    jsonb       NOT NULL,
    known_from timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (kind, code, version)
);
INSERT INTO knowledge_version (source, version) VALUES ('definition_version', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON definition_version
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT ON definition_version TO "${app}";
