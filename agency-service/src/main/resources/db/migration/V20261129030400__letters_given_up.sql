-- A letter that was needed and could not be sent while it was worth sending: not the same as one that nobody needs any more.
ALTER TABLE reminder
    DROP CONSTRAINT reminder_outcome_check,
    ADD CONSTRAINT reminder_outcome_check CHECK (outcome IN ('WAITING', 'SENT', 'NOT_SENT', 'NOT_NEEDED', 'GIVEN_UP'));
