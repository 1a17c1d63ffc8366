-- API clients by the name that administrators give them (api-…), with the organisation for which the record saw each act first.
-- Runs as the owner: who administers clients learns which there are, and nothing else of the record.
CREATE OR REPLACE FUNCTION clients_seen()
    RETURNS TABLE (client text, organisation text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT DISTINCT ON (e.client) e.client, e.organisation
FROM audit_entry e
WHERE e.client LIKE 'api-%' AND e.organisation IS NOT NULL AND has_role('administrator')
ORDER BY e.client, e.id
$$;

REVOKE ALL ON FUNCTION clients_seen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clients_seen TO "${app}";
