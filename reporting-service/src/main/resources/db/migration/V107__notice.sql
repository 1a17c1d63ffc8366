-- What agencies have to be told of reports, on its way to agency-service: a leased queue (docs/adr/0052).
CREATE TABLE report_notice (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    report       uuid        REFERENCES report,
    plan         text,
    kind         text,
    year         integer,
    about        text        NOT NULL CHECK (about IN ('DRAFTED', 'ISSUED', 'OVERDUE')),
    day          date,
    enqueued_at  timestamptz NOT NULL,
    next_try_at  timestamptz NOT NULL,
    tries        integer     NOT NULL DEFAULT 0,
    last_failure text,
    done_at      timestamptz,
    UNIQUE (report, about),
    FOREIGN KEY (plan, kind) REFERENCES report_schedule,
    CONSTRAINT report_notice_subject_check CHECK (num_nonnulls(plan, kind, year) = CASE WHEN report IS NULL THEN 3 ELSE 0 END
        AND (report IS NOT NULL OR about = 'OVERDUE' AND day IS NOT NULL))
);
COMMENT ON COLUMN report_notice.plan IS 'Of a report that nobody has begun, as its kind and year are; null where there is one.';
COMMENT ON COLUMN report_notice.day IS 'By which the report was to be sent; of notices that it is overdue.';
CREATE INDEX report_notice_due ON report_notice (next_try_at, id) WHERE done_at IS NULL;
CREATE INDEX report_notice_given_up ON report_notice (done_at) WHERE last_failure IS NOT NULL;

ALTER TABLE report_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY leaving ON report_notice FOR INSERT TO "${app}" WITH CHECK (has_role('coordinator', 'leader', 'clerk'));
CREATE POLICY handing_over ON report_notice TO "${app}" USING (has_role('background'));

GRANT SELECT, INSERT, UPDATE ON report_notice TO "${app}";

CALL keep_rows_for('report_notice', 'done_at', '3 years', 'longer than agency-service keeps its letter, so that neither knows of one that the other never had');
