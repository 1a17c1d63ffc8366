package vn.laichau.hatangso.indicator.periodlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** A final figure is corrected: the public keeps it as it was until the correction is final. */
@QuarkusTest
@ServiceTest
class CorrectedFigureTest {

    private static final String INDICATOR = "essential-infrastructure-iot";
    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String PUBLIC = OBSERVATIONS + "?period=2025&indicator=" + INDICATOR;
    private static final String TOTAL = "/api/v1/series?indicator=" + INDICATOR;
    private static final String PROGRESS = "/api/v1/progress";

    private String corrected;

    @BeforeEach
    void publishTwoCommunesAndOpenThePeriodAgain() {
        corrected = enter("03388", 3);
        enter("03390", 5);
        open(close());
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM observation_withdrawal w USING observation o, indicator i
                WHERE o.id = w.observation AND i.id = o.indicator AND i.code = '%1$s';
                DELETE FROM observation o USING indicator i WHERE i.id = o.indicator AND i.code = '%1$s';
                DELETE FROM period_lock WHERE indicator = (SELECT id FROM indicator WHERE code = '%1$s')
                """.formatted(INDICATOR));
    }

    @Test
    void keepsValueTotalAndProgressOfCitizensUntilTheCorrectionIsFinal() {
        var value = Requests.nobody().get(PUBLIC).asString();
        var total = Requests.nobody().get(TOTAL).asString();
        var progress = Requests.nobody().get(PROGRESS).asString();
        correct(Requests.coordinator(), 7).statusCode(200);
        correct(Requests.committee("03388"), 8).statusCode(200);

        assertThat(Requests.nobody().get(PUBLIC).asString()).isEqualTo(value);
        assertThat(Requests.nobody().get(TOTAL).asString()).isEqualTo(total);
        assertThat(Requests.nobody().get(PROGRESS).asString()).isEqualTo(progress);
        Requests.nobody().get(corrected).then().statusCode(200).body("numerator", equalTo(3));
        Requests.coordinator().get(PUBLIC).then().body("items.numerator", containsInAnyOrder(8, 5));
        Requests.coordinator().get(TOTAL).then().body("items[0].values[0].numerator", equalTo(13));
        var whileCorrected = OffsetDateTime.now(Clock.systemUTC()).toString();

        close();
        Requests.nobody().get(PUBLIC).then().body("items.numerator", containsInAnyOrder(8, 5));
        Requests.nobody().get(TOTAL).then().body("items[0].values[0].numerator", equalTo(13));
        assertThat(Requests.nobody().get(PROGRESS).asString()).isNotEqualTo(progress);
        Requests.nobody()
                .queryParam("asOf", whileCorrected)
                .get(PUBLIC)
                .then()
                .body("items.numerator", containsInAnyOrder(3, 5));
    }

    @Test
    void takesAFigureBackFromThePublicTooWhenACoordinatorDoes() {
        correct(Requests.coordinator(), 7).statusCode(200);
        var seen = Requests.coordinator().get(corrected).header("ETag");
        for (var reader : new String[] {"committee", "coordinator"}) {
            var author = reader.equals("committee") ? Requests.committee("03388") : Requests.coordinator();
            Requests.withdraw(author, corrected, seen, "Nhầm xã").statusCode(reader.equals("committee") ? 409 : 204);
            Requests.nobody().get(PUBLIC).then().body("items", hasSize(reader.equals("committee") ? 2 : 1));
        }
        enter("03388", 4);
        Requests.nobody().get(PUBLIC).then().body("items", hasSize(1));
    }

    /** Instead of that of a commune which went into the unit in the middle of the year, and was made final before. */
    @Test
    void goesOnToCountForCitizensInsteadOfTheFigureOfAnEarlierUnit() {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT o.indicator, t.id, o.period, o.period_end, '', 2, 10, o.status, 'IMPORT', 'x', '1', o.recorded_at
                FROM observation o JOIN indicator i ON i.id = o.indicator, territory t
                WHERE i.code = '%s' AND o.numerator = 3 AND o.superseded_at = 'infinity' AND t.code = '03386'
                """.formatted(INDICATOR));
        var old = PUBLIC + "&territory=03386";
        var instead = Requests.nobody().get(old).then().body("items.countedInstead.territory", contains("03388"));
        correct(Requests.coordinator(), 7).statusCode(200);
        Requests.nobody()
                .get(old)
                .then()
                .body("items.countedInstead", equalTo(instead.extract().path("items.countedInstead")));
        Requests.coordinator().get(old).then().body("items.countedInstead.territory", contains("03388"));
    }

    private ValidatableResponse correct(io.restassured.specification.RequestSpecification author, int numerator) {
        return author.contentType("application/json")
                .header("If-Match", Requests.coordinator().get(corrected).header("ETag"))
                .body("{\"numerator\": %d, \"denominator\": 10}".formatted(numerator))
                .put(corrected)
                .then();
    }

    private static String enter(String territory, int numerator) {
        return Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "%s", "territory": "%s", "period": "2025", "numerator": %d, "denominator": 10}""".formatted(INDICATOR, territory, numerator))
                .post(OBSERVATIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String close() {
        return Requests.coordinator()
                .contentType("application/json")
                .body("{\"period\": \"2025\", \"indicator\": \"%s\", \"finished\": true, \"reason\": \"Chốt\"}"
                        .formatted(INDICATOR))
                .post("/api/v1/period-locks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void open(String lock) {
        Requests.withdraw(Requests.coordinator(), lock, "\"1\"", "Sai sót").statusCode(200);
    }
}
