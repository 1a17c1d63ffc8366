-- How each occurrence of a task stood at an instant, as far as the asker may see: the state that its history had reached,
-- whether it was overdue then, by the day that was set then (an extension counts as agency.concession.MoreTime says), and
-- whether it still tells where its task stands: what is done is silent once a later period has begun.
DROP FUNCTION IF EXISTS task_standing;
CREATE FUNCTION task_standing(at_instant timestamptz)
    RETURNS TABLE (occurrence uuid, task uuid, organisation text, period text, state text, overdue boolean, tells boolean)
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
AS $$
SELECT o.id, o.task_id, o.organisation, o.period, reached.state,
       reached.state IN ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
           AND coalesce(greatest(reached.due, (SELECT max(x.until) FROM task_extension x
                                         WHERE x.occurrence_id = o.id AND x.granted_at <= at_instant
                                           AND coalesce(x.expires > at_instant, true)))
                        < CAST(at_instant AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date), false),
       reached.state <> 'RELEASED'
           AND (reached.state <> 'COMPLETED'
                OR NOT EXISTS (SELECT FROM task_occurrence later
                               WHERE later.task_id = o.task_id AND later.period > o.period
                                 AND later.opened_at <= at_instant))
FROM task_occurrence o
CROSS JOIN LATERAL (
    SELECT e.state, e.due FROM task_event e
    WHERE e.occurrence_id = o.id AND e.at <= at_instant
    ORDER BY e.number DESC
    LIMIT 1
) AS reached
$$;

REVOKE ALL ON FUNCTION task_standing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION task_standing TO "${app}";
