-- What the plan promises: the plan, its requirements, the indicators, their targets and the state it started from.
CREATE TABLE plan (
    code          text PRIMARY KEY,
    version       text        NOT NULL,
    title         jsonb       NOT NULL,
    number        text,
    symbol        text        NOT NULL,
    issued_on     date,
    issued_year   integer     NOT NULL,
    issuer        text        NOT NULL,
    signed_for    text[]      NOT NULL,
    province      text        NOT NULL,
    sha256        text        NOT NULL,
    demonstration boolean     NOT NULL,
    loaded_at     timestamptz NOT NULL
);

CREATE TABLE requirement (
    plan   text NOT NULL REFERENCES plan,
    clause text NOT NULL,
    quote  text NOT NULL,
    en     text NOT NULL,
    PRIMARY KEY (plan, clause)
);

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
    clauses            text[]  NOT NULL
);

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

-- A target's value is a series of versions; a later decision adds one and never overwrites.
CREATE TABLE target_version (
    target     text      NOT NULL REFERENCES target,
    in_force   daterange NOT NULL,
    value      numeric,
    decided_by text      NOT NULL,
    PRIMARY KEY (target, in_force WITHOUT OVERLAPS)
);

CREATE TABLE baseline (
    code        text PRIMARY KEY,
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

CREATE TABLE baseline_comparability (
    baseline      text    NOT NULL REFERENCES baseline,
    indicator     text    NOT NULL REFERENCES indicator (code),
    comparability text    NOT NULL CHECK (comparability IN ('SAME', 'PROXY', 'NONE')),
    why           jsonb,
    PRIMARY KEY (baseline, indicator)
);

-- Relations between the plan's own figures, and where they do not hold.
CREATE TABLE plan_check (
    plan       text  NOT NULL REFERENCES plan,
    code       text  NOT NULL,
    definition jsonb NOT NULL,
    PRIMARY KEY (plan, code)
);

CREATE TABLE quality_finding (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan       text        NOT NULL REFERENCES plan,
    check_code text        NOT NULL,
    clauses    text[]      NOT NULL,
    stated     numeric     NOT NULL,
    computed   numeric     NOT NULL,
    detail     jsonb       NOT NULL,
    found_at   timestamptz NOT NULL,
    UNIQUE (plan, check_code)
);

GRANT SELECT, INSERT, UPDATE ON plan, requirement, indicator, target, target_version, baseline TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON baseline_comparability, plan_check, quality_finding TO "${app}";
