-- A report that was not issued by the day to send it: who answers for it is told so, once.

-- Written in the transaction that leaves the notice: of several replicas one does.
CREATE TABLE overdue_report (
    kind   text    NOT NULL REFERENCES report_schedule,
    year   integer NOT NULL,
    report uuid    NOT NULL REFERENCES report,
    PRIMARY KEY (kind, year)
);
COMMENT ON COLUMN overdue_report.report IS 'The newest of that kind and year when it was told.';

ALTER TABLE report_notice DROP CONSTRAINT report_notice_about_check;
ALTER TABLE report_notice ADD CONSTRAINT report_notice_about_check CHECK (about IN ('DRAFTED', 'ISSUED', 'OVERDUE'));
ALTER TABLE report_notice ADD COLUMN day date;
COMMENT ON COLUMN report_notice.day IS 'By which the report was to be sent; of notices that it is overdue.';

GRANT SELECT, INSERT ON overdue_report TO "${app}";
