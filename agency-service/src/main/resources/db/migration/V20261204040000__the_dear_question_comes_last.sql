-- Policies are asked in the order of their names, until one lets the row through: whether somebody has a part in the task, which
-- takes a query a row, was asked before who may see every row.
ALTER POLICY cooperating ON task_occurrence RENAME TO own_task;
