-- How each duty of a year stood at an instant. Runs as the owner, so that the public can count over rows it cannot see;
-- the organisation's name is given only to State bodies and to the organisation itself, everyone else gets null there.
-- What is withdrawn by then does not count; of what counts, what arrived first decides the punctuality. What was
-- decided is told of the newest version, unless there is nothing but a paper that it overtook.
-- Until when the deadline of each was extended is told with it, so that the public can count who was punctual; the rule of
-- which extension counts is that of agency.concession.MoreTime. Whether it was released too is told so that the public can
-- count who still owes something: not whoever was released, nor whoever has sent, and some are both.
DROP FUNCTION IF EXISTS duty_state;
CREATE FUNCTION duty_state(of_year integer, at_instant timestamptz)
    RETURNS TABLE (obligation text, organisation text, state text, sent_at timestamptz, punctuality text,
                   extended_to timestamptz, released boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT s.obligation,
       CASE WHEN is_own(s.organisation)
                OR has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer',
                            'agency-officer', 'auditor', 'administrator', 'report-collection')
            THEN s.organisation END,
       CASE WHEN latest.decided_at <= at_instant THEN latest.decision ELSE 'SENT' END,
       latest.first_arrived_at,
       latest.first_punctuality,
       (SELECT max(e.until) FROM extension e
        WHERE e.organisation = s.organisation AND e.obligation = s.obligation AND e.year = s.year
          AND e.granted_at <= at_instant
          AND coalesce(latest.first_arrived_at < least(e.expires, e.withdrawn_at), true)),
       EXISTS (SELECT FROM waiver w
               WHERE w.organisation = s.organisation AND w.obligation = s.obligation AND w.year = s.year
                 AND w.waived_at <= at_instant AND (w.withdrawn_at IS NULL OR w.withdrawn_at > at_instant))
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
WHERE s.year = of_year
$$;

REVOKE ALL ON FUNCTION duty_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION duty_state TO "${app}";
