-- Units of territory through time: a code may name another place from another day on, so the key is code and period.
CREATE TABLE territory (
    id            integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code          text        NOT NULL,
    valid         daterange   NOT NULL,
    level         text        NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    type_vi       text        NOT NULL,
    name_vi       text        NOT NULL COLLATE "vi-x-icu",
    name_en       text        NOT NULL,
    parent_code   text,
    area_km2      numeric,
    legal_basis   text,
    -- Invented.
    demonstration boolean     NOT NULL DEFAULT false,
    -- What came with the map was known before anything was measured; when a merger made a unit, its lineage tells.
    known_from    timestamptz NOT NULL DEFAULT '-infinity',
    version       bigint      NOT NULL DEFAULT 1,
    UNIQUE (code, valid WITHOUT OVERLAPS),
    FOREIGN KEY (parent_code, PERIOD valid) REFERENCES territory (code, PERIOD valid)
);
INSERT INTO knowledge_version (source, version) VALUES ('territory', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON territory
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

-- Accents, case and composition play no part in a search: "Đ" counts as "D" here, though not in the order of lists.
CREATE FUNCTION folded(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.unaccent('public.unaccent'::regdictionary, lower(normalize(name, NFC) COLLATE "und-x-icu"));

CREATE INDEX territory_folded_name ON territory USING gin (folded(name_vi) gin_trgm_ops);
CREATE INDEX territory_parent ON territory (parent_code);

GRANT SELECT, INSERT, UPDATE ON territory TO "${app}";

-- What was said of a unit before its name, its area or their basis was corrected.
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
INSERT INTO audit_rule (relation, how, why)
VALUES ('territory_wording', 'NOT', 'what territory said before, which the audit of territory notes');

GRANT SELECT, INSERT ON territory_wording TO "${app}";

-- What was said at an instant of the units that were corrected later.
CREATE FUNCTION worded_before(known_at timestamptz) RETURNS SETOF territory_wording
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT DISTINCT ON (w.territory) w.*
    FROM territory_wording w WHERE w.superseded_at > worded_before.known_at
    ORDER BY w.territory, w.superseded_at;
END;

-- Other names that a unit is found by, and who uses them.
CREATE TABLE territory_alias (
    territory integer NOT NULL REFERENCES territory,
    alias     text    NOT NULL,
    source    text    NOT NULL,
    PRIMARY KEY (territory, alias)
);
INSERT INTO knowledge_version (source, version) VALUES ('territory_alias', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON territory_alias
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();
CREATE INDEX territory_alias_folded ON territory_alias USING gin (folded(alias) gin_trgm_ops);

GRANT SELECT, INSERT, UPDATE, DELETE ON territory_alias TO "${app}";

-- Every old unit went whole into one new unit; there are no shares.
CREATE TABLE territory_lineage (
    predecessor integer     NOT NULL PRIMARY KEY REFERENCES territory,
    successor   integer     NOT NULL REFERENCES territory,
    legal_basis text        NOT NULL,
    -- When it became known; those that came with the map were known before anything was measured.
    recorded_at timestamptz NOT NULL DEFAULT '-infinity',
    CHECK (predecessor <> successor)
);
CREATE INDEX ON territory_lineage (successor);
CREATE INDEX territory_lineage_recorded ON territory_lineage (recorded_at) WHERE recorded_at > '-infinity';
INSERT INTO knowledge_version (source, version) VALUES ('territory_lineage', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON territory_lineage
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT, UPDATE ON territory_lineage TO "${app}";

-- From when to when each unit was valid as far as was known at an instant: none that an import added later or that began by a merger
-- entered later, and those that ended by one as if they went on.
CREATE FUNCTION known_validity(known_at timestamptz) RETURNS TABLE (id integer, valid daterange)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT t.id, CASE WHEN t.id IN (SELECT l.predecessor FROM territory_lineage l
                                    WHERE l.recorded_at > known_validity.known_at AND l.recorded_at > '-infinity')
                      THEN daterange(lower(t.valid), NULL) ELSE t.valid END
    FROM territory t
    WHERE t.known_from <= known_validity.known_at
      AND t.id NOT IN (SELECT l.successor FROM territory_lineage l
                       WHERE l.recorded_at > known_validity.known_at AND l.recorded_at > '-infinity');
END;

-- Which units a unit consists of, on its own map (restated = false) and on the maps before and after. Derived from
-- parents and lineage by refresh_territory_within() after each change of either; never written otherwise.
CREATE TABLE territory_within (
    whole    integer NOT NULL REFERENCES territory,
    part     integer NOT NULL REFERENCES territory,
    restated boolean NOT NULL,
    PRIMARY KEY (whole, part)
);
CREATE INDEX territory_within_part ON territory_within (part);
INSERT INTO audit_rule (relation, how, why) VALUES ('territory_within', 'NOT', 'computed from territory and territory_lineage');
INSERT INTO knowledge_version (source, version) VALUES ('territory_within', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON territory_within
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT, DELETE ON territory_within TO "${app}";

-- What a unit went on as, however many mergers later, for figures that both have of one period.
CREATE VIEW later_unit AS
    SELECT w.part AS unit, w.whole AS later, lower(l.valid) AS began
    FROM territory_within w
    JOIN territory u ON u.id = w.part
    JOIN territory l ON l.id = w.whole AND l.level = u.level AND lower(l.valid) >= upper(u.valid);

GRANT SELECT ON later_unit TO "${app}";
