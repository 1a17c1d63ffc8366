-- State bodies owe reports too; what is owed to the province's leaders is decided by them (docs/adr/0033).
CREATE FUNCTION is_owed_to_caller(of_obligation text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (
        SELECT FROM obligation
        WHERE code = of_obligation
          AND coalesce(owed_to, current_setting('app.organisation', true)) = current_setting('app.organisation', true)
    );

CREATE POLICY receiving ON submission FOR UPDATE TO "${app}"
    USING (state <> 'DRAFT' AND has_role('leader') AND is_owed_to_caller(obligation));
-- The inner query obeys the policies of submission.
CREATE POLICY receiving ON submission_version FOR UPDATE TO "${app}"
    USING (has_role('leader')
           AND EXISTS (SELECT FROM submission s
                       WHERE s.organisation = submission_version.organisation AND s.id = submission_version.submission_id
                         AND is_owed_to_caller(s.obligation)));
CREATE POLICY receiving ON remark FOR INSERT TO "${app}"
    WITH CHECK (has_role('leader')
                AND EXISTS (SELECT FROM submission_version v
                            JOIN submission s ON s.organisation = v.organisation AND s.id = v.submission_id
                            WHERE v.organisation = remark.organisation AND v.id = remark.version_id
                              AND is_owed_to_caller(s.obligation)));
