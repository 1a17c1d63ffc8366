-- Requests of who did not prove who they are, as numbers: an entry for each would let anybody fill the record, and the disk.
CREATE FUNCTION audit_strangers(place text, number bigint, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_entry (at, action, kind, rows, status, address)
    SELECT at, 'REFUSED', 'request', number, 401, place WHERE number > 0
$$;
REVOKE ALL ON FUNCTION audit_strangers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_strangers TO "${app}";
