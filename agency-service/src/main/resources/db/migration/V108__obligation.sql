-- A standing obligation, from the plan's file or added over the API (which quotes no plan). Both instants of its deadline are data; an obligation
-- without them has "date not set".
CREATE TABLE obligation (
    id                        uuid      PRIMARY KEY,
    plan                      text      NOT NULL,
    code                      text      NOT NULL UNIQUE,
    -- Codes of further plans that ask for it.
    continued_in              text[]    NOT NULL DEFAULT '{}',
    clause                    text,
    quote                     text,
    corrected                 text,
    en                        text,
    title_vi                  text      NOT NULL,
    title_en                  text      NOT NULL,
    owed_by_kinds             text[]    NOT NULL,
    owed_by_agencies          text[]    NOT NULL,
    owed_to                   text      REFERENCES agency_code,
    recurrence                text      NOT NULL,
    on_time_before            text      CHECK (on_time_before ~ '^--\d\d-\d\d$'),
    due_day_ends              text      CHECK (due_day_ends ~ '^--\d\d-\d\d$'),
    year_offset          integer   NOT NULL CHECK (year_offset IN (0, 1)),
    first_year                integer,
    due_day_counts_as_on_time boolean   NOT NULL,
    -- Days from the due day, negative before it.
    reminders                 integer[] NOT NULL DEFAULT '{-30,-14,-7,-1,1,7}',
    -- It is filled in with; null: as the kind of who owes it says, telecom or postal.
    form                      text      CHECK (form IN ('TELECOM', 'POSTAL', 'REPORT')),
    legal_source_vi           text      NOT NULL,
    legal_source_en           text      NOT NULL,
    fingerprint               text,
    -- Whether there are former terms: of most obligations there are none, and nobody has to look.
    amended                   boolean   NOT NULL DEFAULT false,
    revision                  bigint    NOT NULL DEFAULT 0,
    CHECK ((on_time_before IS NULL) = (due_day_ends IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON obligation TO "${app}";

-- On which terms an obligation was owed before they were changed, so that what is over keeps its dates and the past can be asked for.
CREATE TABLE obligation_past (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    obligation    text        NOT NULL REFERENCES obligation (code),
    -- As the API shows them.
    terms         text        NOT NULL,
    superseded_at timestamptz NOT NULL
);
CREATE INDEX obligation_past_by_obligation ON obligation_past (obligation, id);

GRANT SELECT, INSERT ON obligation_past TO "${app}";

-- Whether the caller's organisation decides what is sent for an obligation. Who receives for a predecessor decides what is owed to it.
CREATE FUNCTION is_owed_to_caller(of_obligation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM obligation WHERE code = of_obligation AND (owed_to IS NULL OR is_own(owed_to)));
