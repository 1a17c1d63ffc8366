-- A correction of a unit's name or area was that of every day, and a village that an import added was awaited in years that were over
-- when nobody knew of it. Now what was said of a unit until then is kept, and since when a village is known.
CREATE TABLE territory_wording (
    territory     integer     NOT NULL REFERENCES territory ON DELETE CASCADE,
    -- Until when this was what was known; since the wording before, or since the beginning.
    superseded_at timestamptz NOT NULL,
    type_vi       text        NOT NULL,
    name_vi       text        NOT NULL COLLATE "vi-x-icu",
    name_en       text        NOT NULL,
    area_km2      numeric,
    legal_basis   text,
    PRIMARY KEY (territory, superseded_at)
);
CREATE INDEX ON territory_wording (superseded_at);

GRANT SELECT, INSERT ON territory_wording TO "${app}";

INSERT INTO audit_rule (relation, how, why) VALUES
    ('territory_wording', 'NOT', 'what territory said before, which the audit of territory notes');

ALTER TABLE territory
    -- What came with the map was known before anything was measured; when a merger made a unit, its lineage tells.
    ADD COLUMN known_from timestamptz NOT NULL DEFAULT '-infinity';
