-- A foreign key looks its parent up row by row, which was half of the time of an import (docs/adr/0071). Looked up here for all
-- rows of a statement at once, with what a foreign key promises: no figure without its indicator and its territory.
ALTER TABLE observation
    DROP CONSTRAINT observation_indicator_fkey,
    DROP CONSTRAINT observation_territory_fkey;

CREATE FUNCTION refuse_orphan_figures() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added WHERE NOT EXISTS (SELECT FROM indicator WHERE indicator.id = added.indicator)
                                    OR NOT EXISTS (SELECT FROM territory WHERE territory.id = added.territory)) THEN
        RAISE foreign_key_violation USING MESSAGE = 'figures of an indicator or a territory that does not exist';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER references_of_added AFTER INSERT ON observation
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_orphan_figures();

-- A figure never moves nor changes; that it was superseded is all that may be said of it later.
REVOKE UPDATE ON observation FROM "${app}";
GRANT UPDATE (superseded_at) ON observation TO "${app}";

-- The other side waits for figures that are being added, and lets none be added until it has ended.
CREATE FUNCTION refuse_to_orphan_figures() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    orphaned boolean;
BEGIN
    LOCK TABLE observation IN SHARE MODE;
    EXECUTE format('SELECT EXISTS (SELECT FROM gone JOIN observation ON observation.%I = gone.id)', TG_TABLE_NAME)
        INTO orphaned;
    IF orphaned THEN
        RAISE foreign_key_violation USING MESSAGE = format('there are figures of this %s', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER references_of_gone AFTER DELETE ON indicator
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_orphan_figures();
CREATE TRIGGER references_of_gone AFTER DELETE ON territory
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_orphan_figures();
