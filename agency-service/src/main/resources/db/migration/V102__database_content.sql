-- A database holds either real or demonstration data, never both: decided at its first start.
CREATE TABLE database_content (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    kind     text        NOT NULL CHECK (kind IN ('REAL', 'DEMONSTRATION')),
    since    timestamptz NOT NULL
);

GRANT SELECT, INSERT ON database_content TO "${app}";
