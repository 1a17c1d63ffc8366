-- Each loading of a plan file, byte for byte: what was loaded can be read, and loaded again elsewhere. The newest of a part is the one
-- in force. Never changed and never removed.
CREATE TABLE plan_file (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan      text        NOT NULL,
    part      text        NOT NULL,
    version   text        NOT NULL,
    sha256    text        NOT NULL,
    content   bytea       NOT NULL,
    loaded_at timestamptz NOT NULL
);
CREATE INDEX ON plan_file (plan, part, id);

GRANT SELECT, INSERT ON plan_file TO "${app}";
