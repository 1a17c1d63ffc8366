package vn.laichau.hatangso.agency.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.audit.ChainSealer;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

/** What was recorded is sealed into one chain that anybody can check. */
@QuarkusTest
class SealingTest extends RunningService {

    @Inject
    ChainSealer chainSealer;

    @TempDir
    Path folder;

    private record Said(int exit, String words) {}

    /** As an inspector does it: takes the record and the keys home, and runs the command there. */
    private Said verify() throws IOException, InterruptedException {
        chainSealer.finish();
        Files.write(
                folder.resolve("export.ndjson"),
                as("auditor", "ppc", "auditor")
                        .get("/api/v1/audit/agency/export")
                        .asByteArray());
        Files.write(
                folder.resolve("keys.json"),
                given().get("/api/v1/audit/agency/keys").asByteArray());
        var process = new ProcessBuilder(
                        Path.of("../verify-audit").toAbsolutePath().toString(), "export.ndjson", "--keys", "keys.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), words);
    }

    @Test
    void isACommandThatFindsWhatTheDatabaseOwnerAltered() throws Exception {
        String id = sendPlan("vnpt", freshYear()).path("id");
        var whole = verify();
        assertThat(whole.words()).contains("NGUYÊN VẸN", "WHOLE");
        assertThat(whole.exit()).isZero();

        var sequence = SuiteDatabase.count("SELECT sequence FROM audit_link l JOIN audit_entry e ON e.id = l.entry"
                + " WHERE kind = 'submission' AND object = '" + id + "'");
        alter("viettel", id);
        try {
            var altered = verify();
            assertThat(altered.words()).contains("BROKEN", "entry " + sequence + ": contents or hash were changed");
            assertThat(altered.exit()).isEqualTo(1);
        } finally {
            alter("vnpt", id);
        }
    }

    private static void alter(String organisation, String object) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection
                    .createStatement()
                    .execute("UPDATE audit_entry SET organisation = '" + organisation
                            + "' WHERE kind = 'submission' AND object = '" + object + "'");
        }
    }

    @Test
    void recordsWhoTookTheRecordAway() {
        as("auditor", "ppc", "auditor")
                .get("/api/v1/audit/agency/export")
                .then()
                .statusCode(200);
        as("auditor", "ppc", "auditor")
                .queryParam("action", "READ")
                .queryParam("limit", 1)
                .get("/api/v1/audit/agency")
                .then()
                .body("items[0].operation", equalTo("GET /api/v1/audit/agency/export"))
                .body("items[0].organisation", equalTo("ppc"));
    }

    @Test
    void sealsAlsoWhatBecomesVisibleLate() throws SQLException {
        var late = UUID.randomUUID().toString();
        var early = UUID.randomUUID().toString();
        try (var slow = SuiteDatabase.superuser();
                var quick = SuiteDatabase.superuser()) {
            slow.setAutoCommit(false);
            add(slow, late);
            add(quick, early);
            chainSealer.finish();
            assertThat(places(early)).isOne();
            assertThat(places(late)).isZero();
            slow.commit();
            chainSealer.finish();
            assertThat(places(late)).isOne();
            quick.createStatement().execute("DELETE FROM agency_code WHERE code IN ('" + late + "', '" + early + "')");
        }
    }

    private static void add(Connection connection, String code) throws SQLException {
        connection.createStatement().execute("INSERT INTO agency_code VALUES ('" + code + "')");
    }

    private static long places(String code) {
        return SuiteDatabase.count("SELECT count(*) FROM audit_link l JOIN audit_entry e ON e.id = l.entry"
                + " WHERE kind = 'agency_code' AND object = '" + code + "'");
    }

    @Test
    void sealsAllThatIsThereAlsoBesideARoundThatDoesNotSeeIt() throws Exception {
        var code = UUID.randomUUID().toString();
        try (var round = SuiteDatabase.superuser();
                var other = SuiteDatabase.superuser()) {
            round.setAutoCommit(false);
            ChassisLocks.AUDIT_CHAIN.take(round);
            add(other, code);
            var finished = CompletableFuture.runAsync(chainSealer::finish);
            await().atMost(ofSeconds(30))
                    .until(() -> Waits.forLock(ChassisLocks.AUDIT_CHAIN).any());
            round.commit();
            finished.join();
            assertThat(places(code)).isOne();
            other.createStatement().execute("DELETE FROM agency_code WHERE code = '" + code + "'");
        }
    }

    @Test
    void growsOneChainWhenSeveralReplicasSeal() throws Exception {
        var replicas = Executors.newFixedThreadPool(4);
        for (var i = 0; i < 3; i++) {
            sendPlan("vnpt", freshYear()).then().statusCode(201);
            Callable<Void> seal = () -> {
                chainSealer.finish();
                return null;
            };
            for (var done : replicas.invokeAll(Collections.nCopies(4, seal))) {
                done.get();
            }
        }
        replicas.shutdown();
        assertThat(SuiteDatabase.count("SELECT max(sequence) - count(*) FROM audit_link"))
                .isZero();
        assertThat(SuiteDatabase.count("SELECT max(count) FROM audit_checkpoint"))
                .isLessThanOrEqualTo(SuiteDatabase.count("SELECT max(sequence) FROM audit_link"));
    }
}
