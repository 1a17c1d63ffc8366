-- Who acts in the running transaction, as the service tells it: the policies of all tables ask these.

-- The roles ( ,a,b, ).
CREATE FUNCTION has_role(VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN string_to_array(current_setting('app.roles', true), ',') && wanted;

-- Those who write, decide, inspect and keep records, and work that nobody waits for: they see what is not published yet. In which
-- state each of them may see a report the service says.
CREATE FUNCTION sees_drafts() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('coordinator', 'leader', 'auditor', 'clerk', 'background');
