-- The rules ran over all figures of an indicator after each import. Now they run over what was recorded since they last ran: the
-- numbers of revisions grow in the order in which they become known, since recordings wait for each other.
CREATE TABLE figures_checked (
    single    boolean PRIMARY KEY DEFAULT true CHECK (single),
    revision  bigint      NOT NULL,
    withdrawn timestamptz NOT NULL,
    -- Of rules, definitions and maps: another one is a reason to look at everything again.
    state     bigint      NOT NULL
);
INSERT INTO figures_checked (revision, withdrawn, state) VALUES (0, '-infinity', -1);

-- What a run works on, filled anew by each: tables, because without statistics of them the joins are planned for a handful.
CREATE UNLOGGED TABLE check_scope (
    indicator integer PRIMARY KEY,
    since     date NOT NULL
);
CREATE UNLOGGED TABLE check_period (
    indicator  integer NOT NULL,
    shape      text    NOT NULL,
    period_end date    NOT NULL,
    period     text    NOT NULL,
    earlier    text,
    looked_at  boolean NOT NULL,
    PRIMARY KEY (indicator, shape, period_end)
);
CREATE UNLOGGED TABLE check_figure (
    indicator          integer NOT NULL,
    code               text    NOT NULL,
    across_territories text    NOT NULL,
    across_operators   text    NOT NULL,
    territory          integer NOT NULL,
    shape              text    NOT NULL,
    period             text    NOT NULL,
    period_end         date    NOT NULL,
    earlier            text,
    looked_at          boolean NOT NULL,
    operator           text    NOT NULL,
    numerator          numeric,
    denominator        numeric,
    value              numeric,
    amount             numeric NOT NULL
);
INSERT INTO audit_rule (relation, how, why) VALUES
    ('figures_checked', 'NOT', 'a counter'),
    ('check_scope', 'NOT', 'what a run of the quality rules works on'),
    ('check_period', 'NOT', 'as check_scope'),
    ('check_figure', 'NOT', 'as check_scope');

-- Last day of a period as it is written: 2025, 2025-Q1, 2025-03.
CREATE FUNCTION end_of_period(period text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (make_date(left(period, 4)::integer,
                      CASE WHEN length(period) = 4 THEN 12
                           WHEN period LIKE '%Q%' THEN 3 * right(period, 1)::integer
                           ELSE right(period, 2)::integer END, 1) + interval '1 month - 1 day')::date;

DROP INDEX figure_finding_indicator;
CREATE INDEX figure_finding_place ON figure_finding (indicator, end_of_period(period)) WHERE ended_at = 'infinity';

GRANT SELECT, UPDATE ON figures_checked TO "${app}";
GRANT SELECT, INSERT, TRUNCATE, MAINTAIN ON check_scope, check_period, check_figure TO "${app}";
