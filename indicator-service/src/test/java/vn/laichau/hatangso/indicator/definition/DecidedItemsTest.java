package vn.laichau.hatangso.indicator.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class DecidedItemsTest {

    private static final String ROADS = "road-mobile-coverage-2025";
    private static final String INDUSTRY = "industry-iot-2025";

    @Test
    void makesOneVersionOfAnItemHoweverOftenItComes() {
        var item = item(
                "d1/1", ROADS, "\"comparator\": \"AT_LEAST\", \"value\": 60, \"due\": \"2031-12-31\"", "2024-03-01");
        send(item).body("created", equalTo(1)).body("unchanged", equalTo(0));
        var tag = Requests.nobody().get("/api/v1/targets/" + ROADS).header("ETag");
        send(item).body("created", equalTo(0)).body("unchanged", equalTo(1)).body("errors", hasSize(0));
        Requests.nobody().get("/api/v1/targets/" + ROADS).then().header("ETag", equalTo(tag));
        Requests.nobody()
                .get("/api/v1/targets/" + ROADS + "/versions")
                .then()
                .body("items.comparator", contains("EXACTLY", "AT_LEAST"))
                .body("items.value", contains(100, 60))
                .body("items.due", contains("2025-12-31", "2031-12-31"))
                .body("items[1].decidedBy", equalTo("01/QĐ-UBND"));
    }

    /** The invented decision of a demonstration: what agency-service tells of a past day, this service tells of it too. */
    @Test
    void knowsAnInventedDecisionSinceTheSenderDid() {
        var target = "/api/v1/targets/public-place-5g-2030";
        var before = Requests.nobody().get(target).<Object>path("value");
        post("{\"decision\": \"d8\", \"recordedAt\": \"2026-04-17T09:00:00+07:00\", \"items\": [%s]}"
                        .formatted(item("d8/1", "public-place-5g-2030", "\"value\": 77", "2026-04-16")))
                .body("created", equalTo(1));
        Requests.nobody().get(target + "/versions?asOf=2026-04-16").then().body("items", hasSize(1));
        Requests.nobody().get(target + "?asOf=2026-04-16").then().body("value", equalTo(before));
        Requests.nobody().get(target + "?asOf=2026-04-17").then().body("value", equalTo(77));
        // A later message says nothing of the time before what is known already.
        post("{\"decision\": \"d9\", \"recordedAt\": \"2026-01-05T09:00:00+07:00\", \"items\": [%s]}"
                        .formatted(item("d9/1", "public-place-5g-2030", "\"value\": 66", "2026-01-04")))
                .body("created", equalTo(1));
        Requests.nobody().get(target + "/versions?asOf=2026-04-16").then().body("items", hasSize(1));
        Requests.nobody().get(target + "/versions?asOf=2026-04-17").then().body("items", hasSize(3));
    }

    /** A decision that speaks of the value alone leaves the rest as the decision before made it. */
    @Test
    void judgesByTheVersionInForceAndKeepsWhatADecisionDoesNotSpeakOf() {
        var before = verdictOf(INDUSTRY);
        before.body("target.value", equalTo(100));
        send(item(
                        "d2/1",
                        INDUSTRY,
                        "\"comparator\": \"AT_LEAST\", \"value\": 90, \"due\": \"2032-12-31\"",
                        "2024-02-01"))
                .body("created", equalTo(1));
        send(item("d3/1", INDUSTRY, "\"value\": 0", "2024-03-01")).body("created", equalTo(1));
        verdictOf(INDUSTRY)
                .body("target.value", equalTo(0))
                .body("target.comparator", equalTo("AT_LEAST"))
                .body("target.due", equalTo("2032-12-31"))
                .body("target.decidedBy", equalTo("01/QĐ-UBND"))
                .body("verdict", equalTo("ACHIEVED"))
                .body("verdict", not(equalTo(before.extract().path("verdict"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-code | no-such-target | \"value\": 1 | 2024-01-01",
                "before-decision | adult-smartphone-2025 | \"value\": 1 | 2023-12-31",
                "before-force | adult-smartphone-2025 | \"value\": 1, \"due\": \"2023-12-31\" | 2024-01-01",
                "other-kind | mobile-broadband-capacity-2025 | \"value\": 1, \"comparator\": \"AT_LEAST\" | 2024-01-01",
                "value-and-comparator | cloud-iot-integration-2025 | \"value\": 1 | 2024-01-01",
                "negative | adult-smartphone-2025 | \"value\": -1 | 2024-01-01",
                "missing | adult-smartphone-2025 | \"value\": 1 | "
            })
    void tellsBackWhatCannotBeAndKeepsNothingOfIt(String code, String target, String change, String from) {
        var refused = item("d4/" + code, target, change, from);
        send(refused)
                .body("created", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors.item", contains("d4/" + code))
                .body("errors.code", contains(code));
        send(refused).body("rejected", equalTo(1));
    }

    @Test
    void refusesASecondVersionFromTheSameDayAndTakesTheOthersOfTheDecision() {
        send(item("d5/1", "enterprise-cloud-2025", "\"value\": 70", "2024-05-01"))
                .body("created", equalTo(1));
        send(item("d6/1", "enterprise-cloud-2025", "\"value\": 60", "2024-05-01") + ","
                        + item("d6/2", "enterprise-cloud-2025", "\"value\": 60", "2024-06-01"))
                .body("created", equalTo(1))
                .body("errors.item", contains("d6/1"))
                .body("errors.code", contains("version-exists"));
    }

    /** Two items that differ in such a half alone would be stored as one, and the second be taken for made. */
    @Test
    void takesNoHalfOfACharacter() {
        var item = item("d7/\\ud83d", "enterprise-cloud-2025", "\"value\": 70", "2024-07-01");
        for (var body : List.of(
                "{\"decision\": \"d\", \"items\": [%s]}".formatted(item),
                "{\"decision\": \"d\\ude00\", \"items\": []}",
                "{\"decision\": \"d\", \"items\": [%s]}"
                        .formatted(item.replace("d7/\\ud83d", "d7/1").replace("01/QĐ", "\\ud83d01/QĐ")))) {
            post(body).statusCode(400).body("code", equalTo("invalid-request"));
        }
    }

    @Test
    void isForAgencyServiceAlone() {
        Requests.coordinator()
                .contentType("application/json")
                .body("{\"decision\": \"d\", \"items\": []}")
                .post("/internal/v1/target-messages")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse verdictOf(String target) {
        return Requests.coordinator().get("/api/v1/progress/" + target).then().statusCode(200);
    }

    private static String item(String item, String target, String change, String from) {
        return """
                {"item": "%s", "target": "%s", %s, "inForceFrom": %s,
                 "decision": {"number": "01/QĐ-UBND", "date": "2024-01-01"}}""".formatted(item, target, change, from == null ? "null" : '"' + from + '"');
    }

    private static ValidatableResponse send(String items) {
        return post("{\"decision\": \"d\", \"items\": [%s]}".formatted(items)).statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return Requests.of("agency-service", "dic", "observations-feed")
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/target-messages")
                .then();
    }
}
