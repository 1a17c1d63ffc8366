-- The owner reads receipts for one purpose: the functions of R__receipt_check.sql, which check one that the asker holds.
CREATE POLICY checking ON receipt FOR SELECT TO CURRENT_USER USING (true);
