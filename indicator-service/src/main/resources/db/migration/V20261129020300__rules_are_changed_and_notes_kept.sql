-- Coordinators change rules, and every version stays. A note on a finding ends instead of being overwritten, so that what had
-- been said of it by a day stays known.
ALTER TABLE quality_rule ADD COLUMN version bigint NOT NULL DEFAULT 1;
CREATE TABLE quality_rule_version (
    rule       text        NOT NULL REFERENCES quality_rule,
    version    bigint      NOT NULL,
    statement  jsonb       NOT NULL,
    lower      numeric,
    upper      numeric,
    in_force   boolean     NOT NULL,
    known_from timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (rule, version)
);
INSERT INTO quality_rule_version
SELECT code, version, statement, lower, upper, in_force, '-infinity', 'migration' FROM quality_rule;
GRANT SELECT, INSERT ON quality_rule_version TO "${app}";

CREATE TABLE finding_note (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finding  text        NOT NULL,
    note     text        NOT NULL,
    noted_by text        NOT NULL,
    noted_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX finding_note_standing ON finding_note (finding) WHERE ended_at = 'infinity';
CREATE INDEX finding_note_finding ON finding_note (finding);
INSERT INTO finding_note (finding, note, noted_by, noted_at)
SELECT 'plan-' || id, note, noted_by, noted_at FROM quality_finding WHERE noted_at IS NOT NULL
UNION ALL
SELECT 'figure-' || id, note, noted_by, noted_at FROM figure_finding WHERE noted_at IS NOT NULL;
ALTER TABLE quality_finding DROP COLUMN note, DROP COLUMN noted_by, DROP COLUMN noted_at;
ALTER TABLE figure_finding DROP COLUMN note, DROP COLUMN noted_by, DROP COLUMN noted_at;
GRANT SELECT, INSERT, UPDATE ON finding_note TO "${app}";
