-- Reports of all kinds the plan needs, about one subject where the kind has one, on the map and in the language chosen.
ALTER TABLE report
    DROP CONSTRAINT report_kind_check,
    ADD COLUMN subject text,
    ADD COLUMN geography date,
    ADD COLUMN table_language text NOT NULL DEFAULT 'VI' CHECK (table_language IN ('VI', 'EN')),
    ADD COLUMN issuer text NOT NULL DEFAULT 'dic',
    ADD CONSTRAINT report_kind_check CHECK (kind IN ('ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY',
        'OPERATOR', 'REMINDER', 'PROPOSAL')),
    ADD CONSTRAINT report_subject_check CHECK ((subject IS NOT NULL) = (kind IN ('AGENCY', 'TERRITORY', 'OPERATOR', 'REMINDER')));

UPDATE report SET geography = (SELECT (s.cut_off AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM snapshot s WHERE s.sha256 = report.snapshot);

ALTER TABLE report ALTER COLUMN geography SET NOT NULL;
