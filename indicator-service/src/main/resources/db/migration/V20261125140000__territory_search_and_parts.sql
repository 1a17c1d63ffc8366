-- Territories get an entity tag, a mark for invented units, names to search by, and what lies within what on any map.
ALTER TABLE territory
    ADD COLUMN version       bigint  NOT NULL DEFAULT 1,
    ADD COLUMN demonstration boolean NOT NULL DEFAULT false;

-- Accents, case and composition play no part in a search: "Đ" counts as "D" here, though not in the order of lists.
CREATE FUNCTION folded(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.unaccent('public.unaccent'::regdictionary, lower(normalize(name, NFC) COLLATE "und-x-icu"));

CREATE INDEX territory_folded_name ON territory USING gin (folded(name_vi) gin_trgm_ops);
CREATE INDEX territory_parent ON territory (parent_code);
CREATE INDEX territory_alias_folded ON territory_alias USING gin (folded(alias) gin_trgm_ops);

-- Which units a unit consists of, on its own map (restated = false) and on the maps before and after. Derived from
-- parents and lineage by refresh_territory_within() after each change of either; never written otherwise.
CREATE TABLE territory_within (
    whole    integer NOT NULL REFERENCES territory,
    part     integer NOT NULL REFERENCES territory,
    restated boolean NOT NULL,
    PRIMARY KEY (whole, part)
);
CREATE INDEX territory_within_part ON territory_within (part);

GRANT SELECT, INSERT, DELETE ON territory_within TO "${app}";
GRANT DELETE ON territory_alias TO "${app}";
