-- Counts the changes of each table that answers are made of, so that an answer is kept for as long as it would be made
-- again the same. A row for each table: who changes definitions does not wait for a long import of figures.
CREATE TABLE knowledge_version (
    source  text PRIMARY KEY,
    version bigint NOT NULL
);

CREATE FUNCTION count_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE knowledge_version SET version = version + 1 WHERE source = TG_TABLE_NAME;
    RETURN NULL;
END $$;

GRANT SELECT, UPDATE ON knowledge_version TO "${app}";

DO $$
DECLARE
    source text;
BEGIN
    FOREACH source IN ARRAY ARRAY['plan', 'definition_version', 'judgement', 'verdict_override', 'territory',
                                  'territory_lineage', 'territory_within', 'observation'] LOOP
        INSERT INTO knowledge_version (source, version) VALUES (source, 0);
        EXECUTE format('CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION count_change()', source);
    END LOOP;
END $$;
