-- From draft to published: who did what when and why, and the number that the records office entered, used once.
ALTER TABLE report
    DROP CONSTRAINT report_state_check,
    ADD COLUMN prose_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN number integer CHECK (number > 0),
    ADD COLUMN symbol text,
    ADD COLUMN issued_on date,
    ADD COLUMN issuing_body text,
    ADD COLUMN signed_for text[],
    ADD COLUMN signer text,
    ADD COLUMN replaced_by uuid REFERENCES report,
    ADD CONSTRAINT report_state_check CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED', 'ISSUED', 'PUBLISHED', 'REPLACED')),
    ADD CONSTRAINT report_numbered_check CHECK ((number IS NOT NULL) = (state IN ('NUMBERED', 'ISSUED', 'PUBLISHED', 'REPLACED'))),
    ADD CONSTRAINT report_signed_check CHECK (state NOT IN ('ISSUED', 'PUBLISHED', 'REPLACED') OR signer IS NOT NULL);

-- One number names one document of an issuer in a year, whatever becomes of the document.
CREATE UNIQUE INDEX report_number ON report (issuer, (extract(year FROM issued_on)), symbol, number) WHERE number IS NOT NULL;

GRANT UPDATE (state, snapshot, prose_version, issuer, number, symbol, issued_on, issuing_body, signed_for, signer, replaced_by,
    version) ON report TO "${app}";

CREATE TABLE report_step (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report  uuid        NOT NULL REFERENCES report,
    state   text        NOT NULL,
    subject text        NOT NULL,
    name    text        NOT NULL,
    at      timestamptz NOT NULL,
    reason  text
);

CREATE INDEX report_step_report ON report_step (report, id);

GRANT SELECT, INSERT ON report_step TO "${app}";
