-- Keeps a version of each definition that differs from the last one kept. Runs after every change of definitions, in the
-- same transaction. Gives the versions that it adds.
CREATE OR REPLACE FUNCTION remember_definitions(changed_by text, known_from timestamptz) RETURNS SETOF definition_version
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO definition_version (kind, code, version, content, known_from, changed_by)
    SELECT n.kind, n.code, coalesce(l.version, 0) + 1, n.content,
           CASE WHEN l.version IS NULL THEN '-infinity' ELSE remember_definitions.known_from END,
           remember_definitions.changed_by
    FROM (
        SELECT 'INDICATOR' AS kind, code, to_jsonb(i) AS content FROM indicator i
        UNION ALL
        -- A version that keeps the target's comparator does not name one.
        SELECT 'TARGET', code, to_jsonb(t) || jsonb_build_object('versions', (
            SELECT jsonb_agg(CASE WHEN v.comparator IS NULL THEN to_jsonb(v) - 'comparator' ELSE to_jsonb(v) END
                             ORDER BY lower(v.in_force) NULLS FIRST) FROM target_version v
            WHERE v.target = t.code))
        FROM target t
        UNION ALL
        SELECT 'BASELINE', code, to_jsonb(b) || jsonb_build_object('comparable_to', (
            SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', c.indicator, 'comparability', c.comparability,
                                                         'reason', c.reason) ORDER BY c.indicator), '[]')
            FROM baseline_comparability c WHERE c.baseline = b.code))
        FROM baseline b
    ) n
    LEFT JOIN LATERAL (
        SELECT v.version, v.content FROM definition_version v
        WHERE v.kind = n.kind AND v.code = n.code ORDER BY v.version DESC LIMIT 1
    ) l ON true
    WHERE l.content IS DISTINCT FROM n.content
    RETURNING *;
END;

SELECT remember_definitions('migration', now());
