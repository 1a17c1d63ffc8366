-- A receipt says how its own bytes stand to the deadline, beside it the arrival that counts for the duty; and when paper was recorded.

ALTER TABLE receipt
    ADD COLUMN duty_arrived_at  timestamptz,
    ADD COLUMN duty_punctuality text,
    ADD COLUMN recorded_at      timestamptz,
    ADD CHECK (duty_arrived_at IS NOT NULL OR duty_punctuality IS NULL);

ALTER TABLE submission_version ADD COLUMN recorded_at timestamptz;

-- What its sender sent was recorded when it came. When the papers so far were recorded is not known: not after this day.
-- The owner may not write these rows otherwise.
ALTER TABLE submission_version NO FORCE ROW LEVEL SECURITY;
UPDATE submission_version SET recorded_at = CASE WHEN scan IS NULL THEN arrived_at ELSE now() END;
ALTER TABLE submission_version FORCE ROW LEVEL SECURITY;

ALTER TABLE submission_version ALTER COLUMN recorded_at SET NOT NULL;
