-- Duties can be added and changed over the API: such a duty quotes no plan. Each says when to remind and which form it is filled in with.

ALTER TABLE obligation
    ALTER COLUMN clause DROP NOT NULL,
    ALTER COLUMN quote DROP NOT NULL,
    ALTER COLUMN en DROP NOT NULL,
    ALTER COLUMN fingerprint DROP NOT NULL,
    -- Days from the due day, negative before it.
    ADD COLUMN reminders integer[] NOT NULL DEFAULT '{-30,-14,-7,-1,1,7}',
    -- Null: as the kind of who owes it says, telecom or postal.
    ADD COLUMN form text CHECK (form IN ('TELECOM', 'POSTAL', 'REPORT')),
    ADD COLUMN revision bigint NOT NULL DEFAULT 0;
