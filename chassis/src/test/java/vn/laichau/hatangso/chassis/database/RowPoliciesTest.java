package vn.laichau.hatangso.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.MigrationRules;
import vn.laichau.hatangso.chassis.testing.OneConnection;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Who sees and writes which rows of the chassis' own tables, and how the database is told who that is. */
class RowPoliciesTest {

    private static final String KEY =
            "INSERT INTO idempotency_key VALUES ('%s', 'POST /x', '%s', '', 201, NULL, NULL, ''," + " now())";

    private static String one(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser.createStatement().execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "',auditor,', true",
        "',operator,auditor,leader,', true",
        "'auditor', true",
        "',', false",
        "'', false",
        "',operator,administrator,', false",
        "',auditors,', false",
        "',an auditor,', false",
        "',AUDITOR,', false"
    })
    void showTheRecordToTheAuditorAlone(String roles, boolean shown) throws SQLException {
        try (var caller = ChassisDatabase.application("dic", roles)) {
            superuser("INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'READ', 'request');"
                    + " INSERT INTO audit_link SELECT coalesce(max(sequence), 0) + 1, (SELECT max(id) FROM audit_entry),"
                    + " '', '1' FROM audit_link;"
                    + " INSERT INTO audit_checkpoint SELECT coalesce(max(count), 0) + 1, now(), 'jws' FROM audit_checkpoint;"
                    + " SELECT audit_pseudonym('{\"principal\": \"x\"}')");
            for (var table : List.of("audit_entry", "audit_person", "audit_link", "audit_checkpoint", "audit_export")) {
                assertThat(one(caller, "SELECT count(*) > 0 FROM " + table))
                        .as(table)
                        .isEqualTo(shown ? "t" : "f");
            }
        }
    }

    @Test
    void showTheRecordToNobodyWhoWasNotTold() throws SQLException {
        try (var nobody = ChassisDatabase.application()) {
            superuser("INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'READ', 'request')");
            assertThat(one(nobody, "SELECT count(*) FROM audit_entry")).isEqualTo("0");
            assertThat(one(nobody, "SELECT count(*) FROM idempotency_key")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'READ', 'x')",
                "INSERT INTO audit_link VALUES (1000000, 1, '', '1')",
                "UPDATE audit_entry SET kind = 'x'",
                "UPDATE audit_link SET hash = ''",
                "UPDATE audit_checkpoint SET jws = ''",
                "UPDATE audit_key SET jwk = ''",
                "DELETE FROM audit_entry",
                "INSERT INTO audit_person (pseudonym, year, salt, principal) VALUES ('', 2026, gen_random_uuid(), 'x')",
                "UPDATE audit_person SET year = 2000",
                "DELETE FROM audit_person",
                "SELECT audit_pseudonym('{\"principal\": \"x\"}')",
                "DELETE FROM audit_link",
                "DELETE FROM audit_checkpoint",
                "DELETE FROM audit_key",
                "TRUNCATE audit_checkpoint",
                "INSERT INTO audit_rule VALUES ('obligation', 'NOT', 'x')",
                "SELECT audit_every_table()",
                "UPDATE idempotency_key SET status = 500",
                "DELETE FROM idempotency_key"
            })
    void letTheServiceRewriteNothing(String change) throws SQLException {
        try (var caller = ChassisDatabase.application("dic", ",auditor,administrator,")) {
            assertThatThrownBy(() -> caller.createStatement().execute(change))
                    .hasMessageMatching("(?s).*(permission denied|violates row-level security).*");
        }
    }

    /** The owner too: there is no policy by which a row of the record changes. */
    @ParameterizedTest
    @ValueSource(strings = {"audit_entry SET kind = 'x'", "audit_link SET hash = ''", "audit_checkpoint SET jws = ''"})
    void letTheOwnerChangeNoRowEither(String change) throws SQLException {
        try (var owner = ChassisDatabase.owner()) {
            superuser("INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'READ', 'request')");
            assertThat(owner.createStatement().executeUpdate("UPDATE " + change))
                    .isZero();
            assertThat(owner.createStatement().executeUpdate("DELETE FROM " + change.split(" ")[0]))
                    .isZero();
        }
    }

    @Test
    void keepTheAnswersOfEachOrganisationApart() throws SQLException {
        try (var vnpt = ChassisDatabase.application("vnpt", ",operator,");
                var viettel = ChassisDatabase.application("viettel", ",operator,auditor,administrator,")) {
            vnpt.createStatement().execute(KEY.formatted("vnpt", "k"));
            viettel.createStatement().execute(KEY.formatted("viettel", "k"));
            assertThat(one(vnpt, "SELECT string_agg(organisation, ',') FROM idempotency_key"))
                    .isEqualTo("vnpt");
            assertThat(one(viettel, "SELECT string_agg(organisation, ',') FROM idempotency_key"))
                    .isEqualTo("viettel");
            assertThatThrownBy(() -> viettel.createStatement().execute(KEY.formatted("vnpt", "another")))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> vnpt.createStatement().execute(KEY.formatted("vnpt", "k")))
                    .hasMessageContaining("duplicate key");
        } finally {
            superuser("DELETE FROM idempotency_key");
        }
    }

    /** Policies bind the owner as well, or whoever works with its role would see everything. */
    @Test
    void bindEverybody() throws SQLException {
        try (var owner = ChassisDatabase.owner()) {
            assertThat(one(
                            owner,
                            "SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relrowsecurity AND"
                                    + " relforcerowsecurity"))
                    .isEqualTo("audit_checkpoint,audit_entry,audit_link,audit_person,idempotency_key");
        }
    }

    private static final SuccessorLookup MERGED = new SuccessorLookup() {

        @Override
        public String successorOf(String organisation) {
            return organisation;
        }

        @Override
        public String successorOf(String organisation, LocalDate day) {
            return organisation;
        }

        @Override
        public Set<String> predecessorsOf(String organisation) {
            return organisation.equals("dst") ? Set.of("tic", "dic") : Set.of();
        }
    };

    private static List<String> told(String organisation, Set<String> roles) throws SQLException {
        try (var connection = ChassisDatabase.application()) {
            connection.setAutoCommit(false);
            new RowSecurity(OneConnection.of(connection), null, MERGED, null, null).switchRole(organisation, roles);
            var told = new ArrayList<String>();
            for (var setting : List.of("organisation", "roles", "predecessors")) {
                told.add(one(connection, "SELECT current_setting('app." + setting + "')"));
            }
            connection.commit();
            // Nothing stays for the next one who is given the connection.
            assertThat(one(
                            connection,
                            "SELECT current_setting('app.organisation', true) || current_setting('app.roles')"))
                    .isEmpty();
            return told;
        }
    }

    @Test
    void areToldWhoseTheTransactionIs() throws SQLException {
        assertThat(told("dst", Set.of("clerk"))).containsExactly("dst", ",clerk,", "dic,tic");
        assertThat(told("vnpt", Set.of())).containsExactly("vnpt", ",", "");
        assertThat(told("", Set.of("operator")).get(0)).isEmpty();
        assertThat(told("A-1.b_2", Set.of("a", "b")).get(1)).isIn(",a,b,", ",b,a,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b", "a,b", "a b", "a;b", "ă", "a\\", "a\n"})
    void areToldNothingThatIsNoCode(String bent) {
        assertThatThrownBy(() -> told(bent, Set.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> told("vnpt", Set.of("operator", bent))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areToldWhoActsInQuotes() {
        assertThat(RowSecurity.acting("{\"name\":\"O'Neil''s\"}"))
                .isEqualTo("SET LOCAL app.actor = '{\"name\":\"O''Neil''''s\"}'");
        assertThatCode(() -> {
                    try (var connection = ChassisDatabase.application()) {
                        connection.setAutoCommit(false);
                        connection.createStatement().execute(RowSecurity.acting("a'; DROP TABLE audit_rule; --"));
                        assertThat(one(connection, "SELECT current_setting('app.actor')"))
                                .isEqualTo("a'; DROP TABLE audit_rule; --");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void standBesideTheirTableInTheMigrationOfItsFeature() throws IOException {
        MigrationRules.check("chassis");
    }
}
