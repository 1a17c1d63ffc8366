package vn.laichau.hatangso.indicator.periodlock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

@QuarkusTest
@ServiceTest
class PeriodLockTest {

    private static final String LOCKS = "/api/v1/period-locks";

    @Test
    void refusesEveryWayOfWritingSayingWhyByWhomAndUntilWhen() {
        enter("2070-Q1", 3).statusCode(201);
        close("{\"period\": \"2070\", \"reason\": \"Đang rà soát\", \"expiresAt\": \"2090-01-02T10:00:00+07:00\"}")
                .statusCode(201);
        var why = "Kỳ 2070 đã khóa: Đang rà soát. Người khóa: coordinator (dic); đến 10:00 02/01/2090";

        enter("2070-02", 3)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("period-closed"))
                .body(
                        "detail",
                        equalTo(
                                "Period 2070 is locked: Đang rà soát. By coordinator (dic); until 10:00 02/01/2090 (+07:00)"));
        var job = UploadedFile.of(
                "text/csv", "", "indicator,territory,period,numerator,denominator\nhousehold-fibre,12,2070-Q1,4,5\n");
        assertThat(job.getList("errors.code")).containsExactly("period-locked");
        assertThat(job.getString("errors[0].detail.vi")).isEqualTo(why);
        feed("2070-Q1", 4).body("errors.code", contains("period-locked")).body("errors[0].detail.vi", equalTo(why));
    }

    /** Others leave figures of other indicators there. */
    private static final String FIGURES_OF_2034 = """
            FROM observation WHERE period LIKE '2034%'
             AND indicator = (SELECT id FROM indicator WHERE code = 'household-fibre')
            """;

    /** Whoever asked before the period was closed, and waited while it was, has asked too late. */
    @ParameterizedTest
    @ValueSource(strings = {"enter", "feed", "withdraw"})
    void refusesAFigureThatWaitsWhileItsPeriodCloses(String way) throws Exception {
        var figure = enter("2034-Q1", 3).extract();
        try {
            ConcurrentRecording.isAwaitedBy(
                    () -> {
                        switch (way) {
                            case "enter" -> enter("2034-Q2", 3).statusCode(409).body("code", equalTo("period-closed"));
                            case "feed" ->
                                feed("2034-Q2", 4)
                                        .body("created", equalTo(0))
                                        .body("errors.code", contains("period-locked"));
                            default ->
                                Requests.withdraw(
                                                Requests.coordinator(),
                                                figure.header("Location"),
                                                figure.header("ETag"),
                                                "x")
                                        .statusCode(409)
                                        .body("code", equalTo("period-closed"));
                        }
                    },
                    () -> Requests.superuser("""
                            INSERT INTO period_lock (period, covers, final, reason, author, organisation, locked_at)
                            VALUES ('2034', '{2034,2034-Q1,2034-Q2}', false, 'r', 'a', 'dic', now())"""));
            assertThat(count("SELECT count(*) " + FIGURES_OF_2034 + " AND superseded_at = 'infinity'"))
                    .isEqualTo(1);
        } finally {
            Requests.superuser("DELETE FROM period_lock WHERE period = '2034'; DELETE " + FIGURES_OF_2034);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesAPeriodAfterWhoeverIsRecording(boolean isFinal) throws Exception {
        var body = "{\"period\": \"2093-Q1\", \"indicator\": \"speed-4g\", \"finished\": %s, \"reason\": \"r\"}"
                .formatted(isFinal);
        ConcurrentRecording.isAwaitedBy(() -> close(body).statusCode(201));
    }

    /** A year with its quarters and months, of one indicator, and what is final already no second time. */
    @Test
    void publishesWhatIsInsideThePeriodAndOfTheIndicatorAlone() {
        var year = "{\"period\": \"%s\", \"indicator\": \"household-fibre\", \"finished\": true, \"reason\": \"r\"}";
        try {
            for (var period : new String[] {"2036", "2036-Q2", "2036-03", "2034"}) {
                enter(period, 3).statusCode(201);
            }
            Requests.coordinator()
                    .contentType("application/json")
                    .body("{\"indicator\": \"speed-4g\", \"territory\": \"12\", \"period\": \"2036\", \"value\": 40}")
                    .post("/api/v1/observations")
                    .then()
                    .statusCode(201);
            Requests.coordinator()
                    .contentType("application/json")
                    .body("""
                            {"indicator": "household-fibre", "territory": "03388", "period": "2036", "numerator": 1, "denominator": 2,
                             "status": "ESTIMATE"}""")
                    .post("/api/v1/observations")
                    .then()
                    .statusCode(201);
            close(year.formatted("2036-03")).body("published", equalTo(1));
            close(year.formatted("2036")).body("published", equalTo(2));
            assertThat(count("""
                            SELECT count(*) FROM observation
                            WHERE period IN ('2034', '2036') AND superseded_at = 'infinity' AND status = 'PROVISIONAL'""")).isEqualTo(2);
            assertThat(count("""
                            SELECT count(*) FROM observation o JOIN observation p USING (indicator, territory, period, operator)
                            WHERE o.period LIKE '2036%' AND o.status = 'FINAL' AND p.status = 'PROVISIONAL'
                              AND o.recorded_at = p.superseded_at AND o.recorded_by = 'coordinator'""")).isEqualTo(3);
        } finally {
            Requests.superuser(
                    "DELETE FROM period_lock WHERE period ~ '^203[46]'; DELETE FROM observation WHERE period ~ '^203[46]'");
        }
    }

    @Test
    void doesNotRefuseWhatIsKnownAlready() {
        enter("2071", 3).statusCode(201);
        close("{\"period\": \"2071\", \"reason\": \"Chốt\"}").statusCode(201);
        var job = UploadedFile.of(
                "text/csv", "", "indicator,territory,period,numerator,denominator\nhousehold-fibre,12,2071,3,5\n");
        assertThat(job.getInt("unchanged")).isEqualTo(1);
    }

    @Test
    void takesFiguresAgainOnceALockHasExpired() {
        close("{\"period\": \"2069\", \"reason\": \"Đang rà soát\", \"expiresAt\": \"2090-01-02T10:00:00+07:00\"}")
                .statusCode(201);
        enter("2069", 3).statusCode(409);
        Requests.superuser(
                "UPDATE period_lock SET locked_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'"
                        + " WHERE period = '2069'");
        enter("2069", 3).statusCode(201);
        Requests.coordinator().get(LOCKS + "?period=2069").then().body("items", hasSize(0));
        Requests.coordinator()
                .get(LOCKS + "?period=2069&all=true")
                .then()
                .body("items.reason", contains("Đang rà soát"));
    }

    @Test
    void locksOneIndicatorAlone() {
        close("{\"period\": \"2072\", \"indicator\": \"speed-4g\", \"reason\": \"Đo lại\"}")
                .statusCode(201);
        enter("2072", 3).statusCode(201);
        feed("2072", 4).body("changed", equalTo(1));
        var job = UploadedFile.of(
                "text/csv",
                "?partial=true",
                "indicator,territory,period,numerator,denominator,value\nhousehold-fibre,12,2072,5,5,\nspeed-4g,12,2072,,,40\n");
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getList("errors.line")).containsExactly(3);
    }

    @Test
    void opensAPeriodAgainWithAReason() {
        var lock = close("{\"period\": \"2073\", \"reason\": \"Rà soát\"}")
                .statusCode(201)
                .extract();
        Requests.coordinator()
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post(lock.header("Location") + "/withdrawal")
                .then()
                .statusCode(428);
        Requests.withdraw(Requests.coordinator(), lock.header("Location"), "\"1\"", " ")
                .statusCode(422);
        Requests.withdraw(Requests.coordinator(), lock.header("Location"), "\"1\"", "Có số liệu mới")
                .statusCode(200);
        enter("2073", 3).statusCode(201);
        Requests.coordinator().get(LOCKS + "?period=2073").then().body("items", hasSize(0));
        Requests.coordinator()
                .get(LOCKS + "?period=2073&all=true")
                .then()
                .body("items.withdrawalReason", contains("Có số liệu mới"));
        Requests.withdraw(Requests.coordinator(), lock.header("Location"), "\"1\"", "x")
                .statusCode(412);
    }

    @Test
    void publishesAPeriodThatIsMadeFinal() {
        enter("2074", 3).statusCode(201);
        var before = OffsetDateTime.now(Clock.systemUTC()).toString();
        given().get("/api/v1/observations?period=2074").then().body("items", hasSize(0));
        close(
                        "{\"period\": \"2074\", \"indicator\": \"household-fibre\", \"finished\": true, \"reason\": \"Đủ số liệu\"}")
                .statusCode(201)
                .body("published", equalTo(1))
                .body("lock.finished", equalTo(true));
        given().get("/api/v1/observations?period=2074")
                .then()
                .body("items.numerator", contains(3))
                .body("items.status", contains("FINAL"));
        // What the public knew before stays what it knew.
        given().queryParam("asOf", before)
                .get("/api/v1/observations?period=2074")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void takesACorrectionOfAFinalFigureFromACoordinatorAloneAndAfterReopening() {
        enter("2075", 3).statusCode(201);
        var lock = close("{\"period\": \"2075\", \"finished\": true, \"reason\": \"Chốt\"}")
                .extract();
        Requests.withdraw(Requests.coordinator(), lock.header("Location"), "\"1\"", "Sai sót")
                .statusCode(200);
        feed("2075", 4).body("errors.code", hasItem("period-final"));
        var job = UploadedFile.of(
                "text/csv", "", "indicator,territory,period,numerator,denominator\nhousehold-fibre,12,2075,4,5\n");
        assertThat(job.getInt("changed")).isEqualTo(1);
    }

    @Test
    void letsACoordinatorAloneClosePeriods() {
        Requests.committee("03388")
                .contentType("application/json")
                .body("{\"period\": \"2076\", \"reason\": \"x\"}")
                .post(LOCKS)
                .then()
                .statusCode(403);
        given().get(LOCKS).then().statusCode(401);
        close("{\"finished\": true}").statusCode(422).body("errors.pointer", contains("/period", "/reason"));
        close(
                        "{\"period\": \"76\", \"finished\": true, \"expiresAt\": \"2090-01-02T10:00:00+07:00\", \"reason\": \"x\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/period", "/expiresAt"));
    }

    private static ValidatableResponse close(String body) {
        return Requests.coordinator()
                .contentType("application/json")
                .body(body)
                .post(LOCKS)
                .then();
    }

    private static ValidatableResponse enter(String period, int numerator) {
        return Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "%s", "numerator": %d, "denominator": 5}""".formatted(period, numerator))
                .post("/api/v1/observations")
                .then();
    }

    private static ValidatableResponse feed(String period, int numerator) {
        return given().auth()
                .oauth2(Tokens.of("agency-service", "dic", "observations-feed"))
                .contentType("application/json")
                .body("""
                        {"submission": "l%1$s", "version": 1, "organisation": "vnpt", "items": [{"item": "l%1$s/%2$d",
                         "indicator": "household-fibre", "territory": "12", "period": "%1$s", "numerator": %2$d,
                         "denominator": 5}]}""".formatted(period, numerator))
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(200);
    }
}
