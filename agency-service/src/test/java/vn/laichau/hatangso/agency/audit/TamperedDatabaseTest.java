package vn.laichau.hatangso.agency.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.audit.ChainSealer;
import vn.laichau.hatangso.chassis.audit.offline.VerifyAudit;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/**
 * Tampering in the database itself: the service's role has no right to it, and what its owner does is found. Each is rolled back
 * after the record was read as it then stands. By hand: {@code -Daudit.tamperings=200 -Daudit.seed=7}.
 */
@QuarkusTest
class TamperedDatabaseTest extends RunningService {

    private static final int TAMPERINGS = Integer.getInteger("audit.tamperings", 30);
    private static final long SEED = Long.getLong("audit.seed", 20261214L);
    private static final int NEWEST = 100;

    @Inject
    ChainSealer chainSealer;

    @TempDir
    Path folder;

    private long signed;

    @BeforeEach
    void signAll() throws IOException, SQLException {
        for (var i = 0; i < 3; i++) {
            sendPlan("vnpt", freshYear()).then().statusCode(201);
        }
        chainSealer.finish();
        Files.write(
                folder.resolve("keys.json"),
                given().get("/api/v1/audit/agency/keys").asByteArray());
        try (var owner = SuiteDatabase.superuser()) {
            signed = number(owner, "SELECT max(count) FROM audit_checkpoint");
            var last = lines(owner, "SELECT jws FROM audit_checkpoint WHERE count = " + signed);
            Files.write(folder.resolve("kept.log"), last);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(lines(connection, query).get(0));
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** What the command says of the record as that connection sees it. */
    private String verify(Connection connection) throws SQLException, IOException {
        var export = folder.resolve("export.ndjson");
        Files.write(export, lines(connection, "SELECT line FROM audit_export ORDER BY part, place"));
        var arguments = List.of(
                export.toString(),
                "--keys",
                folder.resolve("keys.json").toString(),
                "--kept",
                folder.resolve("kept.log").toString());
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, UTF_8)) {
            var exit = VerifyAudit.run(arguments, out, out);
            return exit + " " + said.toString(UTF_8);
        }
    }

    @Test
    void findsWhateverTheOwnerOfTheDatabaseDid() throws SQLException, IOException {
        var chance = new Random(SEED);
        for (var i = 0; i < TAMPERINGS; i++) {
            var tampering = DatabaseTampering.values()[i % DatabaseTampering.values().length];
            var sealAgain = chance.nextBoolean();
            var sequence = signed - chance.nextInt((int) Math.min(NEWEST, signed - 2));
            try (var owner = SuiteDatabase.superuser()) {
                owner.setAutoCommit(false);
                var entry = number(owner, "SELECT entry FROM audit_link WHERE sequence = " + sequence);
                tampering.on(owner, sequence, entry, sealAgain);
                assertThat(verify(owner))
                        .as("seed %d, number %d: %s at %d, sealed again: %s", SEED, i, tampering, sequence, sealAgain)
                        .startsWith("1 ");
                owner.rollback();
            }
        }
        try (var owner = SuiteDatabase.superuser()) {
            assertThat(verify(owner)).as("as it is").startsWith("0 ");
        }
    }

    /** The application appends by the functions of the owner; a checkpoint or a key that it adds signs nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_person", "audit_link", "audit_checkpoint", "audit_key", "audit_rule"})
    void isNotWithinTheRightsOfTheService(String table) throws SQLException {
        var column = firstColumn(table);
        var changes = new ArrayList<>(List.of(
                "UPDATE %1$s SET %2$s = %2$s",
                "DELETE FROM %1$s",
                "TRUNCATE %1$s CASCADE",
                "ALTER TABLE %1$s DISABLE ROW LEVEL SECURITY",
                "DROP TABLE %1$s CASCADE",
                "SET session_replication_role = replica"));
        if (!List.of("audit_checkpoint", "audit_key").contains(table)) {
            changes.add("INSERT INTO %1$s (%2$s) VALUES (NULL)");
        }
        try (var service = SuiteDatabase.application()) {
            for (var change : changes) {
                assertThatThrownBy(() -> service.createStatement().execute(change.formatted(table, column)))
                        .as(change)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    private static String firstColumn(String table) throws SQLException {
        try (var owner = SuiteDatabase.superuser()) {
            return lines(owner, """
                            SELECT column_name FROM information_schema.columns
                            WHERE table_name = '%s' AND is_identity = 'NO' ORDER BY ordinal_position""".formatted(table)).get(0);
        }
    }
}
