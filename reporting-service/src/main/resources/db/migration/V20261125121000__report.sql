-- Reports of the issuing body. They belong to no single organisation: who may read one follows from its state.
CREATE TABLE report (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('ANNUAL')),
    year         integer     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('DRAFT')),
    snapshot     text        NOT NULL REFERENCES snapshot,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    version      bigint      NOT NULL
);

GRANT SELECT, INSERT ON report TO "${app}";
