-- What was known when a report was asked for, frozen: addressed by its own hash, written once, changed never.
CREATE TABLE snapshot (
    sha256        text        PRIMARY KEY,
    cut_off       timestamptz NOT NULL,
    missing_parts text[]      NOT NULL,
    content       text        NOT NULL,
    frozen_at     timestamptz NOT NULL,
    CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- No UPDATE and no DELETE: the application cannot alter what a report was made from.
GRANT SELECT, INSERT ON snapshot TO "${app}";
