-- The figures that count in the place of one, of those known at an instant; none where it counts itself. Says of one figure what
-- series/unit-figures.sql says of all that it reads: where a unit ended inside the period, those of the units that it went on as; where
-- an operator had ended by the period's end, of a stock, those of who goes on in its place. For who sees only what is public, as it was
-- before a correction, too.
DROP FUNCTION IF EXISTS counted_instead(integer, integer, text, date, text, timestamptz);
CREATE OR REPLACE FUNCTION counted_instead(of_indicator integer, of_unit integer, of_period text, of_period_end date,
                                           of_operator text, known_at timestamptz, corrected boolean) RETURNS SETOF observation
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.*
    FROM (SELECT l.later AS unit, o.operator
          FROM later_unit l CROSS JOIN (VALUES (of_operator), ('')) AS o (operator)
          WHERE l.unit = of_unit
            AND NOT EXISTS (SELECT FROM known_validity(known_at) v WHERE v.id = of_unit AND v.valid @> of_period_end)
          UNION
          SELECT here.unit, follower
          FROM ended_operators(known_at) e
          CROSS JOIN unnest(e.followers) AS follower
          JOIN indicator i ON i.id = of_indicator AND i.across_time NOT IN ('SUM', 'RATIO')
          CROSS JOIN LATERAL (SELECT of_unit AS unit UNION ALL SELECT l.later FROM later_unit l WHERE l.unit = of_unit) here
          WHERE e.operator = of_operator AND e.ended_on <= of_period_end) place
    CROSS JOIN LATERAL (
        SELECT k.* FROM known_figures(known_at, true) k
        WHERE (k.indicator, k.period_end, k.territory, k.period, k.operator)
              = (of_indicator, of_period_end, place.unit, of_period, place.operator)
        UNION ALL
        SELECT c.* FROM corrected_but_public(known_at) c
        WHERE counted_instead.corrected AND place.operator = ''
          AND (c.indicator, c.period_end, c.territory, c.period, c.operator)
              = (of_indicator, of_period_end, place.unit, of_period, place.operator)) s;
END;
