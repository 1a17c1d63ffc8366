-- One row per loaded version of a plan file; the newest is the one in force.
CREATE TABLE plan_file (
    plan      text        NOT NULL,
    version   text        NOT NULL,
    sha256    text        NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (plan, version)
);

GRANT SELECT, INSERT ON plan_file TO "${app}";

-- A database holds either real or demonstration data, never both: decided at its first start.
CREATE TABLE database_content (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    kind     text        NOT NULL CHECK (kind IN ('REAL', 'DEMONSTRATION')),
    since    timestamptz NOT NULL
);

GRANT SELECT, INSERT ON database_content TO "${app}";
