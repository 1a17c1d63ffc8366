-- How many were punctual is public, also where an extension decided that: the owner reads extensions for the function duty_state alone.
CREATE POLICY counting ON extension FOR SELECT TO CURRENT_USER USING (true);
