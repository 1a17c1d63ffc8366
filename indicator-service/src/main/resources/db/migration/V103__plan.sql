-- The plan whose promises are measured, as its file was loaded last. Of the plan before it, the indicators in continued go on.
CREATE TABLE plan (
    code          text        PRIMARY KEY,
    version       text        NOT NULL,
    title         jsonb       NOT NULL,
    number        text,
    symbol        text        NOT NULL,
    issued_on     date,
    issued_year   integer     NOT NULL,
    issuer        text        NOT NULL,
    signed_for    text[]      NOT NULL,
    province      text        NOT NULL,
    predecessor   text        REFERENCES plan,
    continued     text[]      NOT NULL DEFAULT '{}',
    demonstration boolean     NOT NULL,
    loaded_at     timestamptz NOT NULL
);
INSERT INTO knowledge_version (source, version) VALUES ('plan', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON plan
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();

GRANT SELECT, INSERT, UPDATE ON plan TO "${app}";

-- The plan's text, clause by clause: headings and what stands below them.
CREATE TABLE clause (
    plan      text    NOT NULL REFERENCES plan,
    clause    text    NOT NULL,
    position  integer NOT NULL,
    title     jsonb,
    quote     text,
    corrected text,
    en        text,
    PRIMARY KEY (plan, clause),
    CHECK (title IS NOT NULL OR quote IS NOT NULL),
    CHECK ((quote IS NULL) = (en IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON clause TO "${app}";

-- Relations between the plan's own figures, and where they do not hold.
CREATE TABLE plan_check (
    plan       text  NOT NULL REFERENCES plan,
    code       text  NOT NULL,
    definition jsonb NOT NULL,
    PRIMARY KEY (plan, code)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON plan_check TO "${app}";
