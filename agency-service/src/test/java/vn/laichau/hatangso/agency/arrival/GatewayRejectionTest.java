package vn.laichau.hatangso.agency.arrival;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What the gateway turned away in somebody's name is found beside what came (docs/adr/0015). */
@QuarkusTest
class GatewayRejectionTest extends RunningService {

    private static final String HASH = "ab".repeat(32);

    /** With three digits: the answer leaves out zeros at the end of a fraction. */
    private final Instant now =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).minusMillis(877);

    private static Response tell(String token, Map<String, Object> refusal) {
        var authorization = "Bearer " + token;
        return asTheGateway("/internal/v1/rejections", authorization)
                .header("Authorization", authorization)
                .body(refusal)
                .post("/internal/v1/rejections");
    }

    /** @param authorization empty where the gateway does not know who was turned away */
    private static RequestSpecification asTheGateway(String path, String authorization) {
        return given().contentType(ContentType.JSON).header(GatewayProof.HEADER, proofOf(path, authorization));
    }

    private static String proofOf(String path, String authorization) {
        var headers = MultiMap.caseInsensitiveMultiMap().set("Authorization", authorization);
        return ProvenAddress.proven(headers, "POST " + path, Clock.systemUTC().instant())
                .get(GatewayProof.HEADER);
    }

    private static String firm(String organisation) {
        return Tokens.of("operator", organisation, "operator");
    }

    private Map<String, Object> shed(Instant at) {
        return new HashMap<>(Map.of(
                "path",
                "/api/v1/submissions",
                "validateOnly",
                false,
                "arrivedAt",
                at.toString(),
                "sha256",
                HASH,
                "status",
                503,
                "reason",
                "overloaded"));
    }

    private static List<Map<String, Object>> arrivals(RequestSpecification reader) {
        return reader.get("/api/v1/arrivals?limit=500").jsonPath().getList("items");
    }

    @Test
    void theFirmAndTheCoordinatorFindAFirmThatWasShed() {
        tell(firm("nhat-tin"), shed(now)).then().statusCode(204);

        for (var reader : List.of(operator("nhat-tin"), coordinator())) {
            await().atMost(ofSeconds(30))
                    .untilAsserted(() -> assertThat(arrivals(reader))
                            .anySatisfy(arrival -> assertThat(arrival)
                                    .containsEntry("organisation", "nhat-tin")
                                    .containsEntry("attempt", "SUBMISSION")
                                    .containsEntry(
                                            "arrivedAt", VietnamTime.of(now).toString())
                                    .containsEntry("sha256", HASH)
                                    .containsEntry("status", 503)
                                    .containsEntry("reason", "overloaded")));
        }
        assertThat(arrivals(operator("viettel"))).noneMatch(arrival -> HASH.equals(arrival.get("sha256")));
    }

    /** Known by its hash: others have no organisation either. */
    @Test
    void coordinatorsAndAuditorsAloneFindAStranger() {
        var ended = shed(now.minusMillis(111));
        ended.put("status", 401);
        ended.put("reason", "unauthenticated");
        ended.put("sha256", "cd".repeat(32));
        asTheGateway("/internal/v1/rejections/strangers", "")
                .body(ended)
                .post("/internal/v1/rejections/strangers")
                .then()
                .statusCode(204);

        for (var reader : List.of(coordinator(), as("auditor", "inspectorate", "auditor"))) {
            await().atMost(ofSeconds(30))
                    .untilAsserted(() -> assertThat(arrivals(reader))
                            .anySatisfy(arrival -> assertThat(arrival)
                                    .containsEntry("sha256", ended.get("sha256"))
                                    .containsEntry("status", 401)
                                    .containsEntry("reason", "unauthenticated")
                                    .containsEntry("attempt", "SUBMISSION")
                                    .doesNotContainKey("organisation")));
        }
        for (var reader : List.of(operator("vnpt"), as("agency-officer", "finance", "agency-officer"))) {
            assertThat(arrivals(reader))
                    .noneMatch(arrival -> ended.get("sha256").equals(arrival.get("sha256")));
        }
    }

    @Test
    void aStrangerIsKeptAlsoWhoComesPastTheGateway() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(401)
                .body(
                        "detail",
                        equalTo("Not signed in, or the token is not valid. What you sent has not arrived: nothing is"
                                + " recorded."));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(arrivals(coordinator()))
                        .anySatisfy(arrival -> assertThat(arrival)
                                .containsEntry("status", 401)
                                .containsEntry("attempt", "SUBMISSION")
                                .doesNotContainKeys("organisation", "sha256")));
    }

    @Test
    void keepsAttemptsToSendAlone() {
        var acceptance = shed(now);
        acceptance.put("path", "/api/v1/submissions/x/acceptance");
        var asked = shed(now);
        asked.put("validateOnly", true);
        tell(firm("than-phong"), acceptance).then().statusCode(204);
        tell(firm("than-phong"), asked).then().statusCode(204);
        var file = shed(now);
        file.put("path", "/api/v1/attachments");
        tell(firm("than-phong"), file).then().statusCode(204);

        await().atMost(ofSeconds(30))
                .until(() -> !arrivals(operator("than-phong")).isEmpty());
        assertThat(arrivals(operator("than-phong"))).extracting("attempt").containsExactly("ATTACHMENT");
    }

    /** Nobody makes evidence of what the gateway did, of its own or as a stranger. */
    @Test
    void takesItFromTheGatewayAlone() {
        var made = shed(now.minusMillis(222));
        made.put("sha256", "ef".repeat(32));
        var firm = firm(TestCallers.freshFirm());
        var authorization = "Bearer " + firm;
        for (var proof : List.of("", "2026-12-14T16:59:59.999Z x", proofOf("/internal/v1/rejections", "Bearer y"))) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", authorization)
                    .header(GatewayProof.HEADER, proof)
                    .body(made)
                    .post("/internal/v1/rejections")
                    .then()
                    .spec(isProblem(403, "forbidden"));
            given().contentType(ContentType.JSON)
                    .header(GatewayProof.HEADER, proof)
                    .body(made)
                    .post("/internal/v1/rejections/strangers")
                    .then()
                    .spec(isProblem(403, "forbidden"));
        }
        // What is told later is kept later: when it is there, nothing of the above has come before it.
        var told = shed(now.minusMillis(333));
        told.put("sha256", "fe".repeat(32));
        tell(firm, told).then().statusCode(204);
        await().atMost(ofSeconds(30))
                .until(() -> arrivals(coordinator()).stream()
                        .anyMatch(arrival -> told.get("sha256").equals(arrival.get("sha256"))));
        assertThat(arrivals(coordinator()))
                .noneMatch(arrival -> made.get("sha256").equals(arrival.get("sha256")));
    }

    @Test
    void refusesWhatNoGatewayWouldTell() {
        tell(
                        firm("vnpt"),
                        Map.of(
                                "path",
                                "/api/v1/submissions",
                                "validateOnly",
                                false,
                                "status",
                                200,
                                "reason",
                                "<b>",
                                "sha256",
                                "x"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/arrivedAt", "/sha256", "/status", "/reason"));
        for (var at : List.of(now.minus(Duration.ofMinutes(11)), now.plus(Duration.ofMinutes(2)))) {
            tell(firm("vnpt"), shed(at))
                    .then()
                    .spec(isProblem(422, "invalid-content"))
                    .body("errors.code", contains("not-recent"));
        }
        tell(Tokens.of("auditor", "ppc", "auditor"), shed(now)).then().spec(isProblem(403, "forbidden"));
    }
}
