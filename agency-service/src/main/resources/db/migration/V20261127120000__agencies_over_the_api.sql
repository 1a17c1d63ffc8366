-- Agencies can be added and corrected over the API; what was known of them at an instant can be asked for ever.

ALTER TABLE agency
    ALTER COLUMN fingerprint DROP NOT NULL,
    -- Of a State body: its code in electronic exchange of documents (Decision 20/2020/QĐ-TTg).
    ADD COLUMN organisation_code text,
    -- Of a firm or its branch: ten digits, or thirteen with the branch's number.
    ADD COLUMN enterprise_number text,
    ADD COLUMN recorded_at timestamptz,
    ADD COLUMN recorded_by text,
    ADD COLUMN revision bigint NOT NULL DEFAULT 0;

-- So far every row came from a plan file.
UPDATE agency a SET recorded_at = (SELECT min(f.loaded_at) FROM plan_file f WHERE f.plan = a.plan);
UPDATE agency SET recorded_at = now() WHERE recorded_at IS NULL;
ALTER TABLE agency ALTER COLUMN recorded_at SET NOT NULL;

-- What a row said before it was changed or taken back, and until when it was believed. Written by the database itself.
CREATE TABLE agency_history (
    superseded_at        timestamptz NOT NULL,
    id                   uuid        NOT NULL,
    plan                 text        NOT NULL,
    code                 text        NOT NULL,
    valid_from           date,
    valid_to             date,
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
