package vn.laichau.hatangso.agency.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class DeadlineTest extends RunningService {

    private static final String PLAN = "items.find { it.obligation.code == 'operator-plan' }.";

    @Test
    void tellsEveryoneBothInstantsAndHowManyHaveSent() {
        var year = freshYear();
        sendPlan("vnpt", year);
        accept(sendPlan("viettel", year));
        int owed = coordinator().get("/api/v1/deadlines?year=" + year).path(PLAN + "organisations.size()");
        given().get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(PLAN + "year", equalTo(year))
                .body(PLAN + "obligation.clause", equalTo("P2.IV.7.1"))
                .body(PLAN + "onTimeBefore", equalTo((year - 1) + "-12-15T00:00:00+07:00"))
                .body(PLAN + "dueDayEnds", equalTo((year - 1) + "-12-16T00:00:00+07:00"))
                .body(PLAN + "owed", equalTo(owed))
                .body(PLAN + "sent", equalTo(2))
                .body(PLAN + "accepted", equalTo(1))
                .body(PLAN + "missing", equalTo(owed - 2))
                .body(PLAN + "organisations", nullValue());
    }

    @Test
    void tellsStateBodiesWhoHasSentAndWhoHasNot() {
        var year = freshYear();
        sendPlan("vnpt", year);
        var vnpt = PLAN + "organisations.find { it.code == 'vnpt' }.";
        as("agency-officer", "ubnd-03595", "agency-officer")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(
                        PLAN + "organisations.code",
                        hasItems("vnpt", "viettel", "mobifone", "vietnamobile", "ghn", "ghtk"))
                .body(PLAN + "organisations.findAll { it.state != 'MISSING' }.code", contains("vnpt"))
                .body(vnpt + "state", equalTo("SENT"))
                .body(vnpt + "punctuality", equalTo("ON_TIME"))
                .body(vnpt + "sentAt", notNullValue());
    }

    @Test
    void showsAnOperatorItselfAndNobodyElse() {
        var year = freshYear();
        sendPlan("vnpt", year);
        operator("viettel")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(PLAN + "sent", equalTo(1))
                .body(PLAN + "organisations.code", contains("viettel"))
                .body(PLAN + "organisations.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void saysThatAnObligationHasNoDateYet() {
        given().get("/api/v1/deadlines?year=2027")
                .then()
                .body("items.find { it.obligation.code == 'dic-annual-report' }.onTimeBefore", nullValue())
                .body("items.find { it.obligation.code == 'dic-annual-report' }.owed", equalTo(1));
    }

    @Test
    void listsAReviewInEveryYearUntilItsYearIsSet() {
        var review = "items.find { it.obligation.code == 'mid-term-review' }.";
        for (var year : new int[] {2026, 2029}) {
            as("agency-officer", "dic", "agency-officer")
                    .get("/api/v1/deadlines?year=" + year)
                    .then()
                    .body(review + "awaitsYear", equalTo(true))
                    .body(review + "onTimeBefore", nullValue())
                    .body(review + "organisations.code", contains("dic"))
                    .body(review + "organisations.state", contains("MISSING"));
        }
        var code = "so-ket-" + freshYear();
        var obligation = """
                {"code": "%s", "title": {"vi": "Sơ kết chuyên đề", "en": "Special review"}, "owedBy": {"organisations": ["dic"]},
                 "recurrence": "ONCE", "form": "report",
                 "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code);
        var added = coordinator().contentType(ContentType.JSON).body(obligation).post("/api/v1/obligations");
        var found = "items.find { it.obligation.code == '" + code + "' }";
        given().get("/api/v1/deadlines?year=2026")
                .then()
                .body(found + ".awaitsYear", equalTo(true))
                .body(found + ".onTimeBefore", nullValue());
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(obligation.replace("\"ONCE\"", "\"ONCE\", \"firstYear\": 2027, \"onTimeBefore\": \"--06-30\""))
                .put("/api/v1/obligations/" + code)
                .then()
                .statusCode(200);
        given().get("/api/v1/deadlines?year=2027")
                .then()
                .body(found + ".awaitsYear", nullValue())
                .body(found + ".onTimeBefore", equalTo("2027-06-30T00:00:00+07:00"));
        given().get("/api/v1/deadlines?year=2026").then().body(found, nullValue());
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "?year=1999, 400", "?year=2000, 200", "?year=2100, 200", "?year=2101, 400"})
    void areAskedForOfAYear(String query, int status) {
        given().get("/api/v1/deadlines" + query).then().statusCode(status);
    }

    @Test
    void countsTheDueDayOnlyWhereTheObligationSaysSo() {
        var year = freshYear();
        var code = "khong-tinh-" + year;
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%s", "title": {"vi": "Hồ sơ", "en": "File"}, "owedBy": {"organisations": ["vnpt", "viettel"]},
                         "recurrence": "ONCE", "firstYear": %d, "onTimeBefore": "--05-20", "countsOnDueDay": false,
                         "form": "report", "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code, year))
                .post("/api/v1/obligations")
                .then()
                .statusCode(201);
        sendAt(year + "-05-19T12:00:00Z", "vnpt", code, year);
        sendAt(year + "-05-20T12:00:00Z", "viettel", code, year);
        var found = "items.find { it.obligation.code == '" + code + "' }.";
        given().get("/api/v1/deadlines?year=" + year)
                .then()
                .body(found + "onDueDayCountsAsOnTime", equalTo(false))
                .body(found + "compliance.onTime", equalTo(1))
                .body(found + "compliance.onDueDay", equalTo(1))
                .body(found + "compliance.late", equalTo(0))
                .body(found + "compliance.compliant", equalTo(1))
                .body("items.find { it.obligation.code == 'dic-annual-report' }.compliance", nullValue());
    }

    @Test
    void leavesWhatIsOverOnTheTermsThatItWasOwedOn() {
        var year = freshYear();
        var code = "doi-ngay-" + year;
        var firm = freshFirm();
        var obligation = """
                {"code": "%s", "title": {"vi": "Hồ sơ", "en": "File"}, "owedBy": {"organisations": ["%s"]},
                 "recurrence": "YEARLY", "onTimeBefore": "--05-20", "form": "report",
                 "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code, firm);
        var added = coordinator().contentType(ContentType.JSON).body(obligation).post("/api/v1/obligations");
        var sheet = "/api/v1/receipts/" + sendAt(year + "-05-25T12:00:00Z", firm, code, year) + "/pdf";
        var before = coordinator().get(sheet).asByteArray();
        QuarkusMock.installMockForType(
                Clock.fixed(Instant.parse((year + 1) + "-03-01T00:00:00Z"), ZoneOffset.UTC), Clock.class);
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(obligation.replace("--05-20", "--07-10").replace("Hồ sơ", "Hồ sơ mới"))
                .put("/api/v1/obligations/" + code)
                .then()
                .statusCode(200);
        var name = ", \"name\": {\"vi\": \"Hãng mới\", \"en\": \"New firm\"}, \"shortName\": \"Hãng\"";
        SuccessionFixtures.record(SuccessionFixtures.succession(
                        "RENAME", LocalDate.of(year + 1, 3, 1), "\"" + firm + "\"", "", name))
                .then()
                .statusCode(201);
        var found = "items.find { it.obligation.code == '" + code + "' }.";
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body(found + "onTimeBefore", equalTo(year + "-05-20T00:00:00+07:00"))
                .body(found + "compliance.late", equalTo(1))
                .body(found + "organisations.punctuality", contains("LATE"));
        given().get("/api/v1/deadlines?year=" + (year + 1))
                .then()
                .body(found + "onTimeBefore", equalTo((year + 1) + "-07-10T00:00:00+07:00"));
        given().get("/api/v1/deadlines?year=" + (year + 1) + "&asOf=" + (year + 1) + "-02-28T00:00:00Z")
                .then()
                .body(found + "onTimeBefore", equalTo((year + 1) + "-05-20T00:00:00+07:00"));
        assertThat(coordinator().get(sheet).asByteArray()).isEqualTo(before);
    }

    /** Changed twice, and again when a year was over: each year on the terms that held for it, as they were known. */
    @Test
    void tellsEachYearOnTheTermsThatHeldForIt() {
        var year = freshYear();
        var code = "ba-lan-" + year;
        var obligation = """
                {"code": "%s", "title": {"vi": "Hồ sơ", "en": "File"}, "owedBy": {"organisations": ["vnpt"]},
                 "recurrence": "YEARLY", "onTimeBefore": "--05-20", "form": "report",
                 "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code);
        itIs(year + "-01-01T00:00:00Z");
        coordinator()
                .contentType(ContentType.JSON)
                .body(obligation)
                .post("/api/v1/obligations")
                .then()
                .statusCode(201);
        var changes = List.of(
                year + "-02-01T00:00:00Z --06-30",
                year + "-06-30T16:59:59.999Z --07-10",
                year + "-07-10T17:00:00Z --09-01");
        for (var change : changes) {
            itIs(change.split(" ")[0]);
            coordinator()
                    .contentType(ContentType.JSON)
                    .header(
                            "If-Match",
                            coordinator().get("/api/v1/obligations/" + code).header("ETag"))
                    .body(obligation.replace("--05-20", change.split(" ")[1]))
                    .put("/api/v1/obligations/" + code)
                    .then()
                    .statusCode(200);
        }

        var due = "items.find { it.obligation.code == '" + code + "' }.onTimeBefore";
        for (var known : List.of(
                year + " -01-31T23:59:59.999Z -05-20",
                year + " -02-01T00:00:00Z -06-30",
                year + " -06-30T16:59:59.998Z -06-30",
                // A millisecond before the due day is over: not too late.
                year + " -06-30T16:59:59.999Z -07-10",
                // When it is over, the year keeps its date, and the next has the new one.
                year + " -12-31T00:00:00Z -07-10",
                (year + 1) + " -12-31T00:00:00Z -09-01",
                (year + 1) + " -07-10T16:59:59.999Z -07-10",
                (year + 1) + " -01-31T00:00:00Z -05-20")) {
            var parts = known.split(" ");
            given().get("/api/v1/deadlines?year=" + parts[0] + "&asOf=" + year + parts[1])
                    .then()
                    .body(due, equalTo(parts[0] + parts[2] + "T00:00:00+07:00"));
        }
    }

    private static void itIs(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }

    @Test
    void tellsOfADraftAndAReturnNothingThatCameLater() {
        var year = freshYear();
        var before = (year - 1) + "-11-01T00:00:00Z";
        QuarkusMock.installMockForType(
                Clock.fixed(Instant.parse((year - 1) + "-11-10T00:00:00Z"), ZoneOffset.UTC), Clock.class);
        var begun = operator("mobifone")
                .contentType(ContentType.JSON)
                .body("{\"narrative\": \"x\"}")
                .put("/api/v1/drafts/operator-plan/" + year);
        begun.then().statusCode(201);
        itIs((year - 1) + "-11-12T00:00:00Z");
        operator("mobifone")
                .contentType(ContentType.JSON)
                .header("If-Match", begun.header("ETag"))
                .body("{\"narrative\": \"y\"}")
                .put("/api/v1/drafts/operator-plan/" + year)
                .then()
                .statusCode(200);
        var own = PLAN + "organisations.find { it.code == 'mobifone' }.";
        var asOf = "/api/v1/deadlines?year=" + year + "&asOf=";
        operator("mobifone").get(asOf + before).then().body(own + "state", equalTo("MISSING"));
        operator("mobifone").get(asOf + (year - 1) + "-11-11T00:00:00Z").then().body(own + "state", equalTo("DRAFT"));

        giveBackBy(sendPlan("mobifone", year), year + "-01-15");
        QuarkusMock.installMockForType(
                Clock.fixed(Instant.parse((year - 1) + "-11-20T00:00:00Z"), ZoneOffset.UTC), Clock.class);
        giveBackBy(sendPlan("mobifone", year), year + "-02-20");
        operator("mobifone")
                .get(asOf + (year - 1) + "-11-12T00:00:00Z")
                .then()
                .body(own + "state", equalTo("RETURNED"))
                .body(own + "returnBy", equalTo(year + "-01-15"));
        operator("mobifone")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body(own + "returnBy", equalTo(year + "-02-20"));
    }

    private static void giveBackBy(Response sent, String day) {
        giveBack(sent, "{\"reason\": \"Thiếu\", \"returnBy\": \"" + day + "\"}")
                .then()
                .statusCode(200);
    }

    /** @return the number of its receipt */
    private static String sendAt(String instant, String organisation, String obligation, int year) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
        var sent = send(organisation, UUID.randomUUID().toString(), """
                        {"obligation": "%s", "year": %d, "narrative": "x"}""".formatted(obligation, year));
        sent.then().statusCode(201);
        return sent.path("receipt.number");
    }
}
