package vn.laichau.hatangso.agency.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class CalendarTest extends RunningService {

    private static final String PATH = "/api/v1/calendar";

    private static final String HOLIDAY = """
            {"name": {"vi": "Nghỉ", "en": "Off"}, "kind": "HOLIDAY", "legalSource": {"vi": "Văn bản", "en": "Paper"}}""";

    @ParameterizedTest
    @CsvSource({"2023, 17", "2024, 15", "2025, 13", "2026, 17", "2027, 15"})
    void tellsEveryoneTheDaysOfEachYearWithTheirLegalSource(int year, int days) {
        given().get(PATH + "?count=true&year=" + year)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(days))
                .body("total", equalTo(days))
                .body("items.legalSource.vi", everyItem(notNullValue()));
    }

    @Test
    void saysWhichDaysAreExchangedAndWhichAreNotYetAnnounced() {
        var day = "items.find { it.date == '%s' }.";
        given().get(PATH + "?year=2026")
                .then()
                .body(day.formatted("2026-01-10") + "kind", equalTo("WORKING_DAY_MOVED"))
                .body(day.formatted("2026-02-17") + "name.vi", equalTo("Tết Âm lịch"))
                .body(day.formatted("2026-02-17") + "provisional", nullValue());
        given().get(PATH + "?year=2027").then().body(day.formatted("2027-02-08") + "provisional", equalTo(true));
    }

    @Test
    void countsWorkingDaysBetweenCutOffAndSending() {
        given().get(PATH + "/working-days?after=2026-12-14&before=2026-12-25")
                .then()
                .statusCode(200)
                .body("workingDays", equalTo(8));
        given().get(PATH + "/working-days?after=2026-12-14").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2026-12-14, 200",
        "2026-12-14, 2026-12-13, 400",
        "2026-12-14, 2027-12-14, 200",
        "2026-12-14, 2027-12-15, 400",
        "2028-02-29, 2029-02-28, 200",
        "2028-02-29, 2029-03-01, 400",
    })
    void countsThroughOneYearAtMost(String after, String before, int status) {
        given().get(PATH + "/working-days?after=" + after + "&before=" + before)
                .then()
                .statusCode(status);
    }

    @Test
    void knowsEachDayOfItsYearsAndNoOther() {
        for (var day : List.of("2000-01-01", "2035-12-31", "2036-01-01", "2036-12-31", "2037-01-01", "2100-12-31")) {
            coordinator()
                    .contentType(ContentType.JSON)
                    .body(HOLIDAY)
                    .put(PATH + "/" + day)
                    .then()
                    .statusCode(201)
                    .body("provisional", nullValue());
        }
        for (var day : List.of("1999-12-31", "2101-01-01")) {
            coordinator()
                    .contentType(ContentType.JSON)
                    .body(HOLIDAY)
                    .put(PATH + "/" + day)
                    .then()
                    .statusCode(404);
        }

        given().get(PATH + "?year=2036").then().body("items.date", contains("2036-01-01", "2036-12-31"));
        given().get(PATH + "?year=2000").then().body("items.date", contains("2000-01-01"));
        given().get(PATH + "?year=1999").then().statusCode(400);
        given().get(PATH + "?year=2101").then().statusCode(400);
    }

    @Test
    void letsCoordinatorsEnterChangeAndRemoveADay() {
        var day = PATH + "/2031-06-02";
        var created = coordinator().contentType(ContentType.JSON).body(HOLIDAY).put(day);
        created.then().statusCode(201).body("date", equalTo("2031-06-02"));

        coordinator()
                .contentType(ContentType.JSON)
                .body(HOLIDAY)
                .put(day)
                .then()
                .statusCode(428);
        var changed = as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .header("If-Match", created.header("ETag"))
                .body(HOLIDAY.replace("HOLIDAY", "WORKING_DAY_MOVED"))
                .put(day);
        changed.then().statusCode(200).body("kind", equalTo("WORKING_DAY_MOVED"));
        coordinator()
                .header("If-Match", created.header("ETag"))
                .delete(day)
                .then()
                .statusCode(412);
        coordinator()
                .header("If-Match", changed.header("ETag"))
                .delete(day)
                .then()
                .statusCode(204);
        given().get(day).then().statusCode(404);
    }

    @Test
    void refusesAChangeOfADayThatIsNotListed() {
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(HOLIDAY)
                .put(PATH + "/2031-06-05")
                .then()
                .spec(isProblem(412, "precondition-failed"));
        given().get(PATH + "/2031-06-05").then().statusCode(404);
    }

    @Test
    void refusesADayWithoutAReasonAndWhoMayNotDecide() {
        coordinator()
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"HOLIDAY\", \"name\": {\"vi\": \"Nghỉ\", \"en\": \"Off\"}}")
                .put(PATH + "/2031-06-03")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-content"))
                .body("code", equalTo("invalid-content"))
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/legalSource"))
                .body("errors[0].code", equalTo("missing"));
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body(HOLIDAY)
                .put(PATH + "/2031-06-03")
                .then()
                .statusCode(403);
        coordinator()
                .contentType(ContentType.JSON)
                .body(HOLIDAY)
                .put(PATH + "/2031-02-30")
                .then()
                .statusCode(404);
    }

    /** A name stands in lists, letters and feeds beside others: what turns, breaks or hides it is not a name. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u202egnol", "a\\u2066b", "a\\u200fb", "a\\u061cb", "a\\u001bb", "a\\u0000b", "a\\nb"})
    void takesNoNameThatShowsAsAnotherOne(String name) {
        for (var member : List.of("Nghỉ", "Văn bản")) {
            coordinator()
                    .contentType(ContentType.JSON)
                    .body(HOLIDAY.replace(member, name))
                    .put(PATH + "/2031-06-03")
                    .then()
                    .spec(isProblem(422, "invalid-content"))
                    .body("errors.pointer", contains(member.equals("Nghỉ") ? "/name/vi" : "/legalSource/vi"));
        }
        given().get(PATH + "/2031-06-03").then().statusCode(404);
    }

    @Test
    void takesNoHalfOfACharacterAndKeepsAWholeOne() {
        coordinator()
                .contentType(ContentType.JSON)
                .body(HOLIDAY.replace("Nghỉ", "a\\ud83d"))
                .put(PATH + "/2031-06-04")
                .then()
                .spec(isProblem(400, "invalid-request"))
                .body("errors.pointer", contains("/name/vi"));
        coordinator()
                .contentType(ContentType.JSON)
                .body(HOLIDAY.replace("Nghỉ", "a\\ud83d\\ude00"))
                .put(PATH + "/2031-06-04")
                .then()
                .statusCode(201)
                .body("name.vi", equalTo("a\ud83d\ude00"));
    }
}
