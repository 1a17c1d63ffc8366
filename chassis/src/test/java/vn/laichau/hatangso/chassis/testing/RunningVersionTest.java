package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningVersionTest {

    private static final Set<String> EARLIER = Set.of("V101__report.sql", "V20270115103000__report_signatures.sql");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE report",
                "drop table if exists report cascade",
                "DROP VIEW report_view",
                "DROP FUNCTION has_role(text[])",
                "DROP POLICY reading ON report",
                "DROP TYPE kind",
                "DROP TRIGGER audited ON report",
                "ALTER TABLE report DROP COLUMN title",
                "ALTER TABLE report DROP title",
                "ALTER TABLE ONLY report ADD COLUMN a text, DROP COLUMN IF EXISTS title",
                "ALTER TABLE report RENAME TO paper",
                "ALTER TABLE report RENAME COLUMN title TO name",
                "ALTER TABLE report RENAME title TO name",
                "ALTER VIEW report_view RENAME TO paper_view",
                "ALTER TABLE report ADD COLUMN signer text NOT NULL",
                "ALTER TABLE report ADD signer text CHECK (signer IN ('a', 'b')) NOT NULL",
                "ALTER TABLE report ADD COLUMN a numeric(3, 1) DEFAULT 0 NOT NULL, ADD COLUMN b text NOT NULL",
                "ALTER TABLE report ADD COLUMN number bigint PRIMARY KEY",
                "ALTER TABLE report ALTER COLUMN title SET NOT NULL",
                "ALTER TABLE report ALTER title SET NOT NULL",
                "ALTER TABLE report ALTER COLUMN title TYPE varchar(10)",
                "ALTER TABLE report ALTER COLUMN year SET DATA TYPE smallint USING year::smallint",
                "ALTER TABLE report ALTER COLUMN kind DROP DEFAULT",
                "ALTER TABLE report ALTER COLUMN id DROP IDENTITY",
                "ALTER TABLE report ADD CONSTRAINT report_year_check CHECK (year > 2022)",
                "ALTER TABLE report ADD UNIQUE (kind, year)",
                "ALTER TABLE report ADD FOREIGN KEY (kind) REFERENCES kind",
                "ALTER TABLE report ADD CONSTRAINT one EXCLUDE USING gist (kind WITH =)",
                "CREATE UNIQUE INDEX report_once ON report (kind, year)",
                "ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                "CREATE POLICY narrower ON report AS RESTRICTIVE FOR SELECT USING (false)",
                "REVOKE UPDATE ON report FROM \"${app}\"",
                "TRUNCATE report",
                "ALTER TYPE kind RENAME VALUE 'A' TO 'B'",
                "ALTER DOMAIN code ADD CHECK (VALUE <> '')",
            })
    void refusesWhatTheVersionThatRunsCannotLiveWith(String statement) {
        assertThat(RunningVersion.refuses("-- A change.\n" + statement + ";\nGRANT SELECT ON report TO x;", EARLIER))
                .singleElement()
                .asString()
                .endsWith(": " + statement.replaceAll("'[^']*'", "''"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE signature (id uuid PRIMARY KEY, signer text NOT NULL)",
                "ALTER TABLE report ADD COLUMN signer text",
                "ALTER TABLE report ADD COLUMN revision bigint NOT NULL DEFAULT 0",
                "ALTER TABLE report ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY",
                "ALTER TABLE report ALTER COLUMN title DROP NOT NULL",
                "ALTER TABLE report DROP CONSTRAINT report_year_check",
                "ALTER TABLE report ALTER COLUMN kind SET DEFAULT 'ANNUAL'",
                "CREATE INDEX report_by_year ON report (year)",
                "DROP INDEX report_by_year",
                "CREATE POLICY reading_more ON report FOR SELECT USING (true)",
                "GRANT SELECT ON report TO \"${app}\"",
                "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE report; END $$",
                "COMMENT ON TABLE report IS 'DROP TABLE; TRUNCATE x'",
                "/* DROP TABLE report; */ INSERT INTO kind VALUES ('A''; DROP TABLE report')",
                "ALTER TYPE kind ADD VALUE 'B'",
                "CREATE TABLE signature (id uuid); CREATE UNIQUE INDEX one ON signature (id);"
                        + " ALTER TABLE signature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
            })
    void letsAReleaseAddWhatMayBeLeftOut(String statement) {
        assertThat(RunningVersion.refuses("-- A change.\n" + statement + ";", EARLIER))
                .isEmpty();
    }

    @Test
    void letsAReleaseTakeAwayWhatAnEarlierOneReplaced() {
        var drop = "-- A change.\n-- Contracts: %s\nALTER TABLE report DROP COLUMN title;";

        assertThat(RunningVersion.refuses(drop.formatted("V20270115103000__report_signatures.sql"), EARLIER))
                .isEmpty();
        assertThat(RunningVersion.refuses(drop.formatted("V20990101000000__later.sql"), EARLIER))
                .containsExactly("contracts V20990101000000__later.sql, which is none of the migrations before it");
    }
}
