-- "infinity" as the time of knowledge would miss current facts, whose end is infinity itself.
CREATE OR REPLACE FUNCTION known_now() RETURNS timestamptz LANGUAGE sql IMMUTABLE
    RETURN timestamptz '9999-12-31 00:00:00+00';

-- A village is covered when any operator covers it. Of each operator the villages of its last report count, as long as
-- they are still the same villages; who is carried on so is named. A village that ended inside the period, by a merger that
-- was entered when its figures were known, counts until the one that goes on has a figure of that period. One row for the
-- union (operator empty) and one for each operator's own share; "alone" is what nobody else covers.
CREATE OR REPLACE FUNCTION village_union_of(indicators integer[], communes integer[], known_at timestamptz, provisional boolean)
    RETURNS SETOF village_union
    LANGUAGE sql STABLE
    -- Right after a large import the planner knows nothing of the new facts and would join them one by one, for minutes.
    SET enable_nestloop = off
BEGIN ATOMIC
    WITH known AS NOT MATERIALIZED (
        SELECT * FROM observation WHERE superseded_at = 'infinity' AND recorded_at <= known_at
        UNION ALL
        -- Has an index of its own; the present never looks at the past.
        SELECT * FROM observation WHERE superseded_at <> 'infinity' AND known_at < known_now()
           AND superseded_at > known_at AND recorded_at <= known_at
    ), fact AS (
        SELECT o.indicator, c.id AS commune, o.territory, v.valid, o.period, o.period_end, o.operator, o.numerator,
               o.denominator, o.status = 'FINAL' AS final, o.recorded_at
        FROM known o
        JOIN territory v ON v.id = o.territory AND v.level = 'VILLAGE'
        JOIN territory c ON c.code = v.parent_code AND c.valid @> lower(v.valid) AND c.id = ANY (communes)
        WHERE o.indicator = ANY (indicators) AND o.operator <> '' AND o.numerator IS NOT NULL
          AND (village_union_of.provisional OR o.status = 'FINAL')
    ), reported AS (
        SELECT DISTINCT indicator, commune, operator, period, period_end FROM fact
    ), counted AS (
        SELECT DISTINCT ON (p.indicator, p.commune, p.period, r.operator)
               p.indicator, p.commune, p.period, p.period_end, r.operator, r.period AS of_period
        FROM (SELECT DISTINCT indicator, commune, period, period_end FROM reported) p
        JOIN reported r ON r.indicator = p.indicator AND r.commune = p.commune AND r.period_end <= p.period_end
        ORDER BY p.indicator, p.commune, p.period, r.operator, r.period_end DESC, r.period = p.period DESC,
                 length(r.period), r.period
    ), village AS (
        SELECT c.period, c.period_end, c.of_period, f.indicator, f.commune, f.territory, f.operator, f.numerator,
               f.denominator, f.final, f.recorded_at,
               count(*) FILTER (WHERE f.numerator > 0)
                   OVER (PARTITION BY c.indicator, c.commune, c.period, f.territory) AS covering,
               max(f.numerator) OVER (PARTITION BY c.indicator, c.commune, c.period, f.territory) AS best,
               max(f.denominator) OVER (PARTITION BY c.indicator, c.commune, c.period, f.territory) AS size,
               row_number() OVER (PARTITION BY c.indicator, c.commune, c.period, f.territory ORDER BY f.operator) AS turn
        FROM counted c
        JOIN fact f ON (f.indicator, f.commune, f.operator, f.period)
                       = (c.indicator, c.commune, c.operator, c.of_period)
                   AND (f.valid @> c.period_end
                        OR c.of_period = c.period AND NOT EXISTS (
                            SELECT FROM known s
                            WHERE s.territory = (SELECT successor FROM territory_lineage WHERE predecessor = f.territory)
                              AND (s.indicator, s.period_end, s.period) = (f.indicator, c.period_end, f.period)
                              AND s.operator <> ''
                              AND (village_union_of.provisional OR s.status = 'FINAL')))
    )
    SELECT indicator, commune, period, period_end, village_union_of.provisional, '',
           sum(best) FILTER (WHERE turn = 1), sum(size) FILTER (WHERE turn = 1),
           coalesce(sum(numerator) FILTER (WHERE covering = 1), 0), bool_and(final), max(recorded_at),
           count(DISTINCT territory)::integer,
           coalesce(array_agg(DISTINCT operator) FILTER (WHERE of_period <> period), '{}')
    FROM village GROUP BY indicator, commune, period, period_end
    UNION ALL
    SELECT indicator, commune, period, period_end, village_union_of.provisional, operator, sum(numerator), sum(size),
           coalesce(sum(numerator) FILTER (WHERE covering = 1), 0), bool_and(final), max(recorded_at),
           count(*)::integer, coalesce(array_agg(DISTINCT operator) FILTER (WHERE of_period <> period), '{}')
    FROM village GROUP BY indicator, commune, period, period_end, operator;
END;

-- Brings what is stored for some indicators and communes to what the facts say.
CREATE OR REPLACE FUNCTION refresh_village_union(indicators integer[], communes integer[]) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM village_union WHERE indicator = ANY (indicators) AND commune = ANY (communes);
    INSERT INTO village_union
    SELECT u.* FROM unnest(ARRAY[true, false]) AS p (provisional),
                    village_union_of(indicators, communes, known_now(), p.provisional) AS u;
END;

CREATE OR REPLACE FUNCTION follow_observations() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    indicators integer[];
    communes   integer[];
BEGIN
    SELECT array_agg(DISTINCT n.indicator), array_agg(DISTINCT c.id) INTO indicators, communes
    FROM (SELECT indicator, territory FROM changed
          UNION
          -- What counts of a village that ended hangs on the one that goes on. Looked up place by place: the planner knows
          -- nothing of new facts and would compare each with each.
          SELECT s.indicator, l.predecessor
          FROM (SELECT DISTINCT indicator, territory, period_end, period FROM changed) s
          JOIN indicator i ON i.id = s.indicator AND i.across_operators = 'UNION'
          JOIN territory_lineage l ON l.successor = s.territory
          CROSS JOIN LATERAL (
              SELECT FROM observation o
              WHERE (o.indicator, o.period_end, o.territory, o.period) = (s.indicator, s.period_end, l.predecessor, s.period)
                AND o.superseded_at = 'infinity' LIMIT 1) o) n
    JOIN indicator i ON i.id = n.indicator AND i.across_operators = 'UNION'
    JOIN territory v ON v.id = n.territory AND v.level = 'VILLAGE'
    JOIN territory c ON c.code = v.parent_code AND c.valid @> lower(v.valid);
    IF indicators IS NOT NULL THEN
        PERFORM refresh_village_union(indicators, communes);
    END IF;
    RETURN NULL;
END $$;

-- Villages that went to another commune, or ended, count elsewhere from then on; new ones have no figures yet.
CREATE OR REPLACE FUNCTION follow_villages() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    communes integer[];
BEGIN
    SELECT array_agg(DISTINCT c.id) INTO communes
    FROM (SELECT * FROM before UNION SELECT * FROM after) v
    JOIN territory c ON c.code = v.parent_code AND c.level = 'COMMUNE' AND c.valid @> lower(v.valid)
    WHERE v.level = 'VILLAGE' AND v.id IN (SELECT territory FROM observation);
    IF communes IS NOT NULL THEN
        PERFORM refresh_village_union(ARRAY(SELECT id FROM indicator WHERE across_operators = 'UNION'), communes);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER village_union_after_insert AFTER INSERT ON observation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_observations();
CREATE OR REPLACE TRIGGER village_union_after_update AFTER UPDATE ON observation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_observations();
CREATE OR REPLACE TRIGGER village_union_after_delete AFTER DELETE ON observation
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_observations();
CREATE OR REPLACE TRIGGER village_union_after_move AFTER UPDATE ON territory
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION follow_villages();

SELECT refresh_village_union(ARRAY(SELECT id FROM indicator WHERE across_operators = 'UNION'),
                             ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'));
