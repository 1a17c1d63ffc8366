-- Counts the changes of each table that answers are made of, so that an answer is kept for as long as it would be made
-- again the same. A row for each table, of figures for each indicator: who changes definitions does not wait for a long import of
-- figures, and a figure drops no answer that is made of others.
CREATE TABLE knowledge_version (
    source    text    NOT NULL,
    -- Its number; 0 of what is counted as a whole.
    indicator integer NOT NULL DEFAULT 0,
    version   bigint  NOT NULL,
    PRIMARY KEY (source, indicator)
);
INSERT INTO audit_rule (relation, how, why) VALUES ('knowledge_version', 'NOT', 'a counter');

-- Of a trigger after each statement on such a table.
CREATE FUNCTION count_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE knowledge_version SET version = version + 1 WHERE source = TG_TABLE_NAME;
    RETURN NULL;
END $$;

-- The same where rows are of an indicator, whose number they have.
CREATE FUNCTION count_change_by_indicator() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO knowledge_version AS counted (source, indicator, version)
    SELECT DISTINCT TG_TABLE_NAME, indicator, 1 FROM changed ORDER BY indicator
    ON CONFLICT (source, indicator) DO UPDATE SET version = counted.version + 1;
    RETURN NULL;
END $$;

GRANT SELECT ON knowledge_version TO "${app}";
