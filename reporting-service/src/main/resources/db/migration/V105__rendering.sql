-- Finished files under the fingerprint of what they were made from. Read in slices: kept as they are, or each slice would have
-- to unpack the whole. All of them are looked at to forget the old ones: they are few, and their ages differ by what they are.
CREATE TABLE rendered_file (
    fingerprint text        PRIMARY KEY,
    sha256      text        NOT NULL CHECK (sha256 = encode(sha256(bytes), 'hex')),
    bytes       bytea       STORAGE EXTERNAL NOT NULL,
    made_at     timestamptz NOT NULL,
    for_ever    boolean     NOT NULL DEFAULT false
);
COMMENT ON COLUMN rendered_file.made_at IS 'Last made: a file that is made again counts as new.';
COMMENT ON COLUMN rendered_file.for_ever IS 'Of a document that has a number: what was issued is never told anew by whatever is deployed later.';

-- A file does not say of which report it is: a transaction works with the one alone that it has named, and so knows.
ALTER TABLE rendered_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY named ON rendered_file TO "${app}" USING (fingerprint = nullif(current_setting('app.file', true), ''));
CREATE POLICY forgetting ON rendered_file TO "${app}" USING (has_role('background'));

-- No other UPDATE: what was made from a content stays what it was. DELETE for what is old: it can be made again.
GRANT SELECT, INSERT, DELETE, UPDATE (made_at) ON rendered_file TO "${app}";
