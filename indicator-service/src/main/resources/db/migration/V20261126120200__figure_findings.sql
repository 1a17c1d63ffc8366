-- What the rules find in the figures, and what a coordinator noted about a finding.
CREATE TABLE quality_rule (
    code       text PRIMARY KEY,
    kind       text    NOT NULL CHECK (kind IN ('SUM_OF_PARTS', 'SHARED_DENOMINATOR', 'RANGE', 'JUMP', 'MISSING_REPORTER', 'STALE')),
    indicator  text REFERENCES indicator (code),
    statement  jsonb   NOT NULL,
    lower      numeric,
    upper      numeric,
    in_force   boolean NOT NULL DEFAULT true
);

CREATE TABLE figure_finding (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule       text        NOT NULL REFERENCES quality_rule,
    indicator  integer     NOT NULL REFERENCES indicator,
    territory  integer     NOT NULL REFERENCES territory,
    period     text        NOT NULL,
    operator   text        NOT NULL,
    stated     numeric,
    computed   numeric,
    found_at   timestamptz NOT NULL,
    UNIQUE (rule, indicator, territory, period, operator)
);
CREATE INDEX figure_finding_indicator ON figure_finding (indicator);

ALTER TABLE quality_finding ADD COLUMN note text, ADD COLUMN noted_by text, ADD COLUMN noted_at timestamptz;
ALTER TABLE figure_finding ADD COLUMN note text, ADD COLUMN noted_by text, ADD COLUMN noted_at timestamptz;

-- Rules for every indicator; those that name one come on top.
INSERT INTO quality_rule (code, kind, statement, lower, upper) VALUES
('parts-make-the-whole', 'SUM_OF_PARTS',
 '{"vi": "Số liệu của tỉnh bằng tổng số liệu của các địa bàn trực thuộc khi đủ các địa bàn.",
   "en": "The province''s figure is the sum of its units'' figures where all of them have one."}', NULL, NULL),
('denominators-agree', 'SHARED_DENOMINATOR',
 '{"vi": "Các doanh nghiệp dùng chung một mẫu số thì mẫu số của mỗi doanh nghiệp trên một địa bàn trong một kỳ phải như nhau.",
   "en": "Operators that share one denominator state the same one for a territory and period."}', NULL, NULL),
('share-in-range', 'RANGE',
 '{"vi": "Tỷ lệ nằm giữa 0% và 100%.", "en": "A share lies between 0 % and 100 %."}', 0, 100),
('no-jump', 'JUMP',
 '{"vi": "So với kỳ trước, tỷ lệ không thay đổi quá 25 điểm %, giá trị khác không thay đổi quá 25%.",
   "en": "Against the period before, a share changes by at most 25 percentage points, any other value by at most 25 %."}', NULL, 25),
('reporters-stay', 'MISSING_REPORTER',
 '{"vi": "Doanh nghiệp hoặc địa bàn có số liệu kỳ trước thì có số liệu kỳ này.",
   "en": "Who had a figure in the period before has one in this period."}', NULL, NULL),
('not-stale', 'STALE',
 '{"vi": "Chỉ tiêu có số liệu không cũ quá 18 tháng.", "en": "An indicator has a figure not older than 18 months."}', NULL, 18);

GRANT SELECT, UPDATE ON quality_rule TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON figure_finding TO "${app}";
