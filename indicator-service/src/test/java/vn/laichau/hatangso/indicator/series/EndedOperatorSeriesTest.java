package vn.laichau.hatangso.indicator.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;
import vn.laichau.hatangso.indicator.observation.recording.OperatorMessages;

/** Of two firms that share one denominator; one of them ends. */
@QuarkusTest
@ServiceTest
class EndedOperatorSeriesTest {

    private static final String SERIES = "/api/v1/series?indicator=organisation-fibre&from=2064-01-01&until=2068-12-31";
    private static final String FIGURES = "/api/v1/observations?indicator=organisation-fibre&territory=12";
    private static final String FINDINGS =
            "/api/v1/quality-findings?check=reporters-stay&indicator=organisation-fibre&period=2067";

    @Inject
    Clock clock;

    @BeforeEach
    void know() {
        OperatorMessages.tell("{\"code\": \"da-tan\"}");
        OperatorMessages.tell("{\"code\": \"con-lai\"}");
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM figure_finding WHERE period IN ('2065', '2066', '2067');
                DELETE FROM observation WHERE operator IN ('da-tan', 'con-lai');
                DELETE FROM operator_end;
                DELETE FROM known_operator WHERE code IN ('da-tan', 'con-lai');
                """);
    }

    @Test
    void countsWithItsLastFigureUntilItsEndAndNoLonger() {
        report("2065,da-tan,30", "2065,con-lai,40", "2066,con-lai,41", "2067,con-lai,42");
        read().body("items[0].values.numerator", contains(70, 71, 72));
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2067-05-01\"}");
        read().body("items[0].values.period", contains("2065", "2066", "2067"))
                .body("items[0].values.numerator", contains(70, 71, 42))
                .body("items[0].values[1].carried", contains("da-tan"))
                .body("items[0].values[2].carried", empty())
                .body("items[0].values[2].carriedCount", equalTo(0))
                .body("items[0].values[2].operators.operator", contains("con-lai"));
        OperatorMessages.tell("{\"code\": \"da-tan\"}");
        read().body("items[0].values.numerator", contains(70, 71, 72));
    }

    @Test
    void countsInThePeriodOfItsEndUntilItsSuccessorHasAFigureOfIt() {
        report("2065,da-tan,30", "2065,con-lai,40", "2067,da-tan,31");
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2067-05-01\", \"successor\": \"con-lai\"}");
        read().body("items[0].values.numerator", contains(70, 71));
        report("2067,con-lai,75");
        read().body("items[0].values.numerator", contains(70, 75))
                .body("items[0].values[1].operators.operator", contains("con-lai"));
    }

    @Test
    void hasAFigureThatSaysWhichCountsInItsPlace() {
        report("2065,da-tan,30", "2067,da-tan,31", "2065,con-lai,40", "2067,con-lai,75");
        UploadedFile.of("text/csv", "", """
                indicator,territory,period,operator,numerator,denominator,status
                shared-new-bts,12,2067,da-tan,1,2,
                shared-new-bts,12,2067,con-lai,1,2,
                organisation-fibre,03388,2067,da-tan,1,2,
                organisation-fibre,03388,2067,con-lai,1,2,ESTIMATE
                """);
        figures("").body("items.countedInstead", everyItem(nullValue()));
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2067-12-31\", \"successor\": \"con-lai\"}");
        // Of a flow both count, and what was expected does not.
        for (var other :
                List.of("indicator=shared-new-bts&territory=12", "indicator=organisation-fibre&territory=03388")) {
            Requests.coordinator()
                    .get("/api/v1/observations?period=2067&" + other)
                    .then()
                    .body("items", hasSize(2))
                    .body("items.countedInstead", everyItem(nullValue()));
        }
        figures("&period=2065").body("items.countedInstead", everyItem(nullValue()));
        var successor = figures("&period=2067").extract().path("items.find { it.operator == 'con-lai' }.id");
        figures("&period=2067")
                .body("items.find { it.operator == 'da-tan' }.countedInstead.id", equalTo(successor))
                .body("items.find { it.operator == 'da-tan' }.countedInstead.operator", equalTo("con-lai"))
                .body("items.find { it.operator == 'da-tan' }.countedInstead.territory", equalTo("12"))
                .body("items.find { it.operator == 'con-lai' }.countedInstead", nullValue());
        var yielding = figures("&period=2067").extract().path("items.find { it.operator == 'da-tan' }.id");
        Requests.coordinator()
                .get("/api/v1/observations/" + yielding)
                .then()
                .body("countedInstead.id", equalTo(successor))
                .header("Cache-Control", equalTo("no-store"));
        // Its own figure, though not that of another firm.
        Requests.of("a", "da-tan", "operator")
                .get(FIGURES + "&period=2067")
                .then()
                .body("items.operator", contains("da-tan"))
                .body("items.countedInstead", contains(nullValue()));
        Requests.superuser(
                "UPDATE observation SET recorded_at = recorded_at - interval '5 days' WHERE operator IN ('da-tan', 'con-lai')");
        figures("&asOf=" + LocalDate.now(clock).minusDays(2))
                .body("items", hasSize(4))
                .body("items.countedInstead", everyItem(nullValue()));
    }

    private static ValidatableResponse figures(String asked) {
        return Requests.coordinator().get(FIGURES + asked).then().statusCode(200);
    }

    @Test
    void isStillThereInWhatWasKnownBeforeAnybodySaidThatItEnded() {
        report("2065,da-tan,30", "2065,con-lai,40", "2067,con-lai,42");
        Requests.superuser(
                "UPDATE observation SET recorded_at = recorded_at - interval '5 days' WHERE operator IN ('da-tan', 'con-lai')");
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2066-01-01\"}");
        read().body("items[0].values.numerator", contains(70, 42));
        Requests.coordinator()
                .get(SERIES + "&asOf=" + LocalDate.now(clock).minusDays(2))
                .then()
                .body("items[0].values.numerator", contains(70, 72))
                .body("items[0].values[1].carried", contains("da-tan"));
    }

    @Test
    void isMissedByNoRuleAfterItsEnd() {
        report("2066,da-tan,30", "2066,con-lai,40", "2067,con-lai,42");
        Requests.coordinator().get(FINDINGS).then().body("items.operator", hasItem("da-tan"));
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2067-05-01\"}");
        report("2067,con-lai,43");
        Requests.coordinator().get(FINDINGS).then().statusCode(200).body("items.operator", not(hasItem("da-tan")));
    }

    @Test
    void isNotAddedToWhatOthersCoverTogetherAfterItsEnd() {
        var together = FINDINGS.replace("reporters-stay", "operators-within-the-whole");
        report("2066,da-tan,60", "2066,con-lai,30", "2067,con-lai,70");
        Requests.coordinator().get(together).then().body("items.stated", contains(130.0f));
        OperatorMessages.tell("{\"code\": \"da-tan\", \"validUntil\": \"2067-05-01\", \"successor\": \"con-lai\"}");
        report("2067,con-lai,71");
        Requests.coordinator().get(together).then().body("items", empty());
    }

    private static void report(String... figures) {
        var lines = new StringBuilder("indicator,territory,period,operator,numerator,denominator\n");
        for (var figure : figures) {
            lines.append("organisation-fibre,12,").append(figure).append(",100\n");
        }
        UploadedFile.of("text/csv", "", lines.toString());
    }

    private static ValidatableResponse read() {
        return Requests.coordinator().get(SERIES).then().statusCode(200);
    }
}
