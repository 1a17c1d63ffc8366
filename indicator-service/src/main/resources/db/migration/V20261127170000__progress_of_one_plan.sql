-- Progress is of one plan: what was kept while one was loaded is that one's; while there were more it mixed them, and goes.
ALTER TABLE progress_record ADD COLUMN plan text REFERENCES plan;
DELETE FROM progress_record WHERE (SELECT count(*) FROM plan) > 1;
UPDATE progress_record SET plan = (SELECT min(code) FROM plan);
ALTER TABLE progress_record
    DROP CONSTRAINT progress_record_pkey,
    ADD PRIMARY KEY (plan, as_of, audience);
