-- "infinity" as the time of knowledge would miss current facts, whose end is infinity itself.
CREATE OR REPLACE FUNCTION known_now() RETURNS timestamptz LANGUAGE sql IMMUTABLE
    RETURN timestamptz '9999-12-31 00:00:00+00';

-- Final figures that were superseded and are public all the same: neither is a later revision final, nor was the figure withdrawn.
-- The branches below are no joins on purpose: each is looked up in an index, for the few figures that were corrected.
CREATE OR REPLACE FUNCTION corrected_but_public(known_at timestamptz) RETURNS SETOF observation
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM observation f
    WHERE f.superseded_at <> 'infinity' AND f.status = 'FINAL' AND f.superseded_at <= known_at
      AND NOT EXISTS (
          SELECT FROM observation n
          WHERE n.superseded_at = 'infinity' AND n.status = 'FINAL' AND n.recorded_at <= known_at
            AND (n.indicator, n.period_end, n.territory, n.period, n.operator)
                = (f.indicator, f.period_end, f.territory, f.period, f.operator)
          UNION ALL
          SELECT FROM observation n
          WHERE n.superseded_at <> 'infinity' AND n.recorded_at >= f.recorded_at
            AND (n.indicator, n.period_end, n.territory, n.period, n.operator)
                = (f.indicator, f.period_end, f.territory, f.period, f.operator)
            AND (n.status = 'FINAL' AND n.recorded_at > f.recorded_at AND n.recorded_at <= known_at
                 OR EXISTS (SELECT FROM observation_withdrawal w WHERE w.observation = n.id AND w.withdrawn_at <= known_at)));
END;

-- What was known at an instant (known_now() for the present, which never looks at the past); without provisional figures, what
-- was public then. village_union keeps what follows from it: a change here is one there.
CREATE OR REPLACE FUNCTION known_figures(known_at timestamptz, provisional boolean) RETURNS SETOF observation
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM observation
    WHERE superseded_at = 'infinity' AND recorded_at <= known_at AND (known_figures.provisional OR status = 'FINAL')
    UNION ALL
    SELECT * FROM observation
    WHERE superseded_at <> 'infinity' AND known_at < known_now() AND superseded_at > known_at AND recorded_at <= known_at
      AND (known_figures.provisional OR status = 'FINAL')
    UNION ALL
    SELECT * FROM corrected_but_public(known_at) WHERE NOT known_figures.provisional;
END;

-- Firms of whose end was known at an instant, each with those that go on in its place, one after another.
CREATE OR REPLACE FUNCTION ended_operators(known_at timestamptz)
    RETURNS TABLE (operator text, ended_on date, followers text[])
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE ended AS (
        SELECT e.operator, e.ended_on, e.heir FROM operator_end e
        WHERE e.recorded_at <= ended_operators.known_at AND e.superseded_at > ended_operators.known_at
    ), line (operator, follower) AS (
        SELECT e.operator, e.heir FROM ended e WHERE e.heir IS NOT NULL
        UNION
        SELECT l.operator, e.heir FROM line l JOIN ended e ON e.operator = l.follower WHERE e.heir IS NOT NULL
    )
    SELECT e.operator, e.ended_on, ARRAY(SELECT l.follower FROM line l WHERE l.operator = e.operator) FROM ended e;
END;
