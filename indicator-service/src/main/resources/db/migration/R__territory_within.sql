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

-- From when to when each unit was valid as far as was known at an instant: none that an import added later or that began by a merger
-- entered later, and those that ended by one as if they went on.
CREATE OR REPLACE FUNCTION known_validity(known_at timestamptz) RETURNS TABLE (id integer, valid daterange)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT t.id, CASE WHEN t.id IN (SELECT l.predecessor FROM territory_lineage l
                                    WHERE l.recorded_at > known_validity.known_at AND l.recorded_at > '-infinity')
                      THEN daterange(lower(t.valid), NULL) ELSE t.valid END
    FROM territory t
    WHERE t.known_from <= known_validity.known_at
      AND t.id NOT IN (SELECT l.successor FROM territory_lineage l
                       WHERE l.recorded_at > known_validity.known_at AND l.recorded_at > '-infinity');
END;

-- What was said at an instant of the units that were corrected later.
CREATE OR REPLACE FUNCTION worded_before(known_at timestamptz) RETURNS SETOF territory_wording
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT DISTINCT ON (w.territory) w.*
    FROM territory_wording w WHERE w.superseded_at > worded_before.known_at
    ORDER BY w.territory, w.superseded_at;
END;

-- What a unit went on as, however many mergers later, for figures that both have of one period.
CREATE OR REPLACE VIEW later_unit AS
    SELECT w.part AS unit, w.whole AS later, lower(l.valid) AS began
    FROM territory_within w
    JOIN territory u ON u.id = w.part
    JOIN territory l ON l.id = w.whole AND l.level = u.level AND lower(l.valid) >= upper(u.valid);

GRANT SELECT ON later_unit TO "${app}";

SELECT refresh_territory_within();
