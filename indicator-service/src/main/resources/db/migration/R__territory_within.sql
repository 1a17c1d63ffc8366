-- What lies within what: up the hierarchy of one map, on to the unit that took a unit in, and back where a unit took in
-- one alone. After a step back nothing leads up again: the parent of then may hold more than came back.
CREATE OR REPLACE FUNCTION refresh_territory_within() RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM territory_within;
    INSERT INTO territory_within (whole, part, restated)
    WITH RECURSIVE step AS (
        SELECT u.id AS from_unit, p.id AS to_unit, 'UP' AS way
        FROM territory u JOIN territory p ON p.code = u.parent_code AND p.valid && u.valid
        UNION ALL
        SELECT predecessor, successor, 'LATER' FROM territory_lineage
        UNION ALL
        SELECT successor, min(predecessor), 'EARLIER'
        FROM territory_lineage GROUP BY successor HAVING count(*) = 1
    ), walk (part, whole, way) AS (
        SELECT id, id, 'UP' FROM territory
        UNION
        SELECT walk.part, step.to_unit, CASE step.way WHEN 'UP' THEN walk.way ELSE step.way END
        FROM walk JOIN step ON step.from_unit = walk.whole
        WHERE CASE step.way
                  WHEN 'EARLIER' THEN walk.way <> 'LATER'
                  ELSE walk.way <> 'EARLIER'
              END
    )
    SELECT whole, part, bool_and(way <> 'UP') FROM walk GROUP BY whole, part;
END;

SELECT refresh_territory_within();
