-- When a report is made without anybody asking for it, and by when it has to be sent.
CREATE TABLE report_schedule (
    kind    text    PRIMARY KEY CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL')),
    year    integer,
    cut_off text    CHECK (cut_off ~ '^--\d\d-\d\d$'),
    send_by text    CHECK (send_by ~ '^--\d\d-\d\d$'),
    version bigint  NOT NULL DEFAULT 0,
    CHECK ((cut_off IS NULL) = (send_by IS NULL))
);
COMMENT ON COLUMN report_schedule.year IS 'The only one; null: every year.';
COMMENT ON COLUMN report_schedule.cut_off IS 'Last day whose figures count; null: not set.';

ALTER TABLE report_schedule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON report_schedule FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY beginning ON report_schedule FOR INSERT TO "${app}" WITH CHECK (has_role('background'));
CREATE POLICY moving ON report_schedule FOR UPDATE TO "${app}" USING (has_role('coordinator'));

GRANT SELECT, INSERT, UPDATE ON report_schedule TO "${app}";

-- Drafts that the schedule made. Written in the transaction that stores the draft: of several replicas one makes it.
CREATE TABLE scheduled_report (
    kind   text    NOT NULL REFERENCES report_schedule,
    year   integer NOT NULL,
    report uuid    NOT NULL REFERENCES report,
    PRIMARY KEY (kind, year)
);

ALTER TABLE scheduled_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON scheduled_report FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY noting ON scheduled_report FOR INSERT TO "${app}" WITH CHECK (has_role('background'));

GRANT SELECT, INSERT ON scheduled_report TO "${app}";

-- Reports that were not issued by the day to send them: who answers for one is told so, once. Written in the transaction that
-- leaves the notice: of several replicas one does.
CREATE TABLE overdue_report (
    kind   text    NOT NULL REFERENCES report_schedule,
    year   integer NOT NULL,
    report uuid    REFERENCES report,
    PRIMARY KEY (kind, year)
);
COMMENT ON COLUMN overdue_report.report IS 'The newest of that kind and year when it was told; null: there was none.';

ALTER TABLE overdue_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON overdue_report FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY noting ON overdue_report FOR INSERT TO "${app}" WITH CHECK (has_role('background'));

GRANT SELECT, INSERT ON overdue_report TO "${app}";
