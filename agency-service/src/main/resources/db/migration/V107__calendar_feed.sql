-- The secret address of an organisation's calendar: it ends in a secret, and only the hash of that is kept.
CREATE TABLE calendar_feed (
    organisation text        PRIMARY KEY,
    token_sha256 bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL
);
CREATE INDEX calendar_feed_by_token ON calendar_feed (token_sha256);

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON calendar_feed TO "${app}" USING (is_own(organisation));
-- The owner reads for one purpose: the function feed_organisation, which turns a secret into the organisation it was given to.
CREATE POLICY opening ON calendar_feed FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO "${app}";

CREATE FUNCTION feed_organisation(token_hash bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$ SELECT organisation FROM calendar_feed WHERE token_sha256 = token_hash $$;
REVOKE ALL ON FUNCTION feed_organisation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION feed_organisation TO "${app}";
