-- A report that is late although nobody has begun it: who has to issue it is told so too, once.

ALTER TABLE overdue_report ALTER COLUMN report DROP NOT NULL;
COMMENT ON COLUMN overdue_report.report IS 'The newest of that kind and year when it was told; null: there was none.';

ALTER TABLE report_notice ALTER COLUMN report DROP NOT NULL;
ALTER TABLE report_notice ADD COLUMN kind text REFERENCES report_schedule;
ALTER TABLE report_notice ADD COLUMN year integer;
ALTER TABLE report_notice ADD CONSTRAINT report_notice_subject_check CHECK (
    (report IS NULL) = (kind IS NOT NULL AND year IS NOT NULL) AND (report IS NOT NULL OR about = 'OVERDUE' AND day IS NOT NULL));
COMMENT ON COLUMN report_notice.kind IS 'Of a report that nobody has begun, as its year is; null where there is one.';
