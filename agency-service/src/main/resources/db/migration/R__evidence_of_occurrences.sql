-- Whether something was given that proves an occurrence, of a kind that its task takes now (none named: any) and that does no
-- harm. Runs as the owner: who hands the work in counts what those who cooperate gave, and need not be able to read it.
CREATE OR REPLACE FUNCTION has_evidence(of_occurrence uuid, media_types text[])
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT EXISTS (
    SELECT FROM task_update u
    JOIN task_evidence e ON e.update_id = u.id
    JOIN attachment a ON a.organisation = e.organisation AND a.id = e.attachment
    WHERE u.occurrence_id = of_occurrence AND a.scan <> 'INFECTED'
      AND (cardinality(media_types) = 0 OR a.media_type = ANY (media_types)))
$$;

REVOKE ALL ON FUNCTION has_evidence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_evidence TO "${app}";
