-- Counts the changes of each table that answers are made of, so that an answer is kept for as long as it would be made
-- again the same. A row for each table: who changes definitions does not wait for a long import of figures.
CREATE TABLE knowledge_version (
    source  text   PRIMARY KEY,
    version bigint NOT NULL
);
INSERT INTO audit_rule (relation, how, why) VALUES ('knowledge_version', 'NOT', 'a counter');

-- Of a trigger after each statement on such a table.
CREATE FUNCTION count_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE knowledge_version SET version = version + 1 WHERE source = TG_TABLE_NAME;
    RETURN NULL;
END $$;

GRANT SELECT, UPDATE ON knowledge_version TO "${app}";
