-- A village and what it went on as, itself first, each with the commune it lay in when it began. Where villages became one, all
-- of them lead to it.
CREATE OR REPLACE VIEW village_place AS
    WITH RECURSIVE path AS (
        SELECT id AS unit, id AS later FROM territory WHERE level = 'VILLAGE'
        UNION ALL
        SELECT p.unit, l.successor FROM path p JOIN territory_lineage l ON l.predecessor = p.later
    )
    SELECT p.unit, p.later, v.valid, c.id AS commune
    FROM path p
    JOIN territory v ON v.id = p.later AND v.level = 'VILLAGE'
    JOIN territory c ON c.code = v.parent_code AND c.valid @> lower(v.valid);

GRANT SELECT ON village_place TO "${app}";

-- A village is covered when any operator covers it. Of each operator the villages of its last report count, as long as they
-- exist, under whatever unit, and the operator does; who is carried on so is named. What one that had ended by a period's end
-- reported on the period counts until who goes on in its place has reported on the village. A village that went on as another
-- counts once: as the newest that anyone reported on in the period; else as the newest whose commune has figures of the period. So
-- a merger that is entered when figures are known, also two of them in one period, neither loses a village nor counts it twice. One
-- row for the union (operator empty) and one for each operator's own share; "alone" is what nobody else covers. What was known at
-- an instant is told by the mergers that were known then.
CREATE OR REPLACE FUNCTION village_union_of(indicators integer[], communes integer[], known_at timestamptz, provisional boolean)
    RETURNS SETOF village_union
    LANGUAGE sql STABLE
    -- Right after a large import the planner knows nothing of the new facts and would join them one by one, or by one key of three, for minutes.
    SET enable_nestloop = off
    SET enable_mergejoin = off
BEGIN ATOMIC
    WITH place AS MATERIALIZED (
        SELECT p.unit, p.later, lower(p.valid) AS began, p.commune, range_agg(k.valid) OVER (PARTITION BY p.unit) AS exists_in
        FROM village_place p JOIN known_validity(known_at) k ON k.id = p.later
    ), ended AS MATERIALIZED (
        SELECT * FROM ended_operators(known_at)
    ), fact AS MATERIALIZED (
        SELECT o.indicator, o.territory AS unit, p.commune, p.exists_in, o.period, o.period_end, o.operator, o.numerator,
               o.denominator, o.status = 'FINAL' AS final, o.recorded_at
        FROM known_figures(known_at, village_union_of.provisional) o
        JOIN place p ON p.unit = o.territory AND p.later = o.territory
        WHERE o.indicator = ANY (indicators) AND o.operator <> '' AND o.numerator IS NOT NULL
          -- Also where these villages came from or went to: who reported there decides where they count.
          AND p.commune IN (SELECT commune FROM place WHERE unit IN (SELECT unit FROM place WHERE commune = ANY (communes)))
    ), told AS (
        SELECT DISTINCT indicator, unit, period FROM fact
    ), held AS (
        SELECT DISTINCT indicator, commune, period, period_end FROM fact
    ), home AS (
        SELECT DISTINCT ON (h.indicator, h.period, p.unit)
               h.indicator, h.period, p.unit, p.later AS village, h.commune
        FROM held h
        JOIN place p ON p.commune = h.commune
        LEFT JOIN told t ON (t.indicator, t.unit, t.period) = (h.indicator, p.later, h.period)
        ORDER BY h.indicator, h.period, p.unit, t.unit IS NOT NULL DESC, p.began DESC
    ), reported AS (
        SELECT DISTINCT r.indicator, p.commune, r.operator, r.period, r.period_end
        FROM (SELECT DISTINCT indicator, unit, operator, period, period_end FROM fact) r
        JOIN place p ON p.unit = r.unit
        WHERE p.commune = ANY (communes)
    ), counted AS (
        SELECT DISTINCT ON (h.indicator, h.commune, h.period, r.operator)
               h.indicator, h.commune, h.period, h.period_end, r.operator, r.period AS of_period
        FROM held h
        JOIN reported r ON r.indicator = h.indicator AND r.commune = h.commune AND r.period_end <= h.period_end
        WHERE r.period = h.period
           OR NOT EXISTS (SELECT FROM ended e WHERE e.operator = r.operator AND e.ended_on <= h.period_end)
        ORDER BY h.indicator, h.commune, h.period, r.operator, r.period_end DESC, r.period = h.period DESC,
                 length(r.period), r.period
    -- By itself: the facts of those that ended must not meet all others.
    ), followed AS MATERIALIZED (
        SELECT f.indicator, f.unit, f.operator, f.period, p.later, follower
        FROM ended e
        CROSS JOIN unnest(e.followers) AS follower
        JOIN fact f ON f.operator = e.operator AND f.period_end >= e.ended_on
        JOIN place p ON p.unit = f.unit
    ), outdated AS (
        SELECT DISTINCT n.indicator, p.unit, n.operator, n.period
        FROM place p JOIN fact n ON n.unit = p.later
        WHERE p.unit <> p.later
        UNION
        SELECT f.indicator, f.unit, f.operator, f.period
        FROM followed f
        JOIN fact n ON (n.unit, n.operator, n.indicator, n.period) = (f.later, f.follower, f.indicator, f.period)
    -- These two by themselves: all facts of an indicator must not meet all of its periods.
    ), sought AS MATERIALIZED (
        SELECT c.indicator, c.commune, c.period, c.period_end, c.operator, c.of_period, h.unit, h.village
        FROM counted c
        JOIN home h ON (h.indicator, h.commune, h.period) = (c.indicator, c.commune, c.period)
    ), latest AS MATERIALIZED (
        SELECT f.* FROM fact f
        LEFT JOIN outdated o ON (o.indicator, o.unit, o.operator, o.period) = (f.indicator, f.unit, f.operator, f.period)
        WHERE o.unit IS NULL
    ), share AS (
        SELECT s.indicator, s.commune, s.period, s.period_end, s.operator, s.of_period, s.village,
               sum(f.numerator) AS numerator, sum(f.denominator) AS denominator, bool_and(f.final) AS final,
               max(f.recorded_at) AS recorded_at
        FROM sought s
        JOIN latest f ON (f.indicator, f.unit, f.operator, f.period) = (s.indicator, s.unit, s.operator, s.of_period)
        WHERE s.of_period = s.period OR f.exists_in @> s.period_end
        GROUP BY s.indicator, s.commune, s.period, s.period_end, s.operator, s.of_period, s.village
    ), village AS (
        SELECT share.*,
               count(*) FILTER (WHERE numerator > 0) OVER same AS covering,
               max(numerator) OVER same AS best,
               max(denominator) OVER same AS size,
               row_number() OVER (same ORDER BY operator) AS turn
        FROM share
        WINDOW same AS (PARTITION BY indicator, commune, period, village)
    )
    SELECT indicator, commune, period, period_end, village_union_of.provisional, '',
           sum(best) FILTER (WHERE turn = 1), sum(size) FILTER (WHERE turn = 1),
           coalesce(sum(numerator) FILTER (WHERE covering = 1), 0), bool_and(final), max(recorded_at),
           count(DISTINCT village)::integer,
           coalesce(array_agg(DISTINCT operator) FILTER (WHERE of_period <> period), '{}')
    FROM village GROUP BY indicator, commune, period, period_end
    UNION ALL
    SELECT indicator, commune, period, period_end, village_union_of.provisional, operator, sum(numerator), sum(size),
           coalesce(sum(numerator) FILTER (WHERE covering = 1), 0), bool_and(final), max(recorded_at),
           count(*)::integer, coalesce(array_agg(DISTINCT operator) FILTER (WHERE of_period <> period), '{}')
    FROM village GROUP BY indicator, commune, period, period_end, operator;
END;

-- Brings what is stored for some indicators and communes to what the facts say; nothing is, of an indicator that is no union. This and
-- the triggers below work in the owner's name: a sum is made of all figures, whoever brought one of them.
CREATE OR REPLACE FUNCTION refresh_village_union(indicators integer[], communes integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    summed text := coalesce(current_setting('app.figures', true), '');
BEGIN
    PERFORM set_config('app.figures', 'ALL', true);
    DELETE FROM village_union WHERE indicator = ANY (indicators) AND commune = ANY (communes);
    INSERT INTO village_union
    SELECT u.* FROM unnest(ARRAY[true, false]) AS p (provisional),
                    village_union_of(ARRAY(SELECT id FROM indicator WHERE id = ANY (indicators) AND across_operators = 'UNION'),
                                     communes, known_now(), p.provisional) AS u;
    PERFORM set_config('app.figures', summed, true);
END $$;

REVOKE ALL ON FUNCTION refresh_village_union FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_village_union TO "${app}";

CREATE OR REPLACE FUNCTION follow_observations() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_nestloop = off SET enable_mergejoin = off AS $$
DECLARE
    indicators integer[];
    communes   integer[];
BEGIN
    WITH place AS MATERIALIZED (
        SELECT unit, later, commune FROM village_place WHERE EXISTS (SELECT FROM changed)
    ), known AS (
        SELECT DISTINCT c.indicator, c.territory, c.period, c.period_end
        FROM changed c JOIN indicator i ON i.id = c.indicator AND i.across_operators = 'UNION'
    ), concerned AS (
        -- What is known of a village counts where it lay and, later on, where it went.
        SELECT k.indicator, p.commune FROM known k JOIN place p ON p.unit = k.territory
        UNION
        -- Villages that came from elsewhere may count here from now on, and no longer there.
        SELECT e.indicator, e.commune
        FROM (SELECT DISTINCT k.indicator, k.period, k.period_end, f.commune
              FROM (SELECT DISTINCT k.indicator, k.period, k.period_end, p.commune
                    FROM known k JOIN place p ON p.unit = k.territory AND p.later = k.territory) k
              JOIN place p ON p.commune = k.commune AND p.unit <> p.later
              JOIN place f ON f.unit = p.unit AND f.later = p.unit) e
        JOIN place v ON v.commune = e.commune AND v.unit = v.later
        CROSS JOIN LATERAL (
            SELECT FROM observation o
            WHERE (o.indicator, o.period_end, o.territory, o.period) = (e.indicator, e.period_end, v.unit, e.period)
              AND o.superseded_at = 'infinity' LIMIT 1) o
    )
    SELECT array_agg(DISTINCT c.indicator), array_agg(DISTINCT c.commune) INTO indicators, communes FROM concerned c;
    IF indicators IS NOT NULL THEN
        PERFORM refresh_village_union(indicators, communes);
    END IF;
    RETURN NULL;
END $$;

-- Villages that went to another commune, or ended, count elsewhere from then on, and with them what they came from.
CREATE OR REPLACE FUNCTION follow_villages() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_nestloop = off SET enable_mergejoin = off AS $$
DECLARE
    communes integer[];
BEGIN
    SELECT array_agg(DISTINCT c.id) INTO communes
    FROM ((SELECT id, level, parent_code, valid FROM before EXCEPT SELECT id, level, parent_code, valid FROM after)
          UNION
          (SELECT id, level, parent_code, valid FROM after EXCEPT SELECT id, level, parent_code, valid FROM before)) v
    JOIN territory c ON c.code = v.parent_code AND c.level = 'COMMUNE' AND c.valid @> lower(v.valid)
    WHERE v.level = 'VILLAGE';
    IF communes IS NOT NULL THEN
        PERFORM refresh_village_union(
            ARRAY(SELECT id FROM indicator WHERE across_operators = 'UNION'),
            communes || ARRAY(SELECT l.commune FROM village_place p JOIN village_place l ON l.unit = p.unit
                              WHERE p.commune = ANY (communes)));
    END IF;
    RETURN NULL;
END $$;

-- A village that went on as another may count there from then on.
CREATE OR REPLACE FUNCTION follow_lineage() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_nestloop = off SET enable_mergejoin = off AS $$
DECLARE
    communes integer[];
BEGIN
    SELECT array_agg(DISTINCT l.commune) INTO communes
    FROM village_place p JOIN village_place l ON l.unit = p.unit
    WHERE p.later IN (SELECT predecessor FROM added);
    IF communes IS NOT NULL THEN
        PERFORM refresh_village_union(ARRAY(SELECT id FROM indicator WHERE across_operators = 'UNION'), communes);
    END IF;
    RETURN NULL;
END $$;

-- A firm counts until its end, and what it reported last until who follows it has reported.
CREATE OR REPLACE FUNCTION follow_ends() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_nestloop = off SET enable_mergejoin = off AS $$
DECLARE
    indicators integer[];
    communes   integer[];
BEGIN
    -- Those of figures that were superseded, too: one of them may be public still.
    SELECT array_agg(DISTINCT o.indicator), array_agg(DISTINCT p.commune) INTO indicators, communes
    FROM observation o
    JOIN indicator i ON i.id = o.indicator AND i.across_operators = 'UNION'
    JOIN village_place p ON p.unit = o.territory
    WHERE o.operator IN (SELECT operator FROM changed
                         -- Whom it follows are followed by others now.
                         UNION SELECT e.operator FROM ended_operators(known_now()) e
                               JOIN changed c ON c.operator = ANY (e.followers));
    IF indicators IS NOT NULL THEN
        PERFORM refresh_village_union(indicators, communes);
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
CREATE OR REPLACE TRIGGER village_union_after_merger AFTER INSERT ON territory_lineage
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_lineage();
CREATE OR REPLACE TRIGGER village_union_after_end AFTER INSERT ON operator_end
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_ends();
CREATE OR REPLACE TRIGGER village_union_after_going_on AFTER UPDATE ON operator_end
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_ends();

SELECT refresh_village_union(ARRAY(SELECT id FROM indicator), ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'));
