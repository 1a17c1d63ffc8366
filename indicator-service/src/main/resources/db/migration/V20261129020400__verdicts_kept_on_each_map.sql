-- A past day's verdicts stay on whichever map they were asked for: by the day itself on its own map, by the first day of any
-- other.
ALTER TABLE progress_record ADD COLUMN geography date;
UPDATE progress_record SET geography = as_of;
ALTER TABLE progress_record
    ALTER COLUMN geography SET NOT NULL,
    DROP CONSTRAINT progress_record_pkey,
    ADD PRIMARY KEY (plan, as_of, geography, audience);
