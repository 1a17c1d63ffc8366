-- An import is at its end when the quality rules ran over what it recorded. Until then the findings are not known, and what it
-- touched is kept here, since its lines are gone: another worker can run them when the first one died.
ALTER TABLE bulk_import
    ALTER COLUMN findings DROP NOT NULL,
    ALTER COLUMN findings DROP DEFAULT,
    ADD COLUMN touched integer[],
    ADD COLUMN looks integer NOT NULL DEFAULT 0;
CREATE INDEX bulk_import_unchecked ON bulk_import (number) WHERE stage = 'LOOKING_FOR_FINDINGS';
