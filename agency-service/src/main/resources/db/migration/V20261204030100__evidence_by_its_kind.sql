-- The owner reads for one purpose: the function has_evidence, which tells whether a task is proven without showing a row.
CREATE POLICY proving ON task_update FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY proving ON task_evidence FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY proving ON attachment FOR SELECT TO CURRENT_USER USING (true);
