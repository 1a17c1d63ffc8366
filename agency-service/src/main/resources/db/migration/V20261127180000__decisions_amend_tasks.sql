-- A decision of the People's Committee changes the task it amends, in the transaction of the decision.
CREATE POLICY deciding ON task FOR UPDATE TO "${app}" USING (has_role('leader'));
