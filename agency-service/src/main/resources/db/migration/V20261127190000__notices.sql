-- Notices about reports go out with the reminders: the same post, the same log. Each has the id it was given up under.
ALTER TABLE reminder
    DROP CONSTRAINT reminder_kind_check,
    DROP CONSTRAINT reminder_organisation_obligation_year_day_distance_recipien_key,
    ADD COLUMN notice uuid,
    ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('REMINDER', 'DIGEST', 'NOTICE')),
    ADD CONSTRAINT reminder_notice_check CHECK ((kind = 'NOTICE') = (notice IS NOT NULL));

-- A reminder or digest is told by what it is about, a notice by its id, whatever day it comes again.
CREATE UNIQUE INDEX reminder_key ON reminder (organisation, obligation, year, day, distance, recipient)
    NULLS NOT DISTINCT WHERE notice IS NULL;
CREATE UNIQUE INDEX reminder_notice ON reminder (notice, recipient) WHERE notice IS NOT NULL;
