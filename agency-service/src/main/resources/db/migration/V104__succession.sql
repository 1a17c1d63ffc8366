-- Agencies merge, split, take another name, are dissolved. What they hold open goes over by the clock: nothing is rewritten, so that
-- the past keeps its names (docs/adr/0031).
CREATE TABLE succession (
    id                uuid        PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'RENAME', 'DISSOLUTION')),
    -- The first day of the new order, in Vietnam.
    day               date        NOT NULL,
    legal_basis       text        NOT NULL,
    note              text,
    name_vi           text,
    name_en           text,
    short_name        text,
    document_symbol   text,
    recorded_at       timestamptz NOT NULL,
    recorded_by       text        NOT NULL,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    revision          bigint      NOT NULL,
    CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3)),
    CHECK ((kind = 'RENAME') = (name_vi IS NOT NULL AND name_en IS NOT NULL AND short_name IS NOT NULL))
);
CREATE INDEX succession_by_day ON succession (day, id);
ALTER TABLE agency ADD FOREIGN KEY (ended_by) REFERENCES succession;

GRANT SELECT, INSERT, UPDATE (legal_basis, note, withdrawn_at, withdrawn_by, withdrawal_reason, revision) ON succession TO "${app}";
-- Background work keeps the lines of succession in memory.
GRANT SELECT ON succession TO "${job}";

-- Who ends, and who answers from that day for what is not excepted; of a change of name the agency itself.
CREATE TABLE succession_predecessor (
    succession_id     uuid    NOT NULL REFERENCES succession,
    position          integer NOT NULL,
    agency            text    NOT NULL REFERENCES agency_code,
    default_successor text    NOT NULL REFERENCES agency_code,
    -- The day after its last as it was known before; restored when the succession is withdrawn.
    ended_before      date,
    in_force          boolean NOT NULL,
    PRIMARY KEY (succession_id, position)
);
-- An agency ends once, so that what it held has one holder.
CREATE UNIQUE INDEX one_succession_of_an_agency ON succession_predecessor (agency) WHERE in_force AND default_successor <> agency;

GRANT SELECT, INSERT, UPDATE (in_force) ON succession_predecessor TO "${app}";
GRANT SELECT ON succession_predecessor TO "${job}";

-- Who goes on.
CREATE TABLE succession_successor (
    succession_id uuid    NOT NULL REFERENCES succession,
    position      integer NOT NULL,
    agency        text    NOT NULL REFERENCES agency_code,
    PRIMARY KEY (succession_id, position)
);

GRANT SELECT, INSERT ON succession_successor TO "${app}";
GRANT SELECT ON succession_successor TO "${job}";

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

GRANT SELECT, INSERT ON succession_exception TO "${app}";
GRANT SELECT ON succession_exception TO "${job}";

-- What is said of a succession can be corrected at any time; what was said before stays, with who corrected it and why.
CREATE TABLE succession_correction (
    succession_id uuid        NOT NULL REFERENCES succession,
    position      integer     NOT NULL,
    legal_basis   text        NOT NULL,
    note          text,
    reason        text        NOT NULL,
    corrected_at  timestamptz NOT NULL,
    corrected_by  text        NOT NULL,
    PRIMARY KEY (succession_id, position)
);

GRANT SELECT, INSERT ON succession_correction TO "${app}";

-- Which program acted first for which organisation is found without reading the whole record.
CREATE INDEX audit_entry_by_client ON audit_entry (client, id) INCLUDE (organisation) WHERE client LIKE 'api-%';

-- API clients by the name that administrators give them (api-…), with the organisation for which the record saw each act first.
-- Runs as the owner: who administers clients learns which there are, and nothing else of the record.
CREATE FUNCTION clients_seen()
    RETURNS TABLE (client text, organisation text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT DISTINCT ON (e.client) e.client, e.organisation
FROM audit_entry e
WHERE e.client LIKE 'api-%' AND e.organisation IS NOT NULL AND has_role('administrator')
ORDER BY e.client, e.id
$$;
REVOKE ALL ON FUNCTION clients_seen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clients_seen TO "${app}";
