-- Units of territory through time: a code may name another place from another day on, so the key is code and period.
CREATE TABLE territory (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text      NOT NULL,
    valid       daterange NOT NULL,
    level       text      NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    type_vi     text      NOT NULL,
    name_vi     text      NOT NULL COLLATE "vi-x-icu",
    name_en     text      NOT NULL,
    parent_code text,
    area_km2    numeric,
    legal_basis text,
    UNIQUE (code, valid WITHOUT OVERLAPS),
    FOREIGN KEY (parent_code, PERIOD valid) REFERENCES territory (code, PERIOD valid)
);

CREATE TABLE territory_alias (
    territory integer NOT NULL REFERENCES territory,
    alias     text    NOT NULL,
    source    text    NOT NULL,
    PRIMARY KEY (territory, alias)
);

-- Every old unit went whole into one new unit; there are no shares.
CREATE TABLE territory_lineage (
    predecessor integer NOT NULL PRIMARY KEY REFERENCES territory,
    successor   integer NOT NULL REFERENCES territory,
    legal_basis text    NOT NULL,
    CHECK (predecessor <> successor)
);
CREATE INDEX ON territory_lineage (successor);

GRANT SELECT, INSERT, UPDATE ON territory, territory_alias, territory_lineage TO "${app}";
