-- Operators that figures may name; any other code is a slip of the pen.
CREATE TABLE known_operator (
    code text PRIMARY KEY
);

GRANT SELECT, INSERT ON known_operator TO "${app}";

-- When a firm ended, as agency-service told. What was said stays readable with the time of its knowledge, as figures do, so that an
-- end that is told later changes nothing of before.
CREATE TABLE operator_end (
    operator      text        NOT NULL REFERENCES known_operator,
    -- Day after its last.
    ended_on      date        NOT NULL,
    -- Who goes on in its place; null when nobody does.
    successor     text,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (operator, recorded_at),
    CHECK (recorded_at < superseded_at)
);
CREATE UNIQUE INDEX operator_end_current ON operator_end (operator) WHERE superseded_at = 'infinity';
INSERT INTO knowledge_version (source, version) VALUES ('operator_end', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON operator_end
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT, UPDATE ON operator_end TO "${app}";

-- Firms of whose end was known at an instant, each with those that go on in its place, one after another.
CREATE FUNCTION ended_operators(known_at timestamptz)
    RETURNS TABLE (operator text, ended_on date, followers text[])
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE ended AS (
        SELECT e.operator, e.ended_on, e.successor FROM operator_end e
        WHERE e.recorded_at <= ended_operators.known_at AND e.superseded_at > ended_operators.known_at
    ), line (operator, follower) AS (
        SELECT e.operator, e.successor FROM ended e WHERE e.successor IS NOT NULL
        UNION
        SELECT l.operator, e.successor FROM line l JOIN ended e ON e.operator = l.follower WHERE e.successor IS NOT NULL
    )
    SELECT e.operator, e.ended_on, ARRAY(SELECT l.follower FROM line l WHERE l.operator = e.operator) FROM ended e;
END;

-- What was measured, with two clocks: the period a figure speaks of, and from when to when it was what we knew.
CREATE TABLE observation (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator     integer     NOT NULL,
    territory     integer     NOT NULL,
    period        text        NOT NULL,
    period_end    date        NOT NULL,
    operator      text        NOT NULL DEFAULT '',
    numerator     numeric,
    denominator   numeric,
    value         numeric,
    status        text        NOT NULL CHECK (status IN ('ESTIMATE', 'PROVISIONAL', 'FINAL')),
    source_kind   text        NOT NULL CHECK (source_kind IN ('SUBMISSION', 'IMPORT', 'ENTRY', 'DEMONSTRATION')),
    source_ref    text        NOT NULL,
    -- Of an import its line.
    source_item   text        NOT NULL,
    -- Who typed or imported it, for State bodies; a submission says so itself.
    recorded_by   text,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    -- By which the figure is known for ever: the id of what was recorded first; null of that itself.
    first_revision bigint,
    CHECK (recorded_at < superseded_at),
    CHECK ((value IS NULL) = (numerator IS NOT NULL AND denominator IS NOT NULL)),
    CHECK (denominator > 0),
    CHECK (first_revision < id)
);
-- One current figure per place, period and operator; the same index serves the reads of progress.
CREATE UNIQUE INDEX observation_current ON observation (indicator, period_end, territory, period, operator)
    WHERE superseded_at = 'infinity';
-- Reads of the past look at current figures and at superseded ones; only the latter need an index of their own.
CREATE INDEX observation_superseded ON observation (indicator, period_end, territory) WHERE superseded_at <> 'infinity';
-- Final figures that were corrected are read by the public until the correction is final; there are few among all that is past.
CREATE INDEX observation_corrected ON observation (indicator, period_end, territory)
    WHERE superseded_at <> 'infinity' AND status = 'FINAL';
-- What years are expected to come to is read beside the rest, and there is little of it.
CREATE INDEX observation_estimate ON observation (indicator, territory) WHERE status = 'ESTIMATE';
-- Only a submission's item is looked up by name; making it final repeats it.
CREATE INDEX observation_submission_item ON observation (source_item) WHERE source_kind = 'SUBMISSION';
INSERT INTO audit_rule (relation, how, why)
VALUES ('observation', 'BY_STATEMENT', 'imports bring millions of rows; each import has a row of its own in bulk_import');
CREATE TRIGGER count_added AFTER INSERT ON observation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_change_by_indicator();
CREATE TRIGGER count_changed AFTER UPDATE ON observation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_change_by_indicator();
CREATE TRIGGER count_gone AFTER DELETE ON observation
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_change_by_indicator();
CREATE TRIGGER count_all AFTER TRUNCATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION count_change();

-- A foreign key looks its parent up row by row, which was half of the time of an import (docs/adr/0023). Looked up here for all
-- rows of a statement at once, with what a foreign key promises: no figure without its indicator and its territory.
CREATE FUNCTION refuse_orphan_figures() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added WHERE NOT EXISTS (SELECT FROM indicator WHERE indicator.id = added.indicator)
                                    OR NOT EXISTS (SELECT FROM territory WHERE territory.id = added.territory)) THEN
        RAISE foreign_key_violation USING MESSAGE = 'figures of an indicator or a territory that does not exist';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER references_of_added AFTER INSERT ON observation
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_orphan_figures();

-- The other side waits for figures that are being added, and lets none be added until it has ended. In the owner's name: who takes
-- a unit away may not see all of its figures.
CREATE FUNCTION refuse_to_orphan_figures() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    orphaned boolean;
BEGIN
    LOCK TABLE observation IN SHARE MODE;
    EXECUTE format('SELECT EXISTS (SELECT FROM gone JOIN observation ON observation.%I = gone.id)', TG_TABLE_NAME)
        INTO orphaned;
    IF orphaned THEN
        RAISE foreign_key_violation USING MESSAGE = format('there are figures of this %s', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER references_of_gone AFTER DELETE ON indicator
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_orphan_figures();
CREATE TRIGGER references_of_gone AFTER DELETE ON territory
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_orphan_figures();

ALTER TABLE observation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Without a caller: final figures of all operators together, of units that are no villages. An operator sees its own as well.
CREATE POLICY reading ON observation FOR SELECT TO "${app}" USING (
    (SELECT sees_internal())
    OR operator = '' AND status = 'FINAL' AND territory NOT IN (SELECT id FROM territory WHERE level = 'VILLAGE')
    OR operator = (SELECT nullif(current_setting('app.organisation', true), '')));
CREATE POLICY recording ON observation FOR INSERT TO "${app}" WITH CHECK ((SELECT records_figures()));
CREATE POLICY superseding ON observation FOR UPDATE TO "${app}" USING ((SELECT records_figures()));
CREATE POLICY computing ON observation FOR SELECT TO CURRENT_USER USING (true);

-- A figure never moves nor changes; that it was superseded is all that may be said of it later.
GRANT SELECT, INSERT, UPDATE (superseded_at) ON observation TO "${app}";

-- A figure that is taken back has no successor; this says who took it back and why.
CREATE TABLE observation_withdrawal (
    observation  bigint      PRIMARY KEY REFERENCES observation,
    withdrawn_at timestamptz NOT NULL,
    author       text        NOT NULL,
    organisation text        NOT NULL,
    reason       text        NOT NULL
);
INSERT INTO audit_rule (relation, how, why) VALUES ('observation_withdrawal', 'BY_STATEMENT', 'as observation');

ALTER TABLE observation_withdrawal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_figure ON observation_withdrawal FOR SELECT TO "${app}"
    USING ((SELECT sees_internal()) OR EXISTS (SELECT FROM observation o WHERE o.id = observation));
CREATE POLICY withdrawing ON observation_withdrawal FOR INSERT TO "${app}" WITH CHECK ((SELECT records_figures()));
CREATE POLICY computing ON observation_withdrawal FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON observation_withdrawal TO "${app}";

-- Figures on their way: those of a message or an entry here, those of a file in a table of the same shape. Unlogged: no row
-- outlives the transaction that checks and records it.
CREATE UNLOGGED TABLE staged_figure (
    -- Number of the import.
    import      bigint  NOT NULL,
    line        integer NOT NULL,
    indicator   integer NOT NULL,
    territory   integer NOT NULL,
    period      text    NOT NULL,
    period_end  date    NOT NULL,
    operator    text    NOT NULL,
    numerator   numeric,
    denominator numeric,
    value       numeric,
    -- Null where the line names it.
    item        text,
    estimate    boolean NOT NULL
);
INSERT INTO audit_rule (relation, how, why) VALUES ('staged_figure', 'NOT', 'figures on their way, gone when they are recorded');

ALTER TABLE staged_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY recording ON staged_figure TO "${app}" USING ((SELECT records_figures()));

GRANT SELECT, INSERT, DELETE ON staged_figure TO "${app}";

-- One row: the version of all figures, and the instant of the last recording; no later one may carry an earlier instant.
CREATE TABLE recording (
    single     boolean     PRIMARY KEY DEFAULT true CHECK (single),
    version    bigint      NOT NULL,
    stamped_at timestamptz NOT NULL
);
INSERT INTO recording (version, stamped_at) VALUES (0, '2000-01-01 00:00:00+07');
INSERT INTO audit_rule (relation, how, why) VALUES ('recording', 'NOT', 'a counter');

GRANT SELECT, UPDATE ON recording TO "${app}";

-- "infinity" as the time of knowledge would miss current facts, whose end is infinity itself.
CREATE FUNCTION known_now() RETURNS timestamptz LANGUAGE sql IMMUTABLE
    RETURN timestamptz '9999-12-31 00:00:00+00';

-- What sums are put together from: those that anybody may read, too, are made of figures that not everybody may. In the owner's name,
-- for nobody who has not named what is summed (app.figures); whatever a statement forgets to ask, where that is FINAL it is given no
-- other. A view, because a policy that knows this costs as much to plan as all the rest of a sum: the last line is asked once for each
-- scan, the one before of what is not final alone (<> FINAL, not = ALL: the planner takes it for what is true of nearly all).
CREATE VIEW figure_to_sum AS
    SELECT * FROM observation
    WHERE (status = 'FINAL' OR current_setting('app.figures', true) <> 'FINAL')
      AND current_setting('app.figures', true) IN ('ALL', 'FINAL');

GRANT SELECT ON figure_to_sum TO "${app}";

-- Whether a final figure that was superseded is public all the same: neither is a later revision final, nor was the figure withdrawn.
-- In the owner's name, for such a revision may be one that the reader never sees. The branches are no joins on purpose: each is looked
-- up in an index, for the few figures that were corrected.
CREATE FUNCTION is_public_still(of_indicator integer, of_period_end date, of_territory integer, of_period text, of_operator text,
                                of_recorded_at timestamptz, known_at timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 1000 AS $$
    SELECT NOT EXISTS (
        SELECT FROM observation n
        WHERE n.superseded_at = 'infinity' AND n.status = 'FINAL' AND n.recorded_at <= known_at
          AND (n.indicator, n.period_end, n.territory, n.period, n.operator)
              = (of_indicator, of_period_end, of_territory, of_period, of_operator)
        UNION ALL
        SELECT FROM observation n
        WHERE n.superseded_at <> 'infinity' AND n.recorded_at >= of_recorded_at
          AND (n.indicator, n.period_end, n.territory, n.period, n.operator)
              = (of_indicator, of_period_end, of_territory, of_period, of_operator)
          AND (n.status = 'FINAL' AND n.recorded_at > of_recorded_at AND n.recorded_at <= known_at
               OR EXISTS (SELECT FROM observation_withdrawal w WHERE w.observation = n.id AND w.withdrawn_at <= known_at)))
$$;
REVOKE ALL ON FUNCTION is_public_still FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_public_still TO "${app}";

-- What years were expected to come to at an instant. Nothing is put together from them: they count where nothing else does.
CREATE FUNCTION known_estimates(known_at timestamptz) RETURNS SETOF figure_to_sum
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM figure_to_sum WHERE status = 'ESTIMATE' AND recorded_at <= known_at AND superseded_at > known_at;
END;

-- What was known at an instant (known_now() for the present, which never looks at the past), estimates apart; without provisional
-- figures, what was public then. For sums; village_union keeps what follows from it: a change here is one there.
CREATE FUNCTION known_figures(known_at timestamptz, provisional boolean) RETURNS SETOF figure_to_sum
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM figure_to_sum
    WHERE superseded_at = 'infinity' AND recorded_at <= known_at AND (known_figures.provisional AND status <> 'ESTIMATE' OR status = 'FINAL')
    UNION ALL
    SELECT * FROM figure_to_sum
    WHERE superseded_at <> 'infinity' AND known_at < known_now() AND superseded_at > known_at AND recorded_at <= known_at
      AND (known_figures.provisional AND status <> 'ESTIMATE' OR status = 'FINAL')
    UNION ALL
    SELECT * FROM figure_to_sum f
    WHERE NOT known_figures.provisional AND f.superseded_at <> 'infinity' AND f.status = 'FINAL' AND f.superseded_at <= known_at
      AND is_public_still(f.indicator, f.period_end, f.territory, f.period, f.operator, f.recorded_at, known_at);
END;

-- What the caller sees of what was known at an instant, one figure after the other, estimates with them.
CREATE FUNCTION seen_figures(known_at timestamptz) RETURNS SETOF observation
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM observation WHERE superseded_at = 'infinity' AND recorded_at <= known_at
    UNION ALL
    SELECT * FROM observation
    WHERE superseded_at <> 'infinity' AND known_at < known_now() AND superseded_at > known_at AND recorded_at <= known_at;
END;

-- What figure a revision is one of: any names it, also one that the reader does not see. Whether the figure is seen is asked of its others.
CREATE FUNCTION figure_named(revision bigint)
    RETURNS TABLE (indicator integer, period_end date, territory integer, period text, operator text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT o.indicator, o.period_end, o.territory, o.period, o.operator FROM observation o WHERE o.id = revision
$$;
REVOKE ALL ON FUNCTION figure_named FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figure_named TO "${app}";

-- Of final figures that were corrected those that are public until the correction is.
CREATE FUNCTION seen_corrected(known_at timestamptz) RETURNS SETOF observation
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM observation f
    WHERE f.superseded_at <> 'infinity' AND f.status = 'FINAL' AND f.superseded_at <= known_at
      AND is_public_still(f.indicator, f.period_end, f.territory, f.period, f.operator, f.recorded_at, known_at);
END;

-- The figures that count in the place of one, of those known at an instant that the caller sees; none where it counts itself. Says of
-- one figure what series/unit-figures.sql says of all that it reads: where a unit ended inside the period, those of the units that it
-- went on as; where an operator had ended by the period's end, of a stock, those of who goes on in its place. For who sees only what is
-- public, as it was before a correction, too.
CREATE FUNCTION counted_instead(of_indicator integer, of_unit integer, of_period text, of_period_end date,
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
        SELECT k.* FROM seen_figures(known_at) k
        WHERE k.status <> 'ESTIMATE'
          AND (k.indicator, k.period_end, k.territory, k.period, k.operator)
              = (of_indicator, of_period_end, place.unit, of_period, place.operator)
        UNION ALL
        SELECT c.* FROM seen_corrected(known_at) c
        WHERE counted_instead.corrected AND place.operator = ''
          AND (c.indicator, c.period_end, c.territory, c.period, c.operator)
              = (of_indicator, of_period_end, place.unit, of_period, place.operator)) s;
END;
