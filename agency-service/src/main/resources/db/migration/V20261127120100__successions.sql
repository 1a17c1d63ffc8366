-- Agencies merge, split, take another name, are dissolved. What they hold open goes over by the clock: nothing is rewritten, so that the past keeps its names (docs/adr/0049).

CREATE TABLE succession (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'RENAME', 'DISSOLUTION')),
    -- The first day of the new order, in Vietnam.
    day             date        NOT NULL,
    legal_basis     text        NOT NULL,
    note            text,
    name_vi         text,
    name_en         text,
    short_name      text,
    document_symbol text,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    revision        bigint      NOT NULL,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((kind = 'RENAME') = (name_vi IS NOT NULL AND name_en IS NOT NULL AND short_name IS NOT NULL))
);
CREATE INDEX succession_by_day ON succession (day, id);

-- Who ends, and who answers from that day for what is not excepted; of a change of name the agency itself.
CREATE TABLE succession_predecessor (
    succession_id uuid    NOT NULL REFERENCES succession,
    position      integer NOT NULL,
    agency        text    NOT NULL REFERENCES agency_code,
    heir          text    NOT NULL REFERENCES agency_code,
    -- The day after its last as it was known before; restored when the succession is withdrawn.
    ended_before  date,
    in_force      boolean NOT NULL,
    PRIMARY KEY (succession_id, position)
);
-- An agency ends once, so that what it held has one holder.
CREATE UNIQUE INDEX one_succession_of_an_agency ON succession_predecessor (agency) WHERE in_force AND heir <> agency;

CREATE TABLE succession_successor (
    succession_id uuid    NOT NULL REFERENCES succession,
    position      integer NOT NULL,
    agency        text    NOT NULL REFERENCES agency_code,
    PRIMARY KEY (succession_id, position)
);

-- What goes to another successor than the rest.
CREATE TABLE succession_exception (
    succession_id uuid    NOT NULL REFERENCES succession,
    position      integer NOT NULL,
    kind          text    NOT NULL,
    thing         text    NOT NULL,
    successor     text    NOT NULL REFERENCES agency_code,
    PRIMARY KEY (succession_id, position),
    UNIQUE (succession_id, kind, thing)
);

ALTER TABLE agency ADD COLUMN ended_by uuid REFERENCES succession;

-- The running day's predecessors of the caller's organisation stand beside it ( a,b ); a rule over an array keeps the index.
CREATE OR REPLACE FUNCTION is_own(organisation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN organisation = ANY (string_to_array(
        nullif(concat_ws(',', nullif(current_setting('app.organisation', true), ''),
                         nullif(current_setting('app.predecessors', true), '')), ''), ','));

-- Who receives for a predecessor decides what is owed to it.
CREATE OR REPLACE FUNCTION is_owed_to_caller(of_obligation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM obligation WHERE code = of_obligation AND (owed_to IS NULL OR is_own(owed_to)));

GRANT SELECT, INSERT ON succession, succession_predecessor, succession_successor, succession_exception TO "${app}";
GRANT UPDATE (withdrawn_at, withdrawn_by, revision) ON succession TO "${app}";
GRANT UPDATE (in_force) ON succession_predecessor TO "${app}";
-- The name of a withdrawn change of name never came into use.
GRANT DELETE ON agency TO "${app}";
-- Background work keeps the lines of succession in memory.
GRANT SELECT ON succession, succession_predecessor, succession_successor, succession_exception TO "${job}";

-- Everything that was ever known of agencies; without superseded_at it is what is known now.
CREATE VIEW agency_known WITH (security_invoker = true) AS
SELECT id, plan, code, valid_from, valid_to, kind, name_vi, name_en, short_name, document_symbol, legal_basis, parent,
       territory, territory_valid_from, provides_internet, clause, fingerprint, organisation_code, enterprise_number,
       ended_by, recorded_at, recorded_by, revision, CAST(NULL AS timestamptz) AS superseded_at
FROM agency
UNION ALL
SELECT id, plan, code, valid_from, valid_to, kind, name_vi, name_en, short_name, document_symbol, legal_basis, parent,
       territory, territory_valid_from, provides_internet, clause, fingerprint, organisation_code, enterprise_number,
       ended_by, recorded_at, recorded_by, revision, superseded_at
FROM agency_history;

GRANT SELECT ON agency_known TO "${app}";
