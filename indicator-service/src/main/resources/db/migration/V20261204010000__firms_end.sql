-- A firm that had ended counted on for ever with its last figure: nothing said when it ended. Now agency-service does. What was said
-- stays readable with the time of its knowledge, as figures do, so that an end that is told later changes nothing of before.
CREATE TABLE operator_end (
    operator      text        NOT NULL REFERENCES known_operator,
    -- Day after its last.
    ended_on      date        NOT NULL,
    -- Who goes on in its place; null when nobody does.
    heir          text,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (operator, recorded_at),
    CHECK (recorded_at < superseded_at)
);
CREATE UNIQUE INDEX operator_end_current ON operator_end (operator) WHERE superseded_at = 'infinity';

GRANT SELECT, INSERT, UPDATE ON operator_end TO "${app}";

INSERT INTO knowledge_version (source, version) VALUES ('operator_end', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON operator_end
    FOR EACH STATEMENT EXECUTE FUNCTION count_change();
