package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class OperatorMessageTest {

    private static final String FIRM = "{\"code\": \"song-da-telecom\"}";
    private static final String FIGURE = """
            {"indicator": "household-fibre", "territory": "12", "period": "2048", "operator": "song-da-telecom",
             "numerator": 3, "denominator": 5}""";

    @Test
    void takesFiguresOfAFirmFromTheDayItIsToldOf() {
        enter().statusCode(422).body("errors.code", contains("unknown-code"));
        tell(Requests.of("agency-service", "dic", "observations-feed"), FIRM)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(0));
        tell(Requests.of("agency-service", "dic", "observations-feed"), FIRM)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1));
        enter().statusCode(201);
    }

    @Test
    void knowsHowAFirmEndedAsItIsToldLastAndWhatWasToldBefore() {
        var feed = Requests.of("agency-service", "dic", "observations-feed");
        var ending = "{\"code\": \"da-giang-telecom\", \"validUntil\": \"%s\", \"successor\": \"song-da-telecom\"}";
        told(feed, ending.formatted("2049-07-01"), 1, 0, 0);
        told(feed, ending.formatted("2049-07-01"), 0, 0, 1);
        told(feed, ending.formatted("2049-10-01"), 0, 1, 0);
        told(feed, "{\"code\": \"da-giang-telecom\"}", 0, 1, 0);
        told(feed, "{\"code\": \"da-giang-telecom\"}", 0, 0, 1);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM operator_end WHERE operator = 'da-giang-telecom'"
                        + " AND successor = 'song-da-telecom' AND superseded_at <> 'infinity'"))
                .isEqualTo(2);
    }

    private static void told(RequestSpecification feed, String firm, int created, int changed, int unchanged) {
        tell(feed, firm)
                .statusCode(200)
                .body("created", equalTo(created))
                .body("changed", equalTo(changed))
                .body("unchanged", equalTo(unchanged));
    }

    @Test
    void isToldByAgencyServiceAlone() {
        tell(Requests.administrator(), FIRM).statusCode(403);
        tell(Requests.nobody(), FIRM).statusCode(401);
        tell(Requests.of("agency-service", "dic", "observations-feed"), "{\"code\": \" \"}")
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    private static ValidatableResponse enter() {
        return Requests.coordinator()
                .contentType("application/json")
                .body(FIGURE)
                .post("/api/v1/observations")
                .then();
    }

    private static ValidatableResponse tell(RequestSpecification sender, String body) {
        return sender.contentType("application/json")
                .body(body)
                .post("/internal/v1/operator-messages")
                .then();
    }
}
