-- A contradiction in the plan's own figures that a later version of its file resolved was deleted, and one whose figures changed was
-- overwritten: what was found by a day was not known any more. Now they end, as those in what was measured do.
ALTER TABLE quality_finding
    ADD COLUMN ended_at timestamptz NOT NULL DEFAULT 'infinity',
    -- Of the check, which a later version of the file may define otherwise.
    ADD COLUMN kind     text,
    DROP CONSTRAINT quality_finding_plan_check_code_key;
UPDATE quality_finding f SET kind = c.definition ->> 'kind' FROM plan_check c WHERE (c.plan, c.code) = (f.plan, f.check_code);
ALTER TABLE quality_finding ALTER COLUMN kind SET NOT NULL;
CREATE UNIQUE INDEX quality_finding_standing ON quality_finding (plan, check_code) WHERE ended_at = 'infinity';
REVOKE DELETE ON quality_finding FROM "${app}";
