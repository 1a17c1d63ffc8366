-- Contradictions between the plan's own figures. One that a later version of its file resolved, or whose figures changed, ends
-- instead of being deleted: what was found by a day stays known.
CREATE TABLE quality_finding (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan       text        NOT NULL REFERENCES plan,
    check_code text        NOT NULL,
    -- Of the check, which a later version of the file may define otherwise.
    kind       text        NOT NULL,
    clauses    text[]      NOT NULL,
    stated     numeric     NOT NULL,
    computed   numeric     NOT NULL,
    detail     jsonb       NOT NULL,
    found_at   timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX quality_finding_standing ON quality_finding (plan, check_code) WHERE ended_at = 'infinity';

GRANT SELECT, INSERT, UPDATE ON quality_finding TO "${app}";

-- How many days whoever answers for a finding has for it, by how grave it is.
CREATE TABLE finding_term (
    severity text    PRIMARY KEY CHECK (severity IN ('HIGH', 'MEDIUM', 'LOW')),
    days     integer NOT NULL CHECK (days > 0)
);
INSERT INTO finding_term (severity, days) VALUES ('HIGH', 7), ('MEDIUM', 14), ('LOW', 30);

GRANT SELECT ON finding_term TO "${app}";

-- What is asked of the figures. Rules hold for every indicator; those that name one come on top, and may be there before the plan
-- that has it.
CREATE TABLE quality_rule (
    code      text    PRIMARY KEY,
    kind      text    NOT NULL CHECK (kind IN ('SUM_OF_PARTS', 'SHARED_DENOMINATOR', 'RANGE', 'JUMP', 'COVERAGE_LOST', 'REGISTER_COUNT',
                                               'MISSING_REPORTER', 'STALE',
                                               'TOGETHER_ABOVE_WHOLE', 'ALL_BELOW_BEST')),
    indicator text,
    statement jsonb   NOT NULL,
    lower     numeric,
    upper     numeric,
    in_force  boolean NOT NULL DEFAULT true,
    version   bigint  NOT NULL DEFAULT 1,
    -- High where one of the figures must be wrong, medium where one may be, low where nothing is said yet.
    severity  text    NOT NULL DEFAULT 'MEDIUM' REFERENCES finding_term
);

-- No entry lets a share out of 0 to 100 %, so no rule looks for that. A speed can be a mistaken unit, as when kbit/s are entered for
-- Mbit/s: 4G as it is built carries at most about 1,000.
INSERT INTO quality_rule (code, kind, indicator, statement, lower, upper, severity) VALUES
('parts-make-the-whole', 'SUM_OF_PARTS', NULL,
 '{"vi": "Số liệu của một địa bàn, cả tử số và mẫu số, bằng tổng số liệu của các địa bàn trực thuộc khi đủ các địa bàn.",
   "en": "A unit''s figure, its numerator and its denominator, is the sum of those of its units where all of them have one."}', NULL, NULL, 'HIGH'),
('denominators-agree', 'SHARED_DENOMINATOR', NULL,
 '{"vi": "Các doanh nghiệp dùng chung một mẫu số thì mẫu số của mỗi doanh nghiệp trên một địa bàn trong một kỳ phải như nhau.",
   "en": "Operators that share one denominator state the same one for a territory and period."}', NULL, NULL, 'HIGH'),
('operators-within-the-whole', 'TOGETHER_ABOVE_WHOLE', NULL,
 '{"vi": "Các doanh nghiệp dùng chung một mẫu số thì cộng lại không quá 100%, kể cả khi tính doanh nghiệp chưa báo bằng số liệu kỳ trước.",
   "en": "Operators that share one denominator reach at most 100 % together, those counted that carry on an earlier figure."}', NULL, 100, 'HIGH'),
('all-not-below-the-best', 'ALL_BELOW_BEST', NULL,
 '{"vi": "Số liệu chung của mọi doanh nghiệp không thấp hơn số liệu của doanh nghiệp cao nhất quá 0,5 (do làm tròn).",
   "en": "The figure of all operators is not below that of the best one by more than 0.5, which rounding may make."}', NULL, 0.5, 'HIGH'),
('speed-in-range', 'RANGE', 'speed-4g',
 '{"vi": "Tốc độ 4G nằm giữa 1 và 1.000 Mb/s; ngoài khoảng đó thường là nhầm đơn vị.",
   "en": "A 4G speed lies between 1 and 1,000 Mb/s; outside it is usually a mistaken unit."}', 1, 1000, 'HIGH'),
('no-jump', 'JUMP', NULL,
 '{"vi": "So với kỳ trước, tỷ lệ không thay đổi quá 25 điểm %, giá trị khác không thay đổi quá 25%.",
   "en": "Against the period before, a share changes by at most 25 percentage points, any other value by at most 25 %."}', NULL, 25, 'MEDIUM'),
('coverage-stays', 'COVERAGE_LOST', NULL,
 '{"vi": "Thôn, bản đã được một doanh nghiệp phủ ở kỳ trước thì kỳ này vẫn được phủ.",
   "en": "A village that an operator covered in the period before is covered in this one."}', NULL, NULL, 'MEDIUM'),
('mobile-villages-of-the-register', 'REGISTER_COUNT', 'village-mobile-broadband',
 '{"vi": "Mẫu số là số thôn, bản của địa bàn trong danh mục vào ngày cuối kỳ.",
   "en": "The denominator is the number of the unit''s villages in the register on the period''s last day."}', NULL, NULL, 'MEDIUM'),
('fixed-villages-of-the-register', 'REGISTER_COUNT', 'village-fixed-broadband',
 '{"vi": "Mẫu số là số thôn, bản của địa bàn trong danh mục vào ngày cuối kỳ.",
   "en": "The denominator is the number of the unit''s villages in the register on the period''s last day."}', NULL, NULL, 'MEDIUM'),
('reporters-stay', 'MISSING_REPORTER', NULL,
 '{"vi": "Doanh nghiệp hoặc địa bàn có số liệu kỳ trước thì có số liệu kỳ này.",
   "en": "Who had a figure in the period before has one in this period."}', NULL, NULL, 'MEDIUM'),
('not-stale', 'STALE', NULL,
 '{"vi": "Chỉ tiêu có số liệu không cũ quá 18 tháng.", "en": "An indicator has a figure not older than 18 months."}', NULL, 18, 'LOW');

GRANT SELECT, UPDATE ON quality_rule TO "${app}";

-- What a rule said in each version: coordinators change rules, and every version stays.
CREATE TABLE quality_rule_version (
    rule       text        NOT NULL REFERENCES quality_rule,
    version    bigint      NOT NULL,
    statement  jsonb       NOT NULL,
    lower      numeric,
    upper      numeric,
    in_force   boolean     NOT NULL,
    known_from timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (rule, version)
);
INSERT INTO quality_rule_version
SELECT code, version, statement, lower, upper, in_force, '-infinity', 'migration' FROM quality_rule;

GRANT SELECT, INSERT ON quality_rule_version TO "${app}";

-- Last day of a period as it is written: 2025, 2025-Q1, 2025-03.
CREATE FUNCTION end_of_period(period text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (make_date(left(period, 4)::integer,
                      CASE WHEN length(period) = 4 THEN 12
                           WHEN period LIKE '%Q%' THEN 3 * right(period, 1)::integer
                           ELSE right(period, 2)::integer END, 1) + interval '1 month - 1 day')::date;

-- What the rules find in the figures. What is gone, or whose figures changed, ends, as findings in the plan do.
CREATE TABLE figure_finding (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule       text        NOT NULL REFERENCES quality_rule,
    indicator  integer     NOT NULL REFERENCES indicator,
    territory  integer     NOT NULL REFERENCES territory,
    period     text        NOT NULL,
    operator   text        NOT NULL,
    stated     numeric,
    computed   numeric,
    -- Codes of the units within the territory that one cause is found in.
    places     text[],
    -- The organisation that answers for it when it is found; null where that is the coordinator.
    owner      text,
    -- The last day for it when it is found.
    due_on     date        NOT NULL,
    -- Who is asked now: another than the owner where the coordinator handed it over.
    asked      text,
    -- Whether the same was found before, in other figures.
    reopened   boolean     NOT NULL DEFAULT false,
    found_at   timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL DEFAULT 'infinity',
    -- Why it ended though it is not mended: other figures raised it again, or its rule is in force no more.
    ending     text        CHECK (ending IN ('REPLACED', 'RULE_OFF')),
    -- The finding that it goes on as, with its id and its history: found again in the same figures, once its rule was in force again.
    goes_on    bigint
);
CREATE UNIQUE INDEX figure_finding_standing ON figure_finding (rule, indicator, territory, period, operator)
    WHERE ended_at = 'infinity';
CREATE INDEX figure_finding_history ON figure_finding (rule, indicator, territory, period, operator);
CREATE INDEX figure_finding_place ON figure_finding (indicator, end_of_period(period)) WHERE ended_at = 'infinity';
INSERT INTO audit_rule (relation, how, why) VALUES ('figure_finding', 'BY_STATEMENT', 'computed for all figures at once');

ALTER TABLE figure_finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON figure_finding FOR SELECT TO "${app}" USING ((SELECT sees_internal()));
-- Whoever is asked sees what it is asked.
CREATE POLICY asked ON figure_finding FOR SELECT TO "${app}"
    USING (asked = (SELECT nullif(current_setting('app.organisation', true), '')));
CREATE POLICY checking ON figure_finding TO "${app}" USING ((SELECT checks_figures()));

GRANT SELECT, INSERT, UPDATE ON figure_finding TO "${app}";

-- What became of a finding, step by step. The last one stands; one before it ended instead of being overwritten, so that what had
-- been said by a day stays known.
CREATE TABLE finding_step (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- plan-12, figure-345: the table and the id in it.
    finding      text        NOT NULL,
    transition   text        NOT NULL CHECK (transition IN ('ANSWER', 'RETURN', 'HAND_OVER', 'ACKNOWLEDGE')),
    -- Where the finding stands by it, who answers for it from then on, and until when.
    state        text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
    owner        text,
    due_on       date,
    reason       text        NOT NULL,
    organisation text        NOT NULL,
    author       text        NOT NULL,
    taken_at     timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX finding_step_standing ON finding_step (finding) WHERE ended_at = 'infinity';
CREATE INDEX finding_step_finding ON finding_step (finding);

ALTER TABLE finding_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- What is found in the plan is public as the plan is, with the note on it; what organisations are asked about it is not.
CREATE POLICY reading ON finding_step FOR SELECT TO "${app}"
    USING (finding ^@ 'plan-' AND transition = 'ACKNOWLEDGE' OR (SELECT sees_internal()));
-- Whoever is asked sees what it was asked and what it answered, and answers.
CREATE POLICY answering ON finding_step TO "${app}"
    USING (owner = (SELECT nullif(current_setting('app.organisation', true), '')))
    WITH CHECK (owner = (SELECT nullif(current_setting('app.organisation', true), ''))
                AND (transition = 'ANSWER' OR ended_at < 'infinity'));
CREATE POLICY coordinating ON finding_step TO "${app}" USING ((SELECT has_role('coordinator')));

GRANT SELECT, INSERT, UPDATE (ended_at) ON finding_step TO "${app}";

-- One row: up to where the rules ran over the figures. They run over what was recorded since: the numbers of revisions grow in the
-- order in which they become known, since recordings wait for each other.
CREATE TABLE figures_checked (
    single     boolean     PRIMARY KEY DEFAULT true CHECK (single),
    revision   bigint      NOT NULL,
    withdrawn  timestamptz NOT NULL,
    -- Of rules, definitions and maps: another one is a reason to look at everything again.
    state      bigint      NOT NULL,
    -- Who waits for two runs over everything needs none: the second began after it was asked for.
    whole_runs bigint      NOT NULL DEFAULT 0
);
INSERT INTO figures_checked (revision, withdrawn, state) VALUES (0, '-infinity', -1);
INSERT INTO audit_rule (relation, how, why) VALUES ('figures_checked', 'NOT', 'a counter');

GRANT SELECT, UPDATE ON figures_checked TO "${app}";

-- What a run works on, filled anew by each: tables, because without statistics of them the joins are planned for a handful.
CREATE UNLOGGED TABLE check_scope (
    indicator integer PRIMARY KEY,
    since     date    NOT NULL
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

-- What a run finds is gathered here and stored at its end: findings and rules are held for the last moment alone.
CREATE UNLOGGED TABLE check_found (
    rule      text    NOT NULL,
    indicator integer NOT NULL,
    territory integer NOT NULL,
    period    text    NOT NULL,
    operator  text    NOT NULL,
    stated    numeric,
    computed  numeric,
    places    text[]
);
INSERT INTO audit_rule (relation, how, why) VALUES
    ('check_scope', 'NOT', 'what a run of the quality rules works on'),
    ('check_period', 'NOT', 'as check_scope'),
    ('check_figure', 'NOT', 'as check_scope'),
    ('check_found', 'NOT', 'as check_scope');

ALTER TABLE check_scope ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE check_period ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE check_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE check_found ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY checking ON check_scope TO "${app}" USING ((SELECT checks_figures()));
CREATE POLICY checking ON check_period TO "${app}" USING ((SELECT checks_figures()));
CREATE POLICY checking ON check_figure TO "${app}" USING ((SELECT checks_figures()));
CREATE POLICY checking ON check_found TO "${app}" USING ((SELECT checks_figures()));

GRANT SELECT, INSERT, TRUNCATE, MAINTAIN ON check_scope, check_period, check_figure, check_found TO "${app}";
