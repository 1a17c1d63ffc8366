-- More time that the coordinator grants to one organisation for one obligation. Ended, never deleted: what held at an instant can be asked
-- for ever.
CREATE TABLE extension (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    obligation   text        NOT NULL REFERENCES obligation (code),
    year         integer     NOT NULL,
    -- Before this instant the organisation is on time.
    until        timestamptz NOT NULL,
    reason       text        NOT NULL,
    granted_at   timestamptz NOT NULL,
    granted_by   text        NOT NULL,
    -- From this instant on it counts for nobody who has not sent; null: it does not lapse.
    expires      timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE INDEX extension_by_id ON extension (id);
CREATE INDEX extension_by_obligation ON extension (obligation, year, organisation);

ALTER TABLE extension ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Who has and has not sent is internal: State bodies see it, an organisation sees its own.
CREATE POLICY own_rows ON extension FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON extension FOR SELECT TO "${app}" USING (sees_internal());
CREATE POLICY granting ON extension FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY withdrawing ON extension FOR UPDATE TO "${app}" USING (has_role('coordinator'));
-- How many were punctual is public, also where an extension decided that: the owner reads for the function obligation_state alone.
CREATE POLICY counting ON extension FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, withdrawal_reason, revision) ON extension TO "${app}";

-- Release of one organisation from one obligation. Ended, never deleted, as an extension.
CREATE TABLE waiver (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    obligation   text        NOT NULL REFERENCES obligation (code),
    year         integer     NOT NULL,
    reason       text        NOT NULL,
    waived_at    timestamptz NOT NULL,
    waived_by    text        NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    PRIMARY KEY (organisation, id),
    CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE INDEX waiver_by_id ON waiver (id);
CREATE UNIQUE INDEX one_waiver_at_a_time ON waiver (organisation, obligation, year) WHERE withdrawn_at IS NULL;
CREATE INDEX waiver_by_obligation ON waiver (obligation, year, organisation);

ALTER TABLE waiver ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON waiver FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON waiver FOR SELECT TO "${app}" USING (sees_internal());
CREATE POLICY granting ON waiver FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator'));
CREATE POLICY withdrawing ON waiver FOR UPDATE TO "${app}" USING (has_role('coordinator'));
-- The owner reads for the functions waived_count and obligation_state, which count for the public without showing a row.
CREATE POLICY counting ON waiver FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, withdrawal_reason) ON waiver TO "${app}";

-- How many organisations were released from an obligation of a year, or of any year (null), at an instant. Runs as the owner, so that the
-- public can count over rows it cannot see.
CREATE FUNCTION waived_count(of_obligation text, of_year integer, at_instant timestamptz) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT count(DISTINCT organisation)::integer FROM waiver
WHERE obligation = of_obligation AND (of_year IS NULL OR year = of_year)
  AND waived_at <= at_instant AND (withdrawn_at IS NULL OR withdrawn_at > at_instant)
$$;
REVOKE ALL ON FUNCTION waived_count FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waived_count TO "${app}";
