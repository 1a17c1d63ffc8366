package vn.laichau.hatangso.agency.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
class RefusedSubmissionTest extends RunningService {

    private static ValidatableResponse send(String body) {
        return TestCallers.send("vnpt", UUID.randomUUID().toString(), body)
                .then()
                .contentType("application/problem+json");
    }

    private static String figure(String amounts) {
        return """
                {"obligation": "operator-plan", "year": 2029, "narrative": "x", "figures": [
                 {"indicator": "household-fibre", "territory": "12", "period": "2026", %s}]}""".formatted(amounts);
    }

    private static long stored() {
        return SuiteDatabase.count("SELECT count(*) FROM submission_version");
    }

    private static long attempts(String reason) {
        return SuiteDatabase.count("SELECT count(*) FROM arrival WHERE reason = '" + reason + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"obligation\": \"operator-plan\", \"year\": 2029, \"price\": 1} | /price | unknown-member",
                "{\"obligation\": \"operator-plan\", \"year\": \"2029\"} | /year | wrong-type",
                "{\"obligation\": \"operator-plan\", \"year\": 2029.5} | /year | not-whole",
                "{\"obligation\": \"operator-plan\", \"year\": 2029, \"figures\": {}} | /figures | wrong-type",
                "{\"obligation\": \"operator-plan\", \"year\": 2029, \"year\": 2029} | '' | not-json",
                "{\"obligation\": | '' | not-json",
                "'' | '' | wrong-type",
                "null | '' | wrong-type",
            })
    void saysWhereABodyCannotBeRead(String body, String pointer, String code) {
        send(body)
                .spec(isProblem(400, "invalid-request"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void namesTheTraceOfTheRequestThatItCouldNotRead() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        operator("vnpt")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType(ContentType.JSON)
                .body("[1")
                .post("/api/v1/submissions")
                .then()
                .statusCode(400)
                .body("traceId", equalTo(trace));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"numerator\": 3, \"denominator\": 2 | /figures/0/numerator | numerator-above-denominator",
                "\"numerator\": -1, \"denominator\": 2 | /figures/0/numerator | negative",
                "\"numerator\": 0, \"denominator\": 0 | /figures/0/denominator | not-positive",
                "\"numerator\": 1 | /figures/0 | wrong-shape",
                "\"numerator\": 1, \"denominator\": 2, \"value\": 3 | /figures/0 | wrong-shape",
                "\"value\": 1e1000 | /figures/0/value | too-many-digits",
                "\"value\": 0.0000001 | /figures/0/value | too-many-digits",
            })
    void refusesFiguresThatCannotBe(String amounts, String pointer, String code) {
        send(figure(amounts))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void namesEveryFaultAtOnce() {
        send("""
                {"obligation": "no-such-obligation", "year": 1999, "narrative": "a\\u0000b", "figures": [
                 {"indicator": " ", "territory": "12", "period": "2026-13", "value": 1}, null,
                 {"indicator": "i", "territory": "12", "period": "2026", "value": 1},
                 {"indicator": "i", "territory": "12", "period": "2026", "value": 2}]}""")
                .spec(isProblem(422, "invalid-content"))
                .body("detail", endsWith("What you sent has not arrived: nothing is recorded."))
                .body(
                        "errors.pointer",
                        contains(
                                "/obligation",
                                "/year",
                                "/narrative",
                                "/figures/0/indicator",
                                "/figures/0/period",
                                "/figures/1",
                                "/figures/3"));
    }

    @ParameterizedTest
    @CsvSource({"2019, 422", "2020, 200", "2100, 200", "2101, 422"})
    void takesPlansForTheseYearsAlone(int year, int status) {
        TestCallers.operator("vnpt")
                .contentType(ContentType.JSON)
                .body(TestCallers.plan(year))
                .post("/api/v1/submissions?validateOnly=true")
                .then()
                .statusCode(status);
    }

    @Test
    void refusesAnObligationThatTheOrganisationDoesNotOwe() {
        send("{\"obligation\": \"dic-annual-report\", \"year\": 2029, \"narrative\": \"x\"}")
                .statusCode(422)
                .body("errors.code", hasItems("not-owed"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        send("{\"narrative\": \"" + "x".repeat(1_100_000) + "\"}").spec(isProblem(413, "payload-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void refusesOtherContentTypes(String type) {
        TestCallers.operator("vnpt")
                .contentType(type)
                .header("Idempotency-Key", "type")
                .body("x")
                .post("/api/v1/submissions")
                .then()
                .statusCode(415);
    }

    @Test
    void refusesCallersWithoutAGoodToken() {
        var before = stored();
        var body = TestCallers.plan(2029);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .spec(isProblem(401, "unauthenticated"));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.with("operator", "vnpt", claims -> claims.audience("elsewhere"), "operator"))
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .statusCode(401);
        TestCallers.as("leader", "ppc", "leader")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .spec(isProblem(403, "forbidden"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void hidesSubmissionsFromRolesThatDoNotHandleThem() {
        for (var role : List.of("finance-officer", "construction-officer", "administrator")) {
            TestCallers.as(role, "finance", role)
                    .get("/api/v1/submissions")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/submissions").then().statusCode(401);
    }

    /** @param reason code of the problem, as the log of arrivals keeps it */
    private record Refusal(String body, int status, String reason) {}

    @Test
    void keepsNothingOfARefusedSendingButItsArrival() {
        var accepted = freshYear();
        accept(sendPlan("vnpt", accepted)).then().statusCode(200);
        var released = freshYear();
        TestCallers.coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": %d, "organisation": "vnpt", "reason": "Ngừng hoạt động"}""".formatted(released))
                .post("/api/v1/waivers")
                .then()
                .statusCode(201);
        String foreign = operator("viettel")
                .contentType("application/pdf")
                .body("%PDF-1.7".getBytes(UTF_8))
                .post("/api/v1/attachments?name=a.pdf")
                .path("id");
        var refusals = List.of(
                new Refusal(figure("\"numerator\": 7, \"denominator\": 3"), 422, "invalid-content"),
                new Refusal("{\"obligation\": \"operator-plan\", \"price\": 1}", 400, "invalid-request"),
                new Refusal(TestCallers.wholePlan(accepted), 409, "obligation-already-sent"),
                new Refusal(TestCallers.wholePlan(released), 422, "invalid-content"),
                new Refusal(
                        TestCallers.wholePlan(released).replace("operator-plan", "dic-annual-report"),
                        422,
                        "invalid-content"),
                new Refusal(withAttachment(foreign), 422, "invalid-content"));
        var before = everythingStored();

        for (var refusal : refusals) {
            send(refusal.body()).spec(isProblem(refusal.status(), refusal.reason()));
            await().atMost(ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(arrivals(refusal)).as(refusal.body()).isOne());
        }
        assertThat(everythingStored()).isEqualTo(before);
    }

    private static String withAttachment(String id) {
        return "{\"obligation\": \"operator-plan\", \"year\": %d, \"narrative\": \"x\", \"attachments\": [\"%s\"]}"
                .formatted(freshYear(), id);
    }

    private static Map<String, Long> everythingStored() {
        return Stream.of(
                        "submission",
                        "submission_version",
                        "figure",
                        "investment_item",
                        "coverage_commitment",
                        "answer",
                        "attachment_use",
                        "receipt",
                        "outbox",
                        "draft")
                .collect(Collectors.toMap(
                        table -> table, table -> SuiteDatabase.count("SELECT count(*) FROM " + table)));
    }

    private static long arrivals(Refusal refusal) {
        return SuiteDatabase.count("""
                SELECT count(*) FROM arrival WHERE organisation = 'vnpt' AND status = %d AND reason = '%s'
                AND sha256 = '%s' AND arrived_at > now() - interval '1 minute'
                """.formatted(
                refusal.status(), refusal.reason(), Sha256.hex(refusal.body().getBytes(UTF_8))));
    }

    @Test
    void keepsAttemptsThatWereNeverRead() {
        var unauthenticated = attempts("unauthenticated");
        var tooLarge = attempts("payload-too-large") + attempts("http-413");
        refusesCallersWithoutAGoodToken();
        refusesABodyThatIsTooLarge();
        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            assertThat(attempts("unauthenticated")).isGreaterThan(unauthenticated);
            assertThat(attempts("payload-too-large") + attempts("http-413")).isGreaterThan(tooLarge);
        });
        assertThat(attempts("forbidden")).isPositive();
    }
}
