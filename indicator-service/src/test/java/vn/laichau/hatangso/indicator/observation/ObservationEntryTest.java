package vn.laichau.hatangso.indicator.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class ObservationEntryTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String DOAN_KET = "03388";

    @Test
    void letsACoordinatorEnterAnyFigure() {
        enter(Requests.coordinator(), figure(DOAN_KET, "2040", 3, 5))
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("numerator", equalTo(3))
                .body("status", equalTo("PROVISIONAL"))
                .body("source.kind", equalTo("ENTRY"))
                .body("source.ref", equalTo("dic"));
    }

    @Test
    void letsACommitteeEnterFiguresOfItsOwnTerritoryAndOfTheUnitsThatWentIntoIt() {
        enter(Requests.committee(DOAN_KET), figure(DOAN_KET, "2041", 3, 5)).statusCode(201);
        // 03386 went into 03388 on 1 July 2025.
        enter(Requests.committee(DOAN_KET), figure("03386", "2021", 3, 5)).statusCode(201);
        enter(Requests.committee(DOAN_KET), figure("03408", "2041", 3, 5))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"))
                .body("errors.pointer", contains("/territory"))
                .body("errors.code", contains("not-own-territory"));
        enter(Requests.of("officer", "construction", "agency-officer"), figure(DOAN_KET, "2041", 3, 5))
                .statusCode(403);
        enter(Requests.operator("vnpt"), figure(DOAN_KET, "2041", 3, 5)).statusCode(403);
        enter(given(), figure(DOAN_KET, "2041", 3, 5)).statusCode(401);
    }

    @Test
    void saysEverythingThatIsWrongWithAFigure() {
        enter(Requests.coordinator(), """
                {"indicator": "household-fibre", "territory": "99999", "period": "12/2040", "numerator": -1,
                 "denominator": 5, "unit": "MBIT_PER_SECOND"}""")
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.code", contains("wrong-unit", "not-a-period", "unknown-code", "negative"))
                .body("errors.pointer", contains("/unit", "/period", "/territory", "/numerator"));
    }

    @Test
    void entersNoFigureOfAnOperatorThatNobodyKnows() {
        var ofOperator = figure(DOAN_KET, "2065", 3, 5).replace("{", "{\"operator\": \"%s\", ");
        enter(Requests.coordinator(), ofOperator.formatted("vietel"))
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains("/operator"))
                .body("errors.code", contains("unknown-code"));
        enter(Requests.coordinator(), ofOperator.formatted("vietnamobile")).statusCode(201);
    }

    @Test
    void doesNotEnterAFigureTwice() {
        enter(Requests.coordinator(), figure(DOAN_KET, "2042", 3, 5)).statusCode(201);
        enter(Requests.coordinator(), figure(DOAN_KET, "2042", 4, 5))
                .statusCode(409)
                .body("code", equalTo("figure-exists"));
    }

    /** Of a year of the province, in which no other test has figures. */
    @Test
    void tellsAYearByItsEstimateUntilAnythingWasCounted() {
        var estimate = figure("12", "2078", 4, 5).replace("{", "{\"status\": \"ESTIMATE\", ");
        enter(Requests.coordinator(), estimate).statusCode(201).body("status", equalTo("ESTIMATE"));
        enter(Requests.coordinator(), estimate).statusCode(409).body("code", equalTo("figure-exists"));
        ofProvince(Requests.coordinator(), "")
                .body("items[0].values.value", contains(80.0f))
                .body("items[0].values.status", contains("ESTIMATE"));
        ofProvince(given(), "").body("items[0].values", hasSize(0));
        // Not of a quarter of it nor of one firm, whose own is told to nobody as that of all.
        enter(Requests.coordinator(), estimate.replace("{", "{\"operator\": \"vietnamobile\", "))
                .statusCode(201);
        ofProvince(Requests.coordinator(), "").body("items[0].values.value", contains(80.0f));
        for (var part : List.of("&every=QUARTER", "&operator=vietnamobile")) {
            ofProvince(Requests.coordinator(), part).body("items[0].values", hasSize(0));
        }

        // What a part counted is more than what the whole expected.
        enter(Requests.coordinator(), figure(DOAN_KET, "2078", 3, 5)).statusCode(201);
        ofProvince(Requests.coordinator(), "")
                .body("items[0].values.value", contains(60.0f))
                .body("items[0].values.status", contains("PROVISIONAL"));
        enter(Requests.coordinator(), figure("12", "2078", 1, 2))
                .statusCode(201)
                .body("status", equalTo("PROVISIONAL"));
        enter(Requests.coordinator(), estimate).statusCode(409);
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2078' AND status = 'ESTIMATE'"
                        + " AND operator = '' AND superseded_at = 'infinity'"))
                .isZero();
    }

    @Test
    void countsInThePlaceOfAnEstimateAndNotTheOtherWayRound() {
        var entered = enter(
                        Requests.coordinator(), figure("12", "2063", 4, 5).replace("{", "{\"status\": \"ESTIMATE\", "))
                .extract();
        var address = entered.header("Location");
        var corrected = put(address, entered.header("ETag"), "{\"numerator\": 3, \"denominator\": 5}")
                .statusCode(200)
                .body("status", equalTo("ESTIMATE"))
                .extract();
        var counted = put(
                        address,
                        corrected.header("ETag"),
                        "{\"numerator\": 3, \"denominator\": 5, \"status\": \"PROVISIONAL\"}")
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .extract();
        put(address, counted.header("ETag"), "{\"numerator\": 4, \"denominator\": 5, \"status\": \"ESTIMATE\"}")
                .statusCode(409);
    }

    @Test
    void keepsItsIdWhileEachCorrectionHasATagOfItsOwn() {
        var entered = enter(Requests.coordinator(), figure(DOAN_KET, "2052", 3, 5))
                .statusCode(201)
                .extract();
        int id = entered.path("id");
        var corrected = put(
                        entered.header("Location"), entered.header("ETag"), "{\"numerator\": 4, \"denominator\": 5}")
                .statusCode(200)
                .body("id", equalTo(id))
                .header("ETag", not(entered.header("ETag")))
                .extract();
        put(entered.header("Location"), corrected.header("ETag"), "{\"numerator\": 2, \"denominator\": 5}")
                .statusCode(200)
                .body("id", equalTo(id));
        Requests.coordinator()
                .get("/api/v1/observations?indicator=household-fibre&territory=%s&period=2052".formatted(DOAN_KET))
                .then()
                .body("items.id", contains(id))
                .body("items.numerator", contains(2));
        // A page goes on behind the revision that was shown last.
        enter(Requests.coordinator(), figure("03408", "2052", 3, 5)).statusCode(201);
        var list = "/api/v1/observations?indicator=household-fibre&period=2052&limit=1";
        var first = Requests.coordinator()
                .get(list)
                .then()
                .body("items.id", contains(id))
                .extract();
        Requests.coordinator()
                .get(list + "&cursor=" + first.path("next"))
                .then()
                .body("items.territory", contains("03408"));
    }

    private static ValidatableResponse put(String address, String tag, String body) {
        return Requests.coordinator()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(address)
                .then();
    }

    @Test
    void estimatesWholeYearsAlone() {
        enter(Requests.coordinator(), figure("12", "2062-Q3", 4, 5).replace("{", "{\"status\": \"ESTIMATE\", "))
                .statusCode(422)
                .body("errors.pointer", contains("/period"))
                .body("errors.code", contains("estimate-not-of-year"));
        enter(Requests.coordinator(), figure("12", "2062", 4, 5).replace("{", "{\"status\": \"GUESS\", "))
                .statusCode(422)
                .body("errors.pointer", contains("/status"))
                .body("errors.code", contains("unknown-code"));
    }

    private static ValidatableResponse ofProvince(RequestSpecification caller, String more) {
        return caller.get("/api/v1/series?indicator=household-fibre&territory=12&from=2078&until=2078" + more)
                .then()
                .statusCode(200);
    }

    @Test
    void recordsNothingWhenItIsOnlyAskedToCheck() {
        Requests.coordinator()
                .contentType("application/json")
                .body(figure(DOAN_KET, "2043", 3, 5))
                .post(OBSERVATIONS + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(3));
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2043'"))
                .isZero();
    }

    @Test
    void correctsAgainstTheRevisionThatWasRead() {
        var entered =
                enter(Requests.coordinator(), figure(DOAN_KET, "2044", 3, 5)).extract();
        var address = entered.header("Location");
        correct(address, null, 4).statusCode(428).body("code", equalTo("precondition-required"));
        var corrected = correct(address, entered.header("ETag"), 4)
                .statusCode(200)
                .body("numerator", equalTo(4))
                .extract();
        correct(address, entered.header("ETag"), 5).statusCode(412).body("code", equalTo("precondition-failed"));
        // Any revision names the figure.
        Requests.coordinator().get(address).then().statusCode(200).header("ETag", equalTo(corrected.header("ETag")));
    }

    /** Both had read the same revision; the other one was quicker. */
    @ParameterizedTest
    @ValueSource(strings = {"correct", "withdraw", "enter"})
    void refusesWhatWaitsWhileTheFigureBecomesAnother(String way) throws Exception {
        var period = Map.of("correct", "2038-01", "withdraw", "2038-02", "enter", "2038-03")
                .get(way);
        var entered =
                enter(Requests.coordinator(), figure("03408", period, 3, 5)).extract();
        if (way.equals("enter")) {
            withdraw(entered.header("Location"), entered.header("ETag"), "x").statusCode(204);
        }
        ConcurrentRecording.isAwaitedBy(
                () -> {
                    switch (way) {
                        case "correct" ->
                            correct(entered.header("Location"), entered.header("ETag"), 4)
                                    .statusCode(412);
                        case "withdraw" ->
                            withdraw(entered.header("Location"), entered.header("ETag"), "x")
                                    .statusCode(412);
                        default ->
                            enter(Requests.coordinator(), figure("03408", period, 4, 5))
                                    .statusCode(409)
                                    .body("code", equalTo("figure-exists"));
                    }
                },
                () -> Requests.superuser("""
                        WITH old AS (UPDATE observation SET superseded_at = now()
                                     WHERE period = '%1$s' AND superseded_at = 'infinity' RETURNING 1)
                        INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                                 source_kind, source_ref, source_item, recorded_at)
                        SELECT indicator, territory, period, period_end, operator, 2, denominator, status, 'IMPORT', 'x', 'x', now()
                        FROM observation WHERE period = '%1$s' AND (SELECT count(*) FROM old) IS NOT NULL""".formatted(period)));
        assertThat(count("SELECT numerator FROM observation WHERE period = '%s' AND superseded_at = 'infinity'"
                        .formatted(period)))
                .isEqualTo(2);
    }

    @Test
    void letsACommitteeCorrectAndWithdrawFiguresOfItsOwnTerritoryAlone() {
        var entered = enter(Requests.committee(DOAN_KET), figure(DOAN_KET, "2039-01", 3, 5))
                .extract();
        var address = entered.header("Location");
        for (var other : new RequestSpecification[] {
            Requests.committee("03408"), Requests.of("officer", "construction", "agency-officer")
        }) {
            other.contentType("application/json")
                    .header("If-Match", entered.header("ETag"))
                    .body("{\"numerator\": 4, \"denominator\": 5}")
                    .put(address)
                    .then()
                    .statusCode(403);
        }
        Requests.withdraw(Requests.committee("03408"), address, entered.header("ETag"), "x")
                .statusCode(403)
                .body("errors.code", contains("not-own-territory"));
        Requests.withdraw(Requests.committee(DOAN_KET), address, entered.header("ETag"), " ")
                .statusCode(422);
        Requests.withdraw(Requests.committee(DOAN_KET), address, entered.header("ETag"), "Nhầm")
                .statusCode(204);
    }

    @Test
    void knowsWhatWasKnownBeforeACorrectionAndAfterAWithdrawal() {
        var entered =
                enter(Requests.coordinator(), figure(DOAN_KET, "2045", 3, 5)).extract();
        var afterEntry = now();
        var corrected =
                correct(entered.header("Location"), entered.header("ETag"), 4).extract();
        var afterCorrection = now();
        withdraw(entered.header("Location"), corrected.header("ETag"), "Nhầm xã")
                .statusCode(204);

        list("2045", null).body("items", hasSize(0));
        list("2045", afterCorrection).body("items.numerator", contains(4));
        list("2045", afterEntry).body("items.numerator", contains(3));
        Requests.coordinator().get(entered.header("Location")).then().statusCode(404);
        Requests.coordinator()
                .queryParam("asOf", afterEntry)
                .get(entered.header("Location"))
                .then()
                .statusCode(200)
                .body("numerator", equalTo(3));
        revisions(entered.header("Location"), afterEntry)
                .body("items.numerator", contains(3))
                .body("items[0].supersededAt", nullValue());
        revisions(entered.header("Location"), afterCorrection)
                .body("items.numerator", contains(3, 4))
                .body("items[0].supersededAt", notNullValue())
                .body("items[1].supersededAt", nullValue())
                .body("items[1].withdrawal", nullValue());
        Requests.coordinator()
                .queryParam("asOf", "2025-01-01")
                .get(entered.header("Location") + "/revisions")
                .then()
                .statusCode(404);
        Requests.coordinator()
                .get(entered.header("Location") + "/revisions")
                .then()
                .statusCode(200)
                .body("items.numerator", contains(3, 4))
                .body("items[0].withdrawal", nullValue())
                .body("items[1].withdrawal.reason", equalTo("Nhầm xã"))
                .body("items[1].recordedBy", equalTo("coordinator"));
        enter(Requests.coordinator(), figure(DOAN_KET, "2045", 5, 5)).statusCode(201);
    }

    private static ValidatableResponse revisions(String figure, String asOf) {
        return Requests.coordinator()
                .queryParam("asOf", asOf)
                .get(figure + "/revisions")
                .then()
                .statusCode(200);
    }

    @Test
    void saysThatAFigureIsUnchangedUntilItsNextRevision() {
        var entered =
                enter(Requests.coordinator(), figure(DOAN_KET, "2047-Q2", 3, 5)).extract();
        var figure = entered.header("Location");
        Requests.coordinator()
                .header("If-None-Match", entered.header("ETag"))
                .get(figure)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(entered.header("ETag")))
                .header("Cache-Control", "private, no-cache");
        correct(figure, entered.header("ETag"), 4).statusCode(200);
        Requests.coordinator()
                .header("If-None-Match", entered.header("ETag"))
                .get(figure)
                .then()
                .statusCode(200)
                .body("numerator", equalTo(4));
    }

    @Test
    void doesNotKnowTheFuture() {
        Requests.coordinator()
                .get(OBSERVATIONS + "?asOf=2090-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-future"));
        Requests.coordinator()
                .get(OBSERVATIONS + "?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-an-instant"));
    }

    @Test
    void answersUnchangedUntilAFigureChanges() {
        var list = OBSERVATIONS + "?period=2046";
        var tag = Requests.coordinator()
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        var everyones = given().get(list).header("ETag");
        Requests.coordinator().header("If-None-Match", tag).get(list).then().statusCode(304);
        enter(Requests.coordinator(), figure(DOAN_KET, "2046", 3, 5)).statusCode(201);
        // A figure that is not published changes nothing that everyone is told, not even the tag.
        given().header("If-None-Match", everyones).get(list).then().statusCode(304);
        given().get(list).then().header("ETag", equalTo(everyones));
        Requests.coordinator().header("If-None-Match", tag).get(list).then().statusCode(200);
        given().header("If-None-Match", tag).get(list).then().statusCode(200).body("items", hasSize(0));
    }

    private static String now() {
        return OffsetDateTime.now(Clock.systemUTC()).toString();
    }

    private static ValidatableResponse list(String period, String asOf) {
        var request = Requests.coordinator();
        return (asOf == null ? request : request.queryParam("asOf", asOf))
                .get(OBSERVATIONS + "?period=" + period)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse enter(RequestSpecification writer, String figure) {
        return writer.contentType("application/json")
                .body(figure)
                .post(OBSERVATIONS)
                .then();
    }

    private static ValidatableResponse correct(String address, String ifMatch, int numerator) {
        var request = Requests.coordinator()
                .contentType("application/json")
                .body("{\"numerator\": %d, \"denominator\": 5}".formatted(numerator));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(address)
                .then();
    }

    private static ValidatableResponse withdraw(String address, String ifMatch, String reason) {
        return Requests.withdraw(Requests.coordinator(), address, ifMatch, reason);
    }

    private static String figure(String territory, String period, int numerator, int denominator) {
        return """
                {"indicator": "household-fibre", "territory": "%s", "period": "%s", "numerator": %d, "denominator": %d}""".formatted(territory, period, numerator, denominator);
    }
}
