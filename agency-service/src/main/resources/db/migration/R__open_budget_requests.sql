-- Requests for money that wait for a decision. Runs as the owner: an administrator sees what goes over to whom without seeing
-- how much was asked, and why; what was never sent is nobody else's to know of.
CREATE OR REPLACE FUNCTION open_budget_requests()
    RETURNS TABLE (id uuid, organisation text, task text, year integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT r.id, r.organisation, r.task, r.year
FROM budget_request r
WHERE r.submitted_at IS NOT NULL AND r.state IN ('SUBMITTED', 'RETURNED', 'APPRAISED') AND has_role('administrator')
ORDER BY r.organisation, r.id
$$;

REVOKE ALL ON FUNCTION open_budget_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_budget_requests TO "${app}";
