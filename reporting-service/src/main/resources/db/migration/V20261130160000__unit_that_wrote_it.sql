-- The unit that wrote a document closes its list of recipients: "Lưu: VT, <unit>." (Decree 30/2020/NĐ-CP, Appendix I).
ALTER TABLE report ADD COLUMN unit text;
GRANT UPDATE (unit) ON report TO "${app}";
