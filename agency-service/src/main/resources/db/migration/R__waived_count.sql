-- How many organisations were released from a duty of a year, or of any year (null), at an instant. Runs as the owner, so that the public can count over rows it cannot see.
CREATE OR REPLACE FUNCTION waived_count(of_obligation text, of_year integer, at_instant timestamptz) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT count(DISTINCT organisation)::integer FROM waiver
WHERE obligation = of_obligation AND (of_year IS NULL OR year = of_year)
  AND waived_at <= at_instant AND (withdrawn_at IS NULL OR withdrawn_at > at_instant)
$$;

REVOKE ALL ON FUNCTION waived_count FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waived_count TO "${app}";
