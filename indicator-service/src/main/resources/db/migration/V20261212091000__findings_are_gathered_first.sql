-- What a run of the quality rules finds is gathered here and stored at its end: findings and rules are held for the last moment alone.
CREATE UNLOGGED TABLE check_found (
    rule      text    NOT NULL,
    indicator integer NOT NULL,
    territory integer NOT NULL,
    period    text    NOT NULL,
    operator  text    NOT NULL,
    stated    numeric,
    computed  numeric
);
INSERT INTO audit_rule (relation, how, why) VALUES ('check_found', 'NOT', 'as check_scope');

-- Who waits for two runs over everything needs none: the second began after it was asked for.
ALTER TABLE figures_checked ADD COLUMN whole_runs bigint NOT NULL DEFAULT 0;

GRANT SELECT, INSERT, TRUNCATE, MAINTAIN ON check_found TO "${app}";
