-- What the plan says about who does what: agencies through time, tasks, obligations, obstacles and present systems.

-- One row per loaded version of a plan file; the newest is the one in force.
CREATE TABLE plan_file (
    plan      text        NOT NULL,
    version   text        NOT NULL,
    sha256    text        NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (plan, version)
);

-- A database holds either real or demonstration data, never both: decided at its first start.
CREATE TABLE database_content (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    kind     text        NOT NULL CHECK (kind IN ('REAL', 'DEMONSTRATION')),
    since    timestamptz NOT NULL
);

-- The stable identity of an agency: what tokens name as org_id and other tables refer to.
CREATE TABLE agency_code (
    code text PRIMARY KEY
);

-- An agency as it was called and placed during one period. The upper bound is not included.
CREATE TABLE agency (
    id                   uuid    NOT NULL UNIQUE,
    plan                 text    NOT NULL,
    code                 text    NOT NULL REFERENCES agency_code,
    valid_from           date,
    valid_to             date,
    valid                daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    kind                 text    NOT NULL,
    name_vi              text    NOT NULL,
    name_en              text    NOT NULL,
    short_name           text    NOT NULL,
    document_symbol      text,
    legal_basis          text,
    parent               text REFERENCES agency_code,
    territory            text,
    territory_valid_from date,
    provides_internet    boolean NOT NULL,
    clause               text,
    fingerprint          text    NOT NULL,
    PRIMARY KEY (code, valid WITHOUT OVERLAPS)
);

CREATE TABLE task (
    id          uuid PRIMARY KEY,
    plan        text NOT NULL,
    code        text NOT NULL,
    clause      text NOT NULL,
    quote       text NOT NULL,
    corrected   text,
    en          text NOT NULL,
    title_vi    text NOT NULL,
    title_en    text NOT NULL,
    kind        text NOT NULL,
    recurrence  text NOT NULL,
    due         date,
    fingerprint text NOT NULL,
    UNIQUE (plan, code)
);

-- Section III of the plan names no lead: such a task has no row here until the coordinator assigns it.
CREATE TABLE task_party (
    task_id  uuid    NOT NULL REFERENCES task ON DELETE CASCADE,
    position integer NOT NULL,
    agency   text    NOT NULL REFERENCES agency_code,
    part     text    NOT NULL CHECK (part IN ('LEAD', 'COOPERATING')),
    PRIMARY KEY (task_id, position)
);
CREATE INDEX task_party_by_agency ON task_party (agency, task_id);

-- What a task promises in a measurable way.
CREATE TABLE task_commitment (
    task_id        uuid    NOT NULL REFERENCES task ON DELETE CASCADE,
    position       integer NOT NULL,
    code           text    NOT NULL,
    description_vi text    NOT NULL,
    description_en text    NOT NULL,
    comparator     text    NOT NULL,
    value          numeric,
    unit           text,
    due            date,
    PRIMARY KEY (task_id, position)
);

-- A standing duty. Both instants of its deadline are data; a duty without them has "date not set".
CREATE TABLE obligation (
    id                      uuid    PRIMARY KEY,
    plan                    text    NOT NULL,
    code                    text    NOT NULL UNIQUE,
    clause                  text    NOT NULL,
    quote                   text    NOT NULL,
    corrected               text,
    en                      text    NOT NULL,
    title_vi                text    NOT NULL,
    title_en                text    NOT NULL,
    owed_by_kinds           text[]  NOT NULL,
    owed_by_agencies        text[]  NOT NULL,
    owed_to                 text REFERENCES agency_code,
    recurrence              text    NOT NULL,
    on_time_before          text CHECK (on_time_before ~ '^--\d\d-\d\d$'),
    due_day_ends            text CHECK (due_day_ends ~ '^--\d\d-\d\d$'),
    duty_year_offset        integer NOT NULL CHECK (duty_year_offset IN (0, 1)),
    first_year              integer,
    due_day_counts_as_on_time boolean NOT NULL,
    legal_source_vi         text    NOT NULL,
    legal_source_en         text    NOT NULL,
    fingerprint             text    NOT NULL,
    CHECK ((on_time_before IS NULL) = (due_day_ends IS NULL))
);

CREATE TABLE cause (
    id          uuid PRIMARY KEY,
    plan        text NOT NULL,
    code        text NOT NULL,
    clause      text NOT NULL,
    quote       text NOT NULL,
    corrected   text,
    en          text NOT NULL,
    fingerprint text NOT NULL,
    UNIQUE (plan, code)
);

CREATE TABLE obstacle (
    id          uuid   PRIMARY KEY,
    plan        text   NOT NULL,
    code        text   NOT NULL,
    clause      text   NOT NULL,
    quote       text   NOT NULL,
    corrected   text,
    en          text   NOT NULL,
    title_vi    text   NOT NULL,
    title_en    text   NOT NULL,
    causes      text[] NOT NULL,
    about       text[] NOT NULL,
    state       text   NOT NULL CHECK (state IN ('OPEN')),
    source      text   NOT NULL CHECK (source IN ('PLAN')),
    fingerprint text   NOT NULL,
    UNIQUE (plan, code)
);

-- Systems the plan found in place and builds on; reports quote them.
CREATE TABLE present_system (
    id          uuid   PRIMARY KEY,
    plan        text   NOT NULL,
    code        text   NOT NULL,
    clause      text   NOT NULL,
    quote       text   NOT NULL,
    corrected   text,
    en          text   NOT NULL,
    name_vi     text   NOT NULL,
    name_en     text   NOT NULL,
    kind        text   NOT NULL,
    parties     text[] NOT NULL,
    state       text   NOT NULL,
    fingerprint text   NOT NULL,
    UNIQUE (plan, code)
);

GRANT SELECT, INSERT ON plan_file, database_content, agency_code TO "${app}";
GRANT SELECT, INSERT, UPDATE ON agency, task, obligation, cause, obstacle, present_system TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON task_party, task_commitment TO "${app}";
