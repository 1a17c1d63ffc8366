-- How long rows are kept that are of use for a time only, and the one function that removes them. All others are kept for ever.
CREATE TABLE retention_rule (
    relation text     PRIMARY KEY,
    since    text     NOT NULL,
    term     interval NOT NULL,
    why      text     NOT NULL
);
COMMENT ON COLUMN retention_rule.since IS 'From when a row counts: an expression over it. Null: it is kept.';
INSERT INTO audit_rule (relation, how, why) VALUES ('retention_rule', 'NOT', 'written by migrations, by the owner');

-- For migrations. Removing runs in the owner's name, who is under the row policies too.
CREATE PROCEDURE keep_rows_for(relation text, since text, term interval, why text)
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO retention_rule VALUES (relation, since, term, why);
    EXECUTE format('CREATE POLICY outdated ON %I TO CURRENT_USER USING (true)', relation);
END
$$;

-- A batch of each table; those that somebody else removes or changes at the moment are left to the next. A clock that is ahead of the
-- database's makes nothing older. A table whose rows cannot go says why, and keeps no other from losing its own.
CREATE FUNCTION remove_outdated(at timestamptz, most integer) RETURNS TABLE (relation text, removed bigint, failure text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rule retention_rule;
BEGIN
    FOR rule IN SELECT * FROM retention_rule r ORDER BY r.relation LOOP
        relation := rule.relation;
        failure := NULL;
        BEGIN
            EXECUTE format('DELETE FROM %1$I WHERE ctid = ANY (ARRAY(
                                SELECT ctid FROM %1$I WHERE %2$s < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))',
                           rule.relation, rule.since) USING least(at, clock_timestamp()) - rule.term, most;
            GET DIAGNOSTICS removed = ROW_COUNT;
        EXCEPTION WHEN OTHERS THEN
            removed := 0;
            failure := SQLERRM;
        END;
        RETURN NEXT;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION remove_outdated FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_outdated TO "${app}";

CALL keep_rows_for('idempotency_key', 'created_at', '2 years',
                   'a request for a year may be sent again until that year and the report about it are over');
CREATE INDEX idempotency_key_by_age ON idempotency_key USING brin (created_at);

-- verify-audit knows this term too: before it a person that is missing is a broken record.
CALL keep_rows_for('audit_person', 'make_timestamptz(year + 1, 1, 1, 0, 0, 0, ''Asia/Ho_Chi_Minh'')', '10 years',
                   'who did something is told as long as somebody may be asked about it; that it was done is never removed');
