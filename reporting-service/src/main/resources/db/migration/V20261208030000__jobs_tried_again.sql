-- What a job needs may be away for a while: it rests and is tried again, later and later, so often and no oftener.
ALTER TABLE job ADD COLUMN failures integer NOT NULL DEFAULT 0;
