-- Coverage by any operator, summed from villages to their commune: reading every village of the province for each question
-- would take seconds. What is stored is what village_union_of() computes from the facts known now, for figures that are
-- final and for all; a trigger keeps it so.
CREATE TABLE village_union (
    indicator   integer     NOT NULL REFERENCES indicator,
    commune     integer     NOT NULL REFERENCES territory,
    period      text        NOT NULL,
    period_end  date        NOT NULL,
    provisional boolean     NOT NULL,
    operator    text        NOT NULL,
    numerator   numeric     NOT NULL,
    denominator numeric     NOT NULL,
    alone       numeric     NOT NULL,
    final       boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    villages    integer     NOT NULL,
    carried     text[]      NOT NULL,
    PRIMARY KEY (indicator, commune, period, provisional, operator)
);
INSERT INTO audit_rule (relation, how, why) VALUES ('village_union', 'NOT', 'computed from observation');

ALTER TABLE village_union ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Read for sums alone; those for the public are made of what is final.
CREATE POLICY reading ON village_union FOR SELECT TO "${app}" USING (
    CASE (SELECT summed_figures()) WHEN 'ALL' THEN true WHEN 'FINAL' THEN NOT provisional ELSE false END);
-- The owner keeps it, by refresh_village_union(): who records a figure may not see those that are summed with it.
CREATE POLICY keeping ON village_union TO CURRENT_USER USING (true);

GRANT SELECT ON village_union TO "${app}";

-- Lets the database count what was just brought in, in the same transaction. Until it has, it plans questions about tens of thousands
-- of figures as if there were none: a report took longer than its time limit. The service may not do so by itself, since it owns no
-- table.
CREATE FUNCTION refresh_statistics() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    ANALYZE territory, territory_within, observation, village_union;
END $$;
REVOKE ALL ON FUNCTION refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics TO "${app}";
