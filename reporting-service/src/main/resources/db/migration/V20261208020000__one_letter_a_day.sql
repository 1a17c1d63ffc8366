-- A body is reminded by one letter a day: whoever asks again, or at the same moment, is given the one that is on its way.
ALTER TABLE report ADD COLUMN reminded_on date;
COMMENT ON COLUMN report.reminded_on IS 'Day whose debts a letter tells of; null for what is no letter, and for letters of before.';

-- A letter that was issued makes room: its body may be reminded again.
CREATE UNIQUE INDEX report_reminder ON report (subject, reminded_on) WHERE state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED');
