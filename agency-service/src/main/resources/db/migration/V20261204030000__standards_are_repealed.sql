-- A version in force can be repealed without another in its place: from a day on, by a document.
ALTER TABLE technical_standard
    ADD COLUMN repealed_on  date,
    ADD COLUMN repeal_basis text,
    DROP CONSTRAINT technical_standard_state_check,
    ADD CONSTRAINT technical_standard_state_check
        CHECK (state IN ('DRAFT', 'IN_FORCE', 'REPLACED', 'REPEALED', 'WITHDRAWN')),
    DROP CONSTRAINT technical_standard_check,
    ADD CONSTRAINT technical_standard_check
        CHECK (state NOT IN ('IN_FORCE', 'REPLACED', 'REPEALED') OR in_force_on IS NOT NULL AND legal_basis IS NOT NULL),
    ADD CONSTRAINT technical_standard_repeal_check
        CHECK ((state = 'REPEALED') = (repealed_on IS NOT NULL) AND (state = 'REPEALED') = (repeal_basis IS NOT NULL)
               AND repealed_on >= in_force_on);

-- Firms see what is or was in force.
ALTER POLICY in_force ON technical_standard
    USING (state IN ('IN_FORCE', 'REPLACED', 'REPEALED') AND has_role('operator'));

GRANT UPDATE (repealed_on, repeal_basis) ON technical_standard TO "${app}";
