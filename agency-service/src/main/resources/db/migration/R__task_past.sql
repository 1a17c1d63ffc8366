-- Keeps what tasks said, whatever program changes them. Runs as the owner: the application reads the past and cannot write it.
CREATE OR REPLACE FUNCTION keep_task_past() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    -- The change says when it was made; the commitments, which stand in rows of their own, are changed after their task.
    INSERT INTO task_past (task_id, recorded_at, superseded_at, clause, kind, said)
    VALUES (OLD.id, OLD.recorded_at, NEW.recorded_at, OLD.clause, OLD.kind, jsonb_build_object(
        'quotation', jsonb_build_object('clause', OLD.clause, 'quote', OLD.quote, 'corrected', OLD.corrected, 'en', OLD.en),
        'title', jsonb_build_object('vi', OLD.title_vi, 'en', OLD.title_en),
        'kind', OLD.kind,
        'recurrence', OLD.recurrence,
        'due', OLD.due,
        'commitments', (
            SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'code', c.code, 'description', jsonb_build_object('vi', c.description_vi, 'en', c.description_en),
                       'comparator', c.comparator, 'value', c.value, 'unit', c.unit, 'due', c.due) ORDER BY c.position), '[]')
            FROM task_commitment c WHERE c.task_id = OLD.id),
        'evidence', jsonb_build_object('required', OLD.evidence_required, 'mediaTypes', OLD.evidence_types)));
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_task_past FROM PUBLIC;

CREATE OR REPLACE TRIGGER keep_past AFTER UPDATE ON task
    FOR EACH ROW WHEN (OLD.recorded_at <> NEW.recorded_at) EXECUTE FUNCTION keep_task_past();

-- The tasks that there were at an instant, as far as the asker may see; what they said then where it is not what they say now.
DROP FUNCTION IF EXISTS task_known;
CREATE FUNCTION task_known(at_instant timestamptz)
    RETURNS TABLE (id uuid, plan text, code text, clause text, kind text, said text)
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
AS $$
SELECT t.id, t.plan, t.code, t.clause, t.kind, CAST(NULL AS text) FROM task t WHERE t.recorded_at <= at_instant
UNION ALL
SELECT t.id, t.plan, t.code, p.clause, p.kind, CAST(p.said AS text) FROM task t JOIN task_past p ON p.task_id = t.id
WHERE p.recorded_at <= at_instant AND p.superseded_at > at_instant
$$;
REVOKE ALL ON FUNCTION task_known FROM PUBLIC;
GRANT EXECUTE ON FUNCTION task_known TO "${app}";
