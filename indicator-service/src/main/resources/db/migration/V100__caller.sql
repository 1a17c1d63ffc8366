-- Who acts in the running transaction, as the service tells it: the policies of all tables ask these. A policy asks them in a
-- subquery of its own, (SELECT sees_internal()), which is answered once a statement and not for each row.

-- The roles ( ,a,b, ).
CREATE FUNCTION has_role(VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN string_to_array(current_setting('app.roles', true), ',') && wanted;

-- People of State bodies, the services that bring figures and collect what reports tell, and work that nobody waits for.
CREATE FUNCTION sees_internal() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer', 'auditor',
                    'administrator', 'observations-feed', 'report-collection', 'import-job', 'background');

-- Who records figures; which of them each may, the service says.
CREATE FUNCTION records_figures() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('coordinator', 'agency-officer', 'observations-feed', 'import-job', 'background');

-- Who lets the quality rules run, with every statement or at the end of an import.
CREATE FUNCTION checks_figures() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('coordinator', 'administrator', 'import-job', 'background');

-- What sums are put together from, as the transaction names it (app.figures): ALL or FINAL; who sees what is internal anyway need not.
CREATE FUNCTION summed_figures() RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce(nullif(current_setting('app.figures', true), ''), CASE WHEN sees_internal() THEN 'ALL' ELSE '' END);
