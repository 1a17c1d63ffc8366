-- A file that was sent, or is evidence of something, stays, and is seen by those who handle it. Sees what the asker may see.
CREATE FUNCTION attachment_is_sent(of_organisation text, of_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM attachment_use u WHERE u.organisation = of_organisation AND u.attachment = of_id)
        OR EXISTS (SELECT FROM submission_version v WHERE v.organisation = of_organisation AND v.scan = of_id)
        OR EXISTS (SELECT FROM task_evidence e WHERE e.organisation = of_organisation AND e.attachment = of_id);

CREATE POLICY handling ON attachment FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor') AND attachment_is_sent(organisation, id));
