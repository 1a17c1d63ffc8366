-- Finished files under the fingerprint of what they were made from. Read in slices: kept as they are, or each slice would have
-- to unpack the whole.
CREATE TABLE rendered_file (
    fingerprint text        PRIMARY KEY,
    sha256      text        NOT NULL CHECK (sha256 = encode(sha256(bytes), 'hex')),
    bytes       bytea       STORAGE EXTERNAL NOT NULL,
    made_at     timestamptz NOT NULL
);

CREATE INDEX rendered_file_made_at ON rendered_file (made_at);

-- No UPDATE: what was made from a content stays what it was. DELETE for what is old: it can be made again.
GRANT SELECT, INSERT, DELETE ON rendered_file TO "${app}";
