-- Numbers of receipts, one after another over all organisations.
CREATE SEQUENCE receipt_number;
GRANT USAGE ON SEQUENCE receipt_number TO "${app}";

-- The signed receipt of a version. It says how its own bytes stand to the deadline, and beside it which arrival counts for the obligation.
CREATE TABLE receipt (
    number           text        NOT NULL,
    organisation     text        NOT NULL,
    submission_id    uuid        NOT NULL,
    version          integer     NOT NULL,
    obligation       text        NOT NULL,
    year             integer     NOT NULL,
    sha256           text        NOT NULL,
    -- What came on paper has a scan, which the receipt attests too, and is recorded later than it arrived.
    on_paper         boolean     NOT NULL DEFAULT false,
    scan_sha256      text,
    arrived_at       timestamptz NOT NULL,
    recorded_at      timestamptz,
    punctuality      text,
    obligation_arrived_at  timestamptz,
    obligation_punctuality text,
    demonstration    boolean     NOT NULL,
    -- Given while the suite rehearsed another date.
    rehearsal        boolean     NOT NULL DEFAULT false,
    jws              text        NOT NULL,
    PRIMARY KEY (organisation, number),
    UNIQUE (organisation, submission_id, version),
    FOREIGN KEY (organisation, submission_id, version)
        REFERENCES submission_version (organisation, submission_id, number),
    CHECK (obligation_arrived_at IS NOT NULL OR obligation_punctuality IS NULL),
    CHECK (scan_sha256 IS NULL OR on_paper)
);
CREATE INDEX receipt_by_number ON receipt (number);
CREATE INDEX receipt_by_submission ON receipt (submission_id, version);
CREATE INDEX receipt_newest ON receipt (arrived_at DESC);

ALTER TABLE receipt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON receipt TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON receipt TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON receipt FOR SELECT TO "${app}" USING (has_role('leader', 'coordinator', 'clerk', 'auditor'));
-- The owner reads for one purpose: the functions below, which check a receipt that the asker holds.
CREATE POLICY checking ON receipt FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON receipt TO "${app}";

-- Every key that ever signed a receipt stays published, so that old receipts verify after a change of key.
CREATE TABLE receipt_key (
    kid   text        PRIMARY KEY,
    jwk   text        NOT NULL,
    since timestamptz NOT NULL
);

GRANT SELECT, INSERT ON receipt_key TO "${app}";

-- Anyone can check a receipt. Both functions run as the owner, over rows that the public cannot see, and tell nothing about a receipt
-- that the asker does not already hold.

-- Whether the receipt of that number has just that payload, and whether its sender took the version back; no row when there
-- is no such number.
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
CREATE FUNCTION receipt_by_code(of_number text, with_code text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT jws FROM receipt
WHERE number = of_number AND left(encode(sha256(convert_to(jws, 'UTF8')), 'hex'), 20) = with_code
$$;
REVOKE ALL ON FUNCTION receipt_is_given, receipt_by_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receipt_is_given, receipt_by_code TO "${app}";
