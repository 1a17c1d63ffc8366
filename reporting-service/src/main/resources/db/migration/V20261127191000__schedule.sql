-- When a report is made without anybody asking for it, and by when it has to be sent; and the notices that then go out.

CREATE TABLE report_schedule (
    kind    text    PRIMARY KEY CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL')),
    year    integer,
    cut_off text CHECK (cut_off ~ '^--\d\d-\d\d$'),
    send_by text CHECK (send_by ~ '^--\d\d-\d\d$'),
    version bigint  NOT NULL DEFAULT 0,
    CHECK ((cut_off IS NULL) = (send_by IS NULL))
);
COMMENT ON COLUMN report_schedule.year IS 'The only one; null: every year.';
COMMENT ON COLUMN report_schedule.cut_off IS 'Last day whose figures count; null: not set.';

-- Written in the transaction that stores the draft: of several replicas one makes it.
CREATE TABLE scheduled_report (
    kind   text    NOT NULL REFERENCES report_schedule,
    year   integer NOT NULL,
    report uuid    NOT NULL REFERENCES report,
    PRIMARY KEY (kind, year)
);

-- What agencies have to be told, on its way to agency-service. A try moves next_try_at into the future first: that is the lease.
CREATE TABLE report_notice (
    id             uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    report         uuid        NOT NULL REFERENCES report,
    about          text        NOT NULL CHECK (about IN ('DRAFTED', 'ISSUED')),
    next_try_at    timestamptz NOT NULL,
    tries          integer     NOT NULL DEFAULT 0,
    handed_over_at timestamptz,
    UNIQUE (report, about)
);
CREATE INDEX report_notice_due ON report_notice (next_try_at) WHERE handed_over_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON report_schedule, report_notice TO "${app}";
GRANT SELECT, INSERT ON scheduled_report TO "${app}";
