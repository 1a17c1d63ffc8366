-- How a duty of a year, or of any year (null), stood at an instant. Runs as the owner, so that the public can count over rows
-- it cannot see; the organisation's name is given only to State bodies and to the organisation itself, everyone else gets null
-- there.
-- What is withdrawn by then does not count; of what counts, what arrived first decides the punctuality. What was
-- decided is told of the newest version, unless there is nothing but a paper that it overtook.
-- Whoever sent for several years of a duty that is owed once has one row: what was accepted of it, or else what is under
-- review, or else what came back.
-- Until when the deadline of each was extended is told with it, so that the public can count who was punctual; the rule of
-- which extension counts is that of agency.concession.MoreTime. Whether it was released too is told so that the public can
-- count who still owes something: not whoever was released, nor whoever has sent, and some are both.
DROP FUNCTION IF EXISTS duty_state;
CREATE FUNCTION duty_state(of_obligation text, of_year integer, at_instant timestamptz)
    RETURNS TABLE (organisation text, submission uuid, state text, sent_at timestamptz, punctuality text,
                   extended_to timestamptz, released boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT CASE WHEN seen.allowed THEN standing.organisation END,
       CASE WHEN seen.allowed THEN standing.submission END,
       standing.state,
       standing.first_arrived_at,
       standing.first_punctuality,
       (SELECT max(e.until) FROM extension e
        WHERE e.organisation = standing.organisation AND e.obligation = of_obligation
          AND (of_year IS NULL OR e.year = of_year)
          AND e.granted_at <= at_instant
          AND coalesce(standing.first_arrived_at < least(e.expires, e.withdrawn_at), true)),
       EXISTS (SELECT FROM waiver w
               WHERE w.organisation = standing.organisation AND w.obligation = of_obligation
                 AND (of_year IS NULL OR w.year = of_year)
                 AND w.waived_at <= at_instant AND (w.withdrawn_at IS NULL OR w.withdrawn_at > at_instant))
FROM (
    SELECT DISTINCT ON (s.organisation) s.organisation, s.id AS submission, decided.state,
           latest.first_arrived_at, latest.first_punctuality
    FROM submission s
    CROSS JOIN LATERAL (
        SELECT v.decision, v.decided_at,
               first_value(v.arrived_at) OVER by_arrival AS first_arrived_at,
               first_value(v.punctuality) OVER by_arrival AS first_punctuality
        FROM submission_version v
        WHERE v.organisation = s.organisation AND v.submission_id = s.id AND v.arrived_at <= at_instant
          AND (v.withdrawn_at IS NULL OR v.withdrawn_at > at_instant)
        WINDOW by_arrival AS (ORDER BY v.arrived_at, v.number)
        ORDER BY v.overtaken, v.number DESC
        LIMIT 1
    ) AS latest
    CROSS JOIN LATERAL (
        SELECT CASE WHEN latest.decided_at <= at_instant THEN latest.decision ELSE 'SENT' END AS state
    ) AS decided
    WHERE s.obligation = of_obligation AND (of_year IS NULL OR s.year = of_year)
    ORDER BY s.organisation, array_position(ARRAY['ACCEPTED', 'SENT', 'RETURNED'], decided.state),
             latest.first_arrived_at, s.id
) AS standing
CROSS JOIN LATERAL (
    SELECT is_own(standing.organisation)
           OR has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer',
                       'agency-officer', 'auditor', 'administrator', 'report-collection') AS allowed
) AS seen
$$;

REVOKE ALL ON FUNCTION duty_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION duty_state TO "${app}";
