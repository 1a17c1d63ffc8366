-- Lets anyone check a receipt. Both run as the owner, over rows that the public cannot see, and tell nothing about a receipt
-- that the asker does not already hold.

-- Whether the receipt of that number has just that payload, and whether its sender took the version back; no row when there
-- is no such number.
DROP FUNCTION IF EXISTS receipt_is_given;
CREATE FUNCTION receipt_is_given(of_number text, with_payload text) RETURNS TABLE (same boolean, withdrawn boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT split_part(r.jws, '.', 2) = with_payload, v.withdrawn_at IS NOT NULL
FROM receipt r
JOIN submission_version v ON v.organisation = r.organisation AND v.submission_id = r.submission_id AND v.number = r.version
WHERE r.number = of_number
$$;

-- The signed receipt of that number, for who knows the first 20 digits of its hash: 80 bits that nobody guesses.
CREATE OR REPLACE FUNCTION receipt_by_code(of_number text, with_code text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT jws FROM receipt
WHERE number = of_number AND left(encode(sha256(convert_to(jws, 'UTF8')), 'hex'), 20) = with_code
$$;

REVOKE ALL ON FUNCTION receipt_is_given, receipt_by_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receipt_is_given, receipt_by_code TO "${app}";
