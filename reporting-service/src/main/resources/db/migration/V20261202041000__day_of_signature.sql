-- A document is issued the day it is signed, or the next working day (Decree 30/2020/NĐ-CP): the records office says when it was signed.
ALTER TABLE report ADD COLUMN signed_on date;
COMMENT ON COLUMN report.signed_on IS 'Day of signature; null: none was entered.';
GRANT UPDATE (signed_on) ON report TO "${app}";
