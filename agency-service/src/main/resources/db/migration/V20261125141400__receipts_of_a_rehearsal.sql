-- A receipt given while the suite rehearses another date says so.
ALTER TABLE receipt ADD COLUMN rehearsal boolean NOT NULL DEFAULT false;
