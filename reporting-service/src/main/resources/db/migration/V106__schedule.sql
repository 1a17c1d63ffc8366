-- When a report on a plan is made without anybody asking for it, and by when it has to be sent. What nobody has set is as the newest
-- file of the plan says.
CREATE TABLE report_schedule (
    plan    text    NOT NULL,
    kind    text    NOT NULL CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL')),
    year    integer,
    cut_off text    CHECK (cut_off ~ '^--\d\d-\d\d$'),
    send_by text    CHECK (send_by ~ '^--\d\d-\d\d$'),
    version bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (plan, kind),
    CHECK ((cut_off IS NULL) = (send_by IS NULL))
);
COMMENT ON COLUMN report_schedule.year IS 'The only one; null: every year.';
COMMENT ON COLUMN report_schedule.cut_off IS 'Last day whose figures count; null: not set.';

ALTER TABLE report_schedule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON report_schedule FOR SELECT TO "${app}" USING (sees_drafts() OR has_role('administrator'));
CREATE POLICY stating ON report_schedule FOR INSERT TO "${app}" WITH CHECK (has_role('administrator'));
CREATE POLICY moving ON report_schedule FOR UPDATE TO "${app}" USING (has_role('coordinator'));
CREATE POLICY restating ON report_schedule FOR UPDATE TO "${app}" USING (version = 0 AND has_role('administrator'));

GRANT SELECT, INSERT, UPDATE ON report_schedule TO "${app}";

-- Drafts that the schedule made. Written in the transaction that stores the draft: of several replicas one makes it.
CREATE TABLE scheduled_report (
    plan   text    NOT NULL,
    kind   text    NOT NULL,
    year   integer NOT NULL,
    report uuid    NOT NULL REFERENCES report,
    PRIMARY KEY (plan, kind, year),
    FOREIGN KEY (plan, kind) REFERENCES report_schedule
);

ALTER TABLE scheduled_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON scheduled_report FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY noting ON scheduled_report FOR INSERT TO "${app}" WITH CHECK (has_role('background'));

GRANT SELECT, INSERT ON scheduled_report TO "${app}";

-- Reports that were not issued by the day to send them: who answers for one is told so, once. Written in the transaction that
-- leaves the notice: of several replicas one does.
CREATE TABLE overdue_report (
    plan   text    NOT NULL,
    kind   text    NOT NULL,
    year   integer NOT NULL,
    report uuid    REFERENCES report,
    PRIMARY KEY (plan, kind, year),
    FOREIGN KEY (plan, kind) REFERENCES report_schedule
);
COMMENT ON COLUMN overdue_report.report IS 'The newest on that plan, of that kind and year when it was told; null: there was none.';

ALTER TABLE overdue_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON overdue_report FOR SELECT TO "${app}" USING (sees_drafts());
CREATE POLICY noting ON overdue_report FOR INSERT TO "${app}" WITH CHECK (has_role('background'));

GRANT SELECT, INSERT ON overdue_report TO "${app}";
