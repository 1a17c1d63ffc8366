package vn.laichau.hatangso.agency.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.digest.Sha256;

@QuarkusTest
class HistoryTest extends RunningService {

    private static String sendTwice(int year) {
        var first = send("vnpt", UUID.randomUUID().toString(), wholePlan(year));
        giveBack(first, "{\"reason\": \"Thiếu\"}");
        var changed = wholePlan(year)
                .replace("\"quantity\": 4,", "\"quantity\": 4.0,")
                .replace("3200000000", "2900000000")
                .replace("\"fund\": \"UNIVERSAL_SERVICE\"", "\"fund\": \"BUDGET\"")
                .replace("\"Kế hoạch năm\"", "\"Kế hoạch năm, bổ sung\"");
        send("vnpt", UUID.randomUUID().toString(), changed).then().statusCode(201);
        return first.path("id");
    }

    @Test
    void tellsWhatChangedBetweenTwoVersions() {
        var id = sendTwice(freshYear());
        coordinator()
                .get("/api/v1/submissions/" + id + "/differences?from=1&until=2&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.pointer", contains("/narrative", "/items/0/cost", "/items/1", "/items/1"))
                .body("items.kind", contains("CHANGED", "CHANGED", "ADDED", "REMOVED"))
                .body("items[0].before", equalTo("Kế hoạch năm"))
                .body("items[0].after", equalTo("Kế hoạch năm, bổ sung"))
                .body("items[1].before", equalTo(3_200_000_000L))
                .body("items[1].after", equalTo(2_900_000_000L))
                .body("items[2].before", nullValue())
                .body("items[2].after.fund", equalTo("BUDGET"))
                .body("items[3].before.fund", equalTo("UNIVERSAL_SERVICE"));
        coordinator()
                .get("/api/v1/submissions/" + id + "/differences?from=2&until=2")
                .then()
                .body("items", empty());
    }

    @Test
    void comparesWithLastYearAsIfItHadBeenSaidForThisYear() {
        var year = freshYear();
        send("mobifone", UUID.randomUUID().toString(), wholePlan(year));
        var next = freshYear();
        var plan = wholePlan(next).replace("\"period\": \"2026\"", "\"period\": \"2027\"");
        String id = send("mobifone", UUID.randomUUID().toString(), plan.replace("1200", "1300"))
                .path("id");
        operator("mobifone")
                .get("/api/v1/submissions/" + id + "/differences?against=last-year")
                .then()
                .statusCode(200)
                .body("items.pointer", contains("/figures/0/numerator"))
                .body("items[0].before", equalTo(1200))
                .body("items[0].after", equalTo(1300));
    }

    @Test
    void showsEachVersionWhole() {
        var id = sendTwice(freshYear());
        operator("vnpt")
                .get("/api/v1/submissions/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("items[0].cost", equalTo(3_200_000_000L))
                .body("review.decision", equalTo("RETURNED"))
                .body("receipt.version", equalTo(1));
        operator("vnpt").get("/api/v1/submissions/" + id + "/versions/3").then().statusCode(404);
        operator("viettel")
                .get("/api/v1/submissions/" + id + "/versions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void givesBackTheVeryBytesThatEachReceiptAttests() {
        var year = freshYear();
        var body = "\n " + wholePlan(year).replace(",", " ,\t") + " ";
        var sent = send("vnpt", UUID.randomUUID().toString(), body);
        giveBack(sent, "{\"reason\": \"Thiếu\"}");
        send("vnpt", UUID.randomUUID().toString(), wholePlan(year)).then().statusCode(201);
        var address = "/api/v1/submissions/" + sent.path("id") + "/versions/1/body";
        for (var reader : List.of(operator("vnpt"), coordinator())) {
            var bytes = reader.get(address);
            bytes.then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/json"))
                    .header("Content-Disposition", "attachment; filename=\"submission-1.json\"")
                    .header("Cache-Control", "no-store");
            assertThat(bytes.asByteArray()).isEqualTo(body.getBytes(UTF_8));
            assertThat(Sha256.hex(bytes.asByteArray())).isEqualTo(sent.path("receipt.sha256"));
        }
        operator("viettel").get(address).then().spec(isProblem(404, "not-found"));
        operator("vnpt").get(address.replace("/1/", "/3/")).then().spec(isProblem(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=1", "?from=1&until=2&against=last-year", "?against=tomorrow", "?from=x&until=1"})
    void wantsTwoVersionsOrLastYear(String query) {
        var id = send("vnpt", UUID.randomUUID().toString(), wholePlan(freshYear()))
                .path("id");
        coordinator()
                .get("/api/v1/submissions/" + id + "/differences" + query)
                .then()
                .spec(isProblem(400, "invalid-request"));
    }

    @Test
    void hidesDifferencesOfWhatIsForeignOrAbsent() {
        var id = sendTwice(freshYear());
        operator("viettel")
                .get("/api/v1/submissions/" + id + "/differences?from=1&until=2")
                .then()
                .statusCode(404);
        coordinator()
                .get("/api/v1/submissions/" + id + "/differences?from=1&until=9")
                .then()
                .statusCode(404);
    }
}
