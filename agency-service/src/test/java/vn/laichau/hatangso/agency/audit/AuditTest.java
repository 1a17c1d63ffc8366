package vn.laichau.hatangso.agency.audit;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.audit.ChainSealer;
import vn.laichau.hatangso.chassis.testing.AuditCoverage;
import vn.laichau.hatangso.chassis.testing.LockRules;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What is recorded of whom; nobody who changes something has to think of it. */
@QuarkusTest
class AuditTest extends RunningService {

    private static final int STRANGERS = 40;

    /** The regular round may come between: once, or twice on a machine that is held up for a minute. */
    private static final long ROUNDS_MEANWHILE = 3;

    private static final String DIGEST = "[0-9a-f]{64}";

    /** The service's own pool: the application role. */
    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Inject
    ChainSealer chainSealer;

    private static ValidatableResponse entries(String kind, String object) {
        return as("auditor", "ppc", "auditor")
                .queryParam("kind", kind)
                .queryParam("object", object)
                .get("/api/v1/audit/agency")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsWhoChangedWhatByWhichOperation() {
        var sent = sendPlan("vnpt", freshYear());
        entries("submission", sent.path("id"))
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("CREATED"))
                .body("items[0].operation", equalTo("POST /api/v1/submissions"))
                .body("items[0].principal", matchesPattern("subject-of-.+"))
                .body("items[0].organisation", equalTo("vnpt"))
                .body("items[0].owner", equalTo("vnpt"))
                .body("items[0].databaseRole", equalTo("suite_app"))
                .body("items[0].before", nullValue())
                .body("items[0].after", matchesPattern(DIGEST))
                .body("items[0].trace", matchesPattern("[0-9a-f]{32}"))
                .body("items[0].address", equalTo("INNER"));
    }

    @Test
    void tellsWhichFieldsChangedAndProvesTheirContentsWithoutShowingThem() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        String created = entries("submission", id).extract().path("items[0].after");
        accept(sent).then().statusCode(200);
        entries("submission", id)
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].operation", equalTo("POST /api/v1/submissions/{id}/acceptance"))
                .body("items[0].organisation", equalTo("dic"))
                .body("items[0].owner", equalTo("vnpt"))
                .body("items[0].fields", contains("revision", "state"))
                .body("items[0].before", equalTo(created))
                .body("items[0].after", matchesPattern(DIGEST));
    }

    @Test
    void forgetsWhatNeverHappened() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("INSERT INTO agency_code VALUES ('" + id + "')");
            connection.rollback();
        }
        entries("agency_code", id.toString()).body("items", empty());
    }

    @Test
    void tellsWhoWasRefusedAndWhat() {
        String id = sendPlan("vnpt", freshYear()).path("id");
        var foreign = "/api/v1/submissions/" + id;
        operator("viettel").get(foreign).then().statusCode(404);
        entries("request", foreign)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("REFUSED"))
                .body("items[0].status", equalTo(404))
                .body("items[0].operation", equalTo("GET /api/v1/submissions/{id}"))
                .body("items[0].organisation", equalTo("viettel"));

        var forbidden = foreign + "/acceptance";
        operator("vnpt").header("If-Match", "\"0\"").post(forbidden).then().statusCode(403);
        entries("request", forbidden)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo(403))
                .body("items[0].operation", equalTo("POST /api/v1/submissions/{id}/acceptance"))
                .body("items[0].principal", matchesPattern("subject-of-.+"));

        var unknown = "/api/v1/submissions/" + UUID.randomUUID();
        given().get(unknown).then().statusCode(401);
        entries("request", unknown).body("items", empty());
    }

    /** Whoever sends however many of them fills nothing: one entry says how many there were. */
    @Test
    void countsWhoProvedNothingInsteadOfKeepingEach() {
        chainSealer.finish();
        var entries = count("count(*)");
        var requests = count("coalesce(sum(rows), 0)");
        for (var i = 0; i < STRANGERS; i++) {
            var caller = i % 2 == 0 ? given() : given().auth().oauth2("not-a-token");
            caller.get("/api/v1/submissions/" + UUID.randomUUID()).then().statusCode(401);
        }
        // The last one is counted when its answer is out already, and what a regular round has taken is there when it
        // ends.
        await().atMost(ofSeconds(30))
                .until(
                        () -> {
                            chainSealer.finish();
                            return count("coalesce(sum(rows), 0)") - requests;
                        },
                        equalTo((long) STRANGERS));
        assertThat(count("count(*)") - entries).isBetween(1L, ROUNDS_MEANWHILE);
        as("auditor", "ppc", "auditor")
                .queryParam("kind", "request")
                .queryParam("limit", 500)
                .get("/api/v1/audit/agency")
                .then()
                .body("items.find { it.status == 401 }.action", equalTo("REFUSED"))
                .body("items.find { it.status == 401 }.address", equalTo("INNER"))
                .body("items.find { it.status == 401 }.principal", nullValue());
    }

    private static long count(String what) {
        return SuiteDatabase.count("SELECT " + what + " FROM audit_entry WHERE status = 401");
    }

    /** Somebody has to learn of it: the refusal itself is answered as always. */
    @Test
    void countsARefusalThatCouldNotBeKept() throws SQLException {
        var lost = meters.counter("audit.refusals.lost");
        var before = lost.count();
        var unknown = "/api/v1/submissions/" + UUID.randomUUID();
        alter("REVOKE EXECUTE ON FUNCTION audit_note FROM suite_app");
        try {
            operator("viettel").get(unknown).then().statusCode(404);
        } finally {
            alter("GRANT EXECUTE ON FUNCTION audit_note TO suite_app");
        }
        assertThat(lost.count()).isEqualTo(before + 1);
        entries("request", unknown).body("items", empty());
    }

    private static void alter(String change) throws SQLException {
        try (var owner = SuiteDatabase.superuser()) {
            owner.createStatement().execute(change);
        }
    }

    @Test
    void isOpenToTheAuditorAlone() {
        for (var part : List.of("", "/checkpoints", "/export")) {
            given().get("/api/v1/audit/agency" + part).then().statusCode(401);
            as("x", "dic", "administrator", "coordinator", "leader", "operator", "report-collection")
                    .get("/api/v1/audit/agency" + part)
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/audit/agency/keys").then().statusCode(200).body("keys[0].kty", equalTo("EC"));
    }

    @Test
    void findsEntriesByTimeOrganisationAndOperation() {
        var sent = sendPlan("vnpt", freshYear());
        var auditor = as("auditor", "ppc", "auditor")
                .queryParam("organisation", "vnpt")
                .queryParam("operation", "POST /api/v1/submissions")
                .queryParam("kind", "submission")
                .queryParam("limit", 1);
        var first = auditor.get("/api/v1/audit/agency");
        first.then().body("items.object", contains(sent.<String>path("id")));
        auditor.queryParam("until", first.<String>path("items[0].at"))
                .get("/api/v1/audit/agency")
                .then()
                .body("items.object.contains('" + sent.<String>path("id") + "')", equalTo(false));
        auditor.queryParam("from", "yesterday")
                .get("/api/v1/audit/agency")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'READ', 'x')",
                "UPDATE audit_entry SET organisation = 'viettel'",
                "DELETE FROM audit_entry",
                "UPDATE audit_person SET principal = 'x'",
                "DELETE FROM audit_person",
                "UPDATE audit_link SET hash = ''",
                "DELETE FROM audit_link",
                "UPDATE audit_checkpoint SET count = 0",
                "DELETE FROM audit_checkpoint",
                "DELETE FROM audit_key",
                "TRUNCATE audit_entry",
                "ALTER TABLE submission DISABLE TRIGGER audit_row"
            })
    void letsTheServiceItselfRewriteNothing(String change) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection()) {
                        return connection.createStatement().execute(change);
                    }
                }))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /** A new table is audited without anybody's doing; who leaves one out says so here and in audit_rule, with the reason. */
    @Test
    void believesTheGatewayAloneFromWhereACallComes() throws SQLException {
        ProvenAddress.isKeptAlone("/api/v1/audit/agency");
    }

    @Test
    void auditsEveryTableButTheseFew() throws SQLException {
        assertThat(AuditCoverage.leftOut())
                .containsExactly(
                        "answer",
                        "arrival",
                        "attachment_part",
                        "attachment_use",
                        "coverage_commitment",
                        "event",
                        "event_read",
                        "figure",
                        "idempotency_key",
                        "investment_item",
                        "outbox",
                        "retention_rule",
                        "webhook_delivery",
                        "webhook_progress");
    }

    @Test
    void takesTheLocksThatThePageOfTheChassisNames() throws SQLException {
        LockRules.checkFunctions();
    }
}
