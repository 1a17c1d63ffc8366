-- Files of figures: received line by line into a staging table, then applied whole by a job. One is at its end when the quality
-- rules ran over what it recorded; what it touched is kept until then, since its lines are gone: another worker can run them when
-- the first one died.
CREATE TABLE bulk_import (
    id               uuid        PRIMARY KEY,
    number           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    organisation     text        NOT NULL,
    author           text        NOT NULL,
    coordinator      boolean     NOT NULL,
    format           text        NOT NULL CHECK (format IN ('NDJSON', 'CSV', 'CSV_EXCEL_VI', 'XLSX')),
    partial          boolean     NOT NULL,
    validate_only    boolean     NOT NULL,
    state            text        NOT NULL CHECK (state IN
        ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'REJECTED', 'CANCELLED', 'FAILED')),
    stage            text        NOT NULL,
    percent          integer     NOT NULL,
    received         integer     NOT NULL DEFAULT 0,
    staged           integer     NOT NULL DEFAULT 0,
    -- Of a template, not filled in; none of what was received.
    blank            integer     NOT NULL DEFAULT 0,
    created          integer     NOT NULL DEFAULT 0,
    changed          integer     NOT NULL DEFAULT 0,
    unchanged        integer     NOT NULL DEFAULT 0,
    rejected         integer     NOT NULL DEFAULT 0,
    -- Null until the rules ran.
    findings         integer,
    -- Numbers of the indicators.
    touched          integer[],
    -- How often the rules were begun.
    looks            integer     NOT NULL DEFAULT 0,
    cancel_requested boolean     NOT NULL DEFAULT false,
    received_at      timestamptz NOT NULL,
    finished_at      timestamptz
);
CREATE INDEX bulk_import_waiting ON bulk_import (number) WHERE state IN ('RECEIVING', 'QUEUED', 'RUNNING');
CREATE INDEX bulk_import_unchecked ON bulk_import (number) WHERE stage = 'LOOKING_FOR_FINDINGS';

ALTER TABLE bulk_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON bulk_import TO "${app}"
    USING (organisation = current_setting('app.organisation', true));
CREATE POLICY handling ON bulk_import FOR SELECT TO "${app}"
    USING (string_to_array(current_setting('app.roles', true), ',') && ARRAY['coordinator', 'auditor']);
CREATE POLICY job ON bulk_import TO "${app}"
    USING (current_setting('app.roles', true) = ',import-job,');

GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_import TO "${app}";

-- What is wrong with a line, and where in it: a JSON pointer, as every other field error has. Seen by whoever sees its import.
CREATE TABLE import_error (
    id      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import  uuid    NOT NULL REFERENCES bulk_import ON DELETE CASCADE,
    line    integer NOT NULL,
    pointer text    NOT NULL,
    code    text    NOT NULL,
    detail  jsonb   NOT NULL
);
CREATE INDEX import_error_by_line ON import_error (import, line, id);
INSERT INTO audit_rule (relation, how, why) VALUES ('import_error', 'NOT', 'part of bulk_import, which counts them');

ALTER TABLE import_error ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_import ON import_error TO "${app}" USING (EXISTS (SELECT FROM bulk_import i WHERE i.id = import));

GRANT SELECT, INSERT ON import_error TO "${app}";

-- A workbook is kept as it came, so that its errors can be written into its cells. Seen by whoever sees its import.
CREATE TABLE import_workbook (
    import  uuid  PRIMARY KEY REFERENCES bulk_import ON DELETE CASCADE,
    content bytea NOT NULL
);
INSERT INTO audit_rule (relation, how, why) VALUES ('import_workbook', 'NOT', 'the file of bulk_import as it came');

ALTER TABLE import_workbook ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_import ON import_workbook TO "${app}" USING (EXISTS (SELECT FROM bulk_import i WHERE i.id = import));

GRANT SELECT, INSERT ON import_workbook TO "${app}";

CREATE POLICY outdated ON bulk_import FOR SELECT TO CURRENT_USER USING (true);
CALL keep_rows_for('import_error', '(SELECT i.finished_at FROM bulk_import i WHERE i.id = import)', '1 year',
                   'errors are mended or given up by then; the import keeps their number');
CALL keep_rows_for('import_workbook', '(SELECT i.finished_at FROM bulk_import i WHERE i.id = import)', '1 year',
                   'a copy of what the sender has, for its errors');

-- Lines between receiving and applying, which the import's job alone reads. PostgreSQL does not COPY into a table under row security:
-- a file is copied into arriving_line, which the service may write and never read, and whose one partition is import_line. Unlogged:
-- after a crash of the database the import says that its lines are lost.
CREATE TABLE arriving_line (LIKE staged_figure) PARTITION BY RANGE (import);
CREATE UNLOGGED TABLE import_line PARTITION OF arriving_line FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
INSERT INTO audit_rule (relation, how, why) VALUES
    ('arriving_line', 'NOT', 'lines on their way, gone when the import ends'),
    ('import_line', 'NOT', 'as arriving_line');

ALTER TABLE import_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY job ON import_line TO "${app}" USING ((SELECT current_setting('app.roles', true)) = ',import-job,');

GRANT INSERT ON arriving_line TO "${app}";
GRANT SELECT, DELETE, TRUNCATE, MAINTAIN ON import_line TO "${app}";
