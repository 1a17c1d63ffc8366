package vn.laichau.hatangso.indicator.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.indicator.quality.FigureSender.FINDINGS;
import static vn.laichau.hatangso.indicator.quality.FigureSender.found;
import static vn.laichau.hatangso.indicator.quality.FigureSender.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.recording.OperatorMessages;

/** Who answers for a finding, by when, and what became of it: of a firm of its own, in years of its own. */
@QuarkusTest
@ServiceTest
class FindingStateTest {

    private static final int DAYS_OF_MEDIUM = 14;

    @Inject
    Clock clock;

    @BeforeEach
    void know() {
        OperatorMessages.tell("{\"code\": \"tra-loi\"}");
        OperatorMessages.tell("{\"code\": \"noi-tiep\"}");
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM finding_step WHERE finding IN (SELECT 'figure-' || id FROM figure_finding WHERE operator = 'tra-loi');
                DELETE FROM figure_finding WHERE operator = 'tra-loi';
                DELETE FROM observation WHERE operator = 'tra-loi';
                DELETE FROM operator_end WHERE operator = 'tra-loi';
                DELETE FROM known_operator WHERE code IN ('tra-loi', 'noi-tiep');
                """);
    }

    @Test
    void isOfTheFirmOfTheFigureAndDueByHowGraveItIs() {
        report("2093-01", 10);
        report("2093-02", 90);
        var today = LocalDate.now(clock);
        finding("2093-02")
                .body("items.owner", contains("tra-loi"))
                .body("items.severity", contains("MEDIUM"))
                .body("items.state", contains("OPEN"))
                .body("items.dueOn", contains(today.plusDays(DAYS_OF_MEDIUM).toString()));
        list("owner=tra-loi&state=OPEN&overdue=false").body("items", not(empty()));
        list("owner=noi-tiep").body("items", empty());
    }

    @Test
    void isOfTheCoordinatorWhereTheFigureIsOfNoFirmAndHasNoDayInThePlan() {
        send("enterprise-cloud,12,2093-01,,10,100,\nenterprise-cloud,12,2093-02,,90,100,\n");
        found("enterprise-cloud", "2093-02", "no-jump")
                .body("items[0].owner", nullValue())
                .body("items[0].state", equalTo("OPEN"));
        Requests.nobody()
                .get(FINDINGS + "?check=aerial-cable-quotient")
                .then()
                .body("items[0].dueOn", nullValue())
                .body("items[0].severity", nullValue());
    }

    @Test
    void isOfTheFirmThatGoesOnInItsPlaceOnceItHasEnded() {
        ends("2093-12-31");
        report("2093-03", 10);
        report("2093-04", 90);
        finding("2093-04").body("items.owner", contains("tra-loi"));
        ends("2025-12-31");
        report("2025-03", 10);
        report("2025-04", 90);
        finding("2025-04").body("items.operator", contains("tra-loi")).body("items.owner", contains("noi-tiep"));
    }

    private static void ends(String day) {
        OperatorMessages.tell(
                "{\"code\": \"tra-loi\", \"validUntil\": \"%s\", \"successor\": \"noi-tiep\"}".formatted(day));
    }

    @Test
    void keepsItsDayWhereAnotherFigureRaisesItAgainUnlessItWasAccepted() {
        report("2096-01", 10);
        report("2096-02", 90);
        var late = LocalDate.now(clock).minusDays(1);
        dueOn(late);
        report("2096-02", 95);
        finding("2096-02").body("items.dueOn", contains(late.toString()));
        accept(finding("2096-02").extract().path("items[0].id"));
        report("2096-02", 96);
        finding("2096-02")
                .body(
                        "items.dueOn",
                        contains(LocalDate.now(clock).plusDays(DAYS_OF_MEDIUM).toString()));
    }

    @Test
    void thatHasNoDayIsNotOverdue() {
        list("check=aerial-cable-quotient&overdue=false").body("items", not(empty()));
        list("check=aerial-cable-quotient&overdue=true").body("items", empty());
    }

    @Test
    void isOverdueOnTheDayAfterItsLastUntilItIsAccepted() {
        report("2094-01", 10);
        report("2094-02", 90);
        dueOn(LocalDate.now(clock));
        list("owner=tra-loi&overdue=true").body("items", empty());
        dueOn(LocalDate.now(clock).minusDays(1));
        String id = list("owner=tra-loi&overdue=true&check=no-jump").extract().path("items[0].id");
        accept(id);
        list("owner=tra-loi&overdue=true&check=no-jump").body("items", empty());
        list("owner=tra-loi&state=ACCEPTED").body("items.id", contains(id));
    }

    @Test
    void isReopenedByAnotherFigureThatRaisesItAgainAndMendedByOneThatDoesNot() {
        report("2095-01", 10);
        report("2095-02", 90);
        String first = finding("2095-02").extract().path("items[0].id");
        accept(first);
        report("2095-02", 95);
        finding("2095-02").body("items.id", not(contains(first))).body("items.state", contains("REOPENED"));
        list("owner=tra-loi&state=MENDED&check=no-jump").body("items", empty());
        String second = finding("2095-02").extract().path("items[0].id");
        report("2095-02", 11);
        finding("2095-02").body("items", empty());
        list("owner=tra-loi&state=MENDED&check=no-jump")
                .body("items.id", contains(second))
                .body("items.state", contains("MENDED"));
    }

    @Test
    void refusesAStateThatThereIsNot() {
        Requests.coordinator().get(FINDINGS + "?state=GONE").then().statusCode(400);
    }

    private static void report(String period, int numerator) {
        send("organisation-fibre,12,%s,tra-loi,%d,100,\n".formatted(period, numerator));
    }

    private static ValidatableResponse finding(String period) {
        return list("indicator=organisation-fibre&check=no-jump&period=" + period);
    }

    private static ValidatableResponse list(String query) {
        return Requests.coordinator().get(FINDINGS + "?" + query).then().statusCode(200);
    }

    private static void accept(String id) {
        Requests.coordinator()
                .contentType("application/json")
                .header(
                        "If-Match",
                        Requests.coordinator().get(FINDINGS + "/" + id).header("ETag"))
                .body("{\"reason\": \"Đúng\"}")
                .put(FINDINGS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    private static void dueOn(LocalDate day) {
        Requests.superuser("UPDATE figure_finding SET due_on = '%s' WHERE operator = 'tra-loi'".formatted(day));
    }
}
