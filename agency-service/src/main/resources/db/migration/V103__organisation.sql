-- The stable identity of an agency: what tokens name as org_id and other tables refer to.
CREATE TABLE agency_code (
    code text PRIMARY KEY
);

GRANT SELECT, INSERT ON agency_code TO "${app}";

-- An agency as it was called and placed during one period. The upper bound is not included. From the plan's file (clause,
-- fingerprint) or entered over the API.
CREATE TABLE agency (
    id                   uuid        NOT NULL UNIQUE,
    plan                 text        NOT NULL,
    code                 text        NOT NULL REFERENCES agency_code,
    valid_from           date,
    valid_until             date,
    valid                daterange   GENERATED ALWAYS AS (daterange(valid_from, valid_until)) STORED,
    kind                 text        NOT NULL,
    name_vi              text        NOT NULL,
    name_en              text        NOT NULL,
    short_name           text        NOT NULL,
    document_symbol      text,
    legal_basis          text,
    parent               text        REFERENCES agency_code,
    territory            text,
    territory_valid_from date,
    provides_internet    boolean     NOT NULL,
    clause               text,
    fingerprint          text,
    -- Of a State body: its code in electronic exchange of documents (Decision 20/2020/QĐ-TTg).
    organisation_code    text,
    -- Of a firm or its branch: ten digits, or thirteen with the branch's number.
    enterprise_number    text,
    -- Its succession.
    ended_by             uuid,
    recorded_at          timestamptz NOT NULL,
    recorded_by          text,
    revision             bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (code, valid WITHOUT OVERLAPS)
);

-- DELETE: the name of a withdrawn change of name never came into use.
GRANT SELECT, INSERT, UPDATE, DELETE ON agency TO "${app}";

-- What an agency is called last: lists are in the order of names, and PostgreSQL puts the text of the function into the query.
CREATE FUNCTION last_name(of_code text) RETURNS text
    LANGUAGE sql STABLE
RETURN (SELECT a.name_vi FROM agency a WHERE a.code = of_code ORDER BY a.valid_from DESC NULLS LAST LIMIT 1);
REVOKE ALL ON FUNCTION last_name FROM PUBLIC;
GRANT EXECUTE ON FUNCTION last_name TO "${app}";

-- What a row said before it was changed or taken back, and until when it was believed. Written by the database itself.
CREATE TABLE agency_history (
    superseded_at        timestamptz NOT NULL,
    id                   uuid        NOT NULL,
    plan                 text        NOT NULL,
    code                 text        NOT NULL,
    valid_from           date,
    valid_until             date,
    kind                 text        NOT NULL,
    name_vi              text        NOT NULL,
    name_en              text        NOT NULL,
    short_name           text        NOT NULL,
    document_symbol      text,
    legal_basis          text,
    parent               text,
    territory            text,
    territory_valid_from date,
    provides_internet    boolean     NOT NULL,
    clause               text,
    fingerprint          text,
    organisation_code    text,
    enterprise_number    text,
    ended_by             uuid,
    recorded_at          timestamptz NOT NULL,
    recorded_by          text,
    revision             bigint      NOT NULL
);
CREATE INDEX agency_history_by_code ON agency_history (code, superseded_at);

GRANT SELECT ON agency_history TO "${app}";

-- Keeps what agencies were known as, whatever program changes them. Runs as the owner: the application reads the history and cannot
-- write it.
CREATE FUNCTION keep_agency_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    -- The change says when it was made. What is deleted was touched just before: its last state stood for no time at all.
    INSERT INTO agency_history (superseded_at, id, plan, code, valid_from, valid_until, kind, name_vi, name_en, short_name,
                                document_symbol, legal_basis, parent, territory, territory_valid_from, provides_internet,
                                clause, fingerprint, organisation_code, enterprise_number, ended_by, recorded_at,
                                recorded_by, revision)
    VALUES (NEW.recorded_at, OLD.id, OLD.plan, OLD.code, OLD.valid_from, OLD.valid_until, OLD.kind, OLD.name_vi, OLD.name_en,
            OLD.short_name, OLD.document_symbol, OLD.legal_basis, OLD.parent, OLD.territory, OLD.territory_valid_from,
            OLD.provides_internet, OLD.clause, OLD.fingerprint, OLD.organisation_code, OLD.enterprise_number, OLD.ended_by,
            OLD.recorded_at, OLD.recorded_by, OLD.revision);
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_agency_history FROM PUBLIC;

CREATE TRIGGER keep_history AFTER UPDATE ON agency
    FOR EACH ROW EXECUTE FUNCTION keep_agency_history();

-- Everything that was ever known of agencies; without superseded_at it is what is known now.
CREATE VIEW agency_known WITH (security_invoker = true) AS
SELECT id, plan, code, valid_from, valid_until, kind, name_vi, name_en, short_name, document_symbol, legal_basis, parent,
       territory, territory_valid_from, provides_internet, clause, fingerprint, organisation_code, enterprise_number,
       ended_by, recorded_at, recorded_by, revision, CAST(NULL AS timestamptz) AS superseded_at
FROM agency
UNION ALL
SELECT id, plan, code, valid_from, valid_until, kind, name_vi, name_en, short_name, document_symbol, legal_basis, parent,
       territory, territory_valid_from, provides_internet, clause, fingerprint, organisation_code, enterprise_number,
       ended_by, recorded_at, recorded_by, revision, superseded_at
FROM agency_history;

GRANT SELECT ON agency_known TO "${app}";
