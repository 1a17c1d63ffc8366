-- Lets the database count what was just brought in, in the same transaction. Until it has, it plans questions about tens of thousands
-- of figures as if there were none: a report took longer than its time limit. The service may not do so by itself, since it owns no
-- table.
CREATE FUNCTION refresh_statistics() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    ANALYZE territory, territory_within, observation, village_union;
END $$;

REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics() TO "${app}";
