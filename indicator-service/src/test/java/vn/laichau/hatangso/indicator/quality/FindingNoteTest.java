package vn.laichau.hatangso.indicator.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.indicator.quality.FigureSender.FINDINGS;
import static vn.laichau.hatangso.indicator.quality.FigureSender.found;
import static vn.laichau.hatangso.indicator.quality.FigureSender.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class FindingNoteTest {

    @Inject
    Clock clock;

    @Test
    void keepsTheNoteOfAFindingUntilItsFiguresChange() {
        send("enterprise-cloud,12,2083-01,,10,100,\nenterprise-cloud,12,2083-02,,90,100,\n");
        String id = found("enterprise-cloud", "2083-02", "no-jump").extract().path("items[0].id");
        acknowledge(id, "Đã hỏi đơn vị: đúng").statusCode(200).body("acknowledgement.notedBy", equalTo("coordinator"));
        Requests.coordinator().post("/api/v1/quality-runs").then().statusCode(200);
        found("enterprise-cloud", "2083-02", "no-jump")
                .body("items[0].acknowledgement.reason", equalTo("Đã hỏi đơn vị: đúng"));
        Requests.coordinator()
                .get(FINDINGS + "?indicator=enterprise-cloud&acknowledged=false&check=no-jump")
                .then()
                .body("items", hasSize(0));
        send("enterprise-cloud,12,2083-02,,95,100,\n");
        found("enterprise-cloud", "2083-02", "no-jump").body("items[0].acknowledgement", nullValue());
    }

    @Test
    void keepsWhatWasNotedBeforeAndLetsNobodyReplaceWhatTheyHaveNotSeen() throws Exception {
        send("household-fibre,12,2076-01,,10,100,\nhousehold-fibre,12,2076-02,,90,100,\n");
        String id = found("household-fibre", "2076-02", "no-jump").extract().path("items[0].id");
        given().get(FINDINGS + "/" + id).then().statusCode(404);
        Requests.coordinator().get(FINDINGS + "/" + id).then().statusCode(200).header("ETag", "\"0\"");
        var first = acknowledge(id, "Đang hỏi").statusCode(200).extract().header("ETag");
        var then = OffsetDateTime.now(clock);
        noting(id, "Đúng", null).statusCode(428);
        noting(id, "Đúng", "\"0\"").statusCode(412);
        ConcurrentRecording.isAwaited(
                IndicatorLocks.FINDING.about(id),
                () -> noting(id, "Đúng", first).statusCode(200).body("acknowledgement.reason", equalTo("Đúng")));
        noting(id, "Sai", first).statusCode(412);
        Requests.coordinator().get(FINDINGS + "/" + id).then().body("acknowledgement.reason", equalTo("Đúng"));
        Requests.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "?indicator=household-fibre&period=2076-02&check=no-jump")
                .then()
                .body("items[0].acknowledgement.reason", equalTo("Đang hỏi"));
    }

    @Test
    void knowsWhatWasFoundOnceThoughItIsGone() {
        send("industry-iot,12,2084-01,,10,100,\nindustry-iot,12,2084-02,,90,100,\n");
        String id = found("industry-iot", "2084-02", "no-jump").extract().path("items[0].id");
        var then = OffsetDateTime.now(clock);
        send("industry-iot,12,2084-02,,11,100,\n");
        found("industry-iot", "2084-02", "no-jump").body("items", hasSize(0));
        noting(id, "x", "\"0\"").statusCode(404);
        Requests.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "?indicator=industry-iot&period=2084-02&check=no-jump")
                .then()
                .body("items.id", contains(id));
        Requests.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("period", equalTo("2084-02"));
        Requests.coordinator().get(FINDINGS + "/" + id).then().statusCode(404);
        Requests.coordinator()
                .get(FINDINGS + "?indicator=industry-iot&asOf=2024-01-01")
                .then()
                .body("items", hasSize(0));
        Requests.coordinator().get(FINDINGS + "?asOf=2999-01-01").then().statusCode(400);
    }

    @Test
    void letsACoordinatorAloneAcknowledge() {
        String id = given().get(FINDINGS).then().extract().path("items[0].id");
        Requests.committee("03388")
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .put(FINDINGS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(403);
        noting("plan-999999", "x", "\"0\"").statusCode(404);
        acknowledge(id, " ").statusCode(422);
        acknowledge(id, "Văn bản gốc ghi như vậy").statusCode(200);
        given().get(FINDINGS)
                .then()
                .body("items[0].acknowledgement.reason", equalTo("Văn bản gốc ghi như vậy"))
                .body("items[0].acknowledgement.notedBy", nullValue());
        given().get(FINDINGS + "/" + id)
                .then()
                .body("acknowledgement.reason", equalTo("Văn bản gốc ghi như vậy"))
                .body("acknowledgement.notedBy", nullValue());
    }

    private static ValidatableResponse acknowledge(String id, String note) {
        return noting(id, note, Requests.coordinator().get(FINDINGS + "/" + id).header("ETag"));
    }

    private static ValidatableResponse noting(String id, String note, String seen) {
        var request = Requests.coordinator().contentType("application/json");
        return (seen == null ? request : request.header("If-Match", seen))
                .body("{\"reason\": \"" + note + "\"}")
                .put(FINDINGS + "/" + id + "/acknowledgement")
                .then();
    }
}
