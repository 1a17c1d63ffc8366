-- Where a group has a part in a task, each of its members has it: who cooperates reports, comments and sees it.
CREATE OR REPLACE FUNCTION has_part_in(of_task uuid, of_part text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT EXISTS (
    SELECT FROM task_party p
    WHERE p.task_id = of_task AND p.part = coalesce(of_part, p.part)
      AND coalesce(p.valid_from <= today(), true) AND coalesce(p.valid_to > today(), true)
      AND (is_own(p.agency)
           OR EXISTS (
              SELECT FROM agency g JOIN agency m ON m.parent = g.code
              WHERE g.code = p.agency AND g.kind = 'GROUP' AND is_own(m.code)
                AND coalesce(m.valid_from <= today(), true) AND coalesce(m.valid_to > today(), true))))
$$;
