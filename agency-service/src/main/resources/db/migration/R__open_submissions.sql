-- What of an organisation's sendings waits for a decision or for a new version. Runs as the owner: an administrator, who may
-- know who has sent, sees what goes over to whom without seeing what was sent; drafts are nobody else's to know of.
CREATE OR REPLACE FUNCTION open_submissions()
    RETURNS TABLE (id uuid, organisation text, obligation text, year integer, state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT s.id, s.organisation, s.obligation, s.year, s.state
FROM submission s
WHERE s.state IN ('SUBMITTED', 'RETURNED') AND has_role('administrator')
ORDER BY s.organisation, s.id
$$;

REVOKE ALL ON FUNCTION open_submissions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_submissions TO "${app}";
