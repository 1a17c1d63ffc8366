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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What the gateway turned away in somebody's name is found beside what came (docs/adr/0015). */
@QuarkusTest
class GatewayRejectionTest extends RunningService {

    private static final String HASH = "ab".repeat(32);

    /** With three digits: the answer leaves out zeros at the end of a fraction. */
    private final Instant now =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).minusMillis(877);

    private static Response tell(RequestSpecification caller, Map<String, Object> refusal) {
        return caller.contentType(ContentType.JSON).body(refusal).post("/internal/v1/rejections");
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
        tell(operator("nhat-tin"), shed(now)).then().statusCode(204);

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
        given().contentType(ContentType.JSON)
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
        tell(operator("than-phong"), acceptance).then().statusCode(204);
        tell(operator("than-phong"), asked).then().statusCode(204);
        var file = shed(now);
        file.put("path", "/api/v1/attachments");
        tell(operator("than-phong"), file).then().statusCode(204);

        await().atMost(ofSeconds(30))
                .until(() -> !arrivals(operator("than-phong")).isEmpty());
        assertThat(arrivals(operator("than-phong"))).extracting("attempt").containsExactly("ATTACHMENT");
    }

    @Test
    void refusesWhatNoGatewayWouldTell() {
        tell(
                        operator("vnpt"),
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
            tell(operator("vnpt"), shed(at))
                    .then()
                    .spec(isProblem(422, "invalid-content"))
                    .body("errors.code", contains("not-recent"));
        }
        tell(as("auditor", "ppc", "auditor"), shed(now)).then().spec(isProblem(403, "forbidden"));
    }
}
