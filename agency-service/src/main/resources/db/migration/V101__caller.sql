-- Who acts in the running transaction, as the service tells it: the policies of all tables ask these.

-- The roles ( ,a,b, ).
CREATE FUNCTION has_role(VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN string_to_array(current_setting('app.roles', true), ',') && wanted;

-- The running day's predecessors of the caller's organisation stand beside it ( a,b ); a rule over an array keeps the index.
CREATE FUNCTION is_own(organisation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN organisation = ANY (string_to_array(
        nullif(concat_ws(',', nullif(current_setting('app.organisation', true), ''),
                         nullif(current_setting('app.predecessors', true), '')), ''), ','));

-- The clerk who records what came on paper writes for its sender, in a transaction that says for whom.
CREATE FUNCTION is_recorded_for(organisation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('clerk') AND organisation = nullif(current_setting('app.recorded_for', true), '');

-- People of State bodies.
CREATE FUNCTION is_state_body() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator');

-- State bodies, and the service that writes their reports, see what is internal.
CREATE FUNCTION sees_internal() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN is_state_body() OR has_role('report-collection');

-- The day in Vietnam.
CREATE FUNCTION today() RETURNS date
    LANGUAGE sql STABLE
    RETURN CAST(now() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date);
