package vn.laichau.hatangso.agency.extension;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class ConcessionTest extends RunningService {

    private static final String EXTENSIONS = "/api/v1/extensions";
    private static final String WAIVERS = "/api/v1/waivers";
    private static final String REASON = "{\"reason\": \"Đã đủ số liệu\"}";
    private static final String OBLIGATION = "items.find { it.obligation.code == 'operator-plan' }.";
    private static final String COMPLIANCE = OBLIGATION + "compliance.";

    private static void itIs(String instant) {
        QuarkusMock.installMockForType(
                Clock.fixed(OffsetDateTime.parse(instant).toInstant(), ZoneOffset.UTC), Clock.class);
    }

    private static Response extend(String organisation, int year, String until) {
        return coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": %d, "organisation": "%s", "until": "%s",
                         "reason": "Lũ quét làm mất liên lạc"}""".formatted(year, organisation, until))
                .post(EXTENSIONS);
    }

    private static Response waive(String organisation, int year) {
        return coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": %d, "organisation": "%s",
                         "reason": "Ngừng hoạt động trên địa bàn"}""".formatted(year, organisation))
                .post(WAIVERS);
    }

    private static ValidatableResponse withdraw(
            RequestSpecification person, String collection, Response granted, String body) {
        return person.contentType(ContentType.JSON)
                .body(body)
                .post(collection + "/" + granted.path("id") + "/withdrawal")
                .then();
    }

    private static JsonPath obligation(int year, String asOf) {
        var query = asOf == null ? "" : "&asOf=" + asOf.replace("+", "%2B");
        var answer = coordinator().urlEncodingEnabled(false).get("/api/v1/deadlines?year=" + year + query);
        answer.then().statusCode(200);
        return answer.jsonPath().setRootPath("items.find { it.obligation.code == 'operator-plan' }");
    }

    private static String own(String organisation, String member) {
        return "organisations.find { it.code == '%s' }.%s".formatted(organisation, member);
    }

    @Test
    void movesTheOrganisationsOwnInstantsAndNobodyElses() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "14T10:00:00+07:00");
        extend("vnpt", year, december + "20T17:00:00+07:00")
                .then()
                .statusCode(201)
                .body("grantedBy", equalTo("coordinator"))
                .body("reason", equalTo("Lũ quét làm mất liên lạc"));
        itIs(december + "18T10:00:00+07:00");

        var obligation = obligation(year, null);
        assertThat(obligation.getString(own("vnpt", "state"))).isEqualTo("MISSING");
        assertThat(obligation.getString(own("vnpt", "onTimeBefore"))).isEqualTo(december + "20T17:00:00+07:00");
        assertThat(obligation.getString(own("vnpt", "dueDayEnds"))).isEqualTo(december + "21T00:00:00+07:00");
        assertThat(obligation.getString(own("vnpt", "extension.grantedBy"))).isEqualTo("coordinator");
        assertThat(obligation.getString(own("viettel", "state"))).isEqualTo("OVERDUE");
        assertThat(obligation.getString(own("viettel", "onTimeBefore"))).isEqualTo(december + "15T00:00:00+07:00");

        sendPlan("vnpt", year)
                .then()
                .statusCode(201)
                .body("receipt.arrivedAt", equalTo(december + "18T10:00:00+07:00"))
                .body("receipt.punctuality", equalTo("ON_TIME"));
        sendPlan("viettel", year).then().statusCode(201).body("receipt.punctuality", equalTo("LATE"));
    }

    @Test
    void helpsWhatArrivedBeforeItWasGrantedAndLeavesTheReceiptAlone() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "18T10:00:00+07:00");
        var sent = sendPlan("vnpt", year);
        sent.then().statusCode(201).body("receipt.punctuality", equalTo("LATE"));
        itIs(december + "19T10:00:00+07:00");
        extend("vnpt", year, december + "20T00:00:00+07:00").then().statusCode(201);

        var now = obligation(year, null);
        assertThat(now.getString(own("vnpt", "punctuality"))).isEqualTo("ON_TIME");
        assertThat(now.getString(own("vnpt", "sentAt"))).isEqualTo(december + "18T10:00:00+07:00");
        assertThat(obligation(year, december + "18T12:00:00+07:00").getString(own("vnpt", "punctuality")))
                .isEqualTo("LATE");
        operator("vnpt")
                .get("/api/v1/receipts/" + sent.path("receipt.number"))
                .then()
                .body("punctuality", equalTo("LATE"))
                .body("arrivedAt", equalTo(december + "18T10:00:00+07:00"));
    }

    @Test
    void isWithdrawnByWhoSawItAndForThoseAloneWhoHaveNotSent() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "10T10:00:00+07:00");
        var vnpt = extend("vnpt", year, december + "20T00:00:00+07:00");
        var viettel = extend("viettel", year, december + "20T00:00:00+07:00");
        itIs(december + "17T10:00:00+07:00");
        sendPlan("vnpt", year).then().body("receipt.punctuality", equalTo("ON_TIME"));
        itIs(december + "18T10:00:00+07:00");

        withdraw(coordinator(), EXTENSIONS, vnpt, REASON).statusCode(428);
        for (var extension : new Response[] {vnpt, viettel}) {
            var seen = coordinator().header("If-Match", extension.header("ETag"));
            withdraw(seen, EXTENSIONS, extension, REASON)
                    .statusCode(200)
                    .body("withdrawalReason", equalTo("Đã đủ số liệu"));
        }
        var stale = coordinator().header("If-Match", vnpt.header("ETag"));
        withdraw(stale, EXTENSIONS, vnpt, REASON).statusCode(412);

        var now = obligation(year, null);
        assertThat(now.getString(own("vnpt", "punctuality"))).isEqualTo("ON_TIME");
        assertThat(now.getString(own("viettel", "state"))).isEqualTo("OVERDUE");
        assertThat(obligation(year, december + "17T12:00:00+07:00").getString(own("viettel", "state")))
                .isEqualTo("MISSING");
        coordinator()
                .get(EXTENSIONS + "?obligation=operator-plan&year=" + year)
                .then()
                .body("items", hasSize(2))
                .body("items[0].withdrawnAt", equalTo(december + "18T10:00:00+07:00"));
    }

    @Test
    void releasesAnOrganisationUntilItIsWithdrawn() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "01T10:00:00+07:00");
        var waiver = waive("ghn", year);
        waiver.then().statusCode(201).body("by", equalTo("coordinator"));
        waive("ghn", year)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/obligation-already-waived"))
                .body("status", equalTo(409))
                .body("code", equalTo("obligation-already-waived"));

        var obligation = obligation(year, null);
        assertThat(obligation.getString(own("ghn", "state"))).isEqualTo("WAIVED");
        assertThat(obligation.getString(own("ghn", "waiver.reason"))).isEqualTo("Ngừng hoạt động trên địa bàn");
        given().get("/api/v1/deadlines?year=" + year)
                .then()
                .body(OBLIGATION + "waived", equalTo(1))
                .body(
                        OBLIGATION + "missing",
                        equalTo(obligation.getList("organisations").size() - 1))
                .body(OBLIGATION + "organisations", nullValue());
        send("ghn", UUID.randomUUID().toString(), plan(year))
                .then()
                .statusCode(422)
                .body("errors.code", contains("waived"));

        itIs(december + "02T10:00:00+07:00");
        withdraw(coordinator(), WAIVERS, waiver, "{}").statusCode(422).body("errors.pointer", contains("/reason"));
        withdraw(coordinator(), WAIVERS, waiver, REASON)
                .statusCode(200)
                .body("withdrawnBy", equalTo("coordinator"))
                .body("withdrawalReason", equalTo("Đã đủ số liệu"))
                .body("actions", hasSize(0));
        withdraw(coordinator(), WAIVERS, waiver, REASON).statusCode(404);
        assertThat(obligation(year, null).getString(own("ghn", "state"))).isEqualTo("MISSING");
        assertThat(obligation(year, december + "01T12:00:00+07:00").getString(own("ghn", "state")))
                .isEqualTo("WAIVED");
    }

    /** Citizens cannot see who was released: the count must not take away twice who had sent before. */
    @Test
    void countsAsMissingWhoHasNeitherSentNorWasReleased() {
        var year = freshYear();
        itIs((year - 1) + "-12-01T10:00:00+07:00");
        sendPlan("ghtk", year).then().statusCode(201);
        sendPlan("vnpt", year).then().statusCode(201);
        waive("ghtk", year).then().statusCode(201);
        waive("ghn", year).then().statusCode(201);

        var owed = obligation(year, null).getList("organisations").size();
        for (var reader : List.of(given(), coordinator(), operator("viettel"))) {
            reader.get("/api/v1/deadlines?year=" + year)
                    .then()
                    .body(OBLIGATION + "owed", equalTo(owed))
                    .body(OBLIGATION + "sent", equalTo(2))
                    .body(OBLIGATION + "waived", equalTo(2))
                    .body(OBLIGATION + "missing", equalTo(owed - 3));
        }
    }

    @Test
    void wantsAnObligationThatIsOwedAnInstantThatGivesTimeAndAReason() {
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": 2040, "organisation": "finance",
                         "until": "2039-12-15T00:00:00+07:00", "reason": "x", "expires": "2020-01-01T00:00:00Z"}""")
                .post(EXTENSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organisation", "/until", "/expires"));
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": 2147483647, "organisation": "vnpt",
                         "until": "2039-12-14T00:00:00+07:00", "reason": " "}""")
                .post(EXTENSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year", "/reason"));
        coordinator()
                .contentType(ContentType.JSON)
                .body("{\"obligation\": \"nothing\", \"reason\": \"x\"}")
                .post(WAIVERS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year", "/organisation"));
    }

    @Test
    void showsAnOperatorItsOwnAndHidesAllOthers() {
        var year = freshYear();
        itIs((year - 1) + "-12-01T10:00:00+07:00");
        var vnpt = extend("vnpt", year, (year - 1) + "-12-20T00:00:00+07:00");
        var path = EXTENSIONS + "/" + vnpt.path("id");

        operator("vnpt").get(path).then().statusCode(200).body("organisation", equalTo("vnpt"));
        var foreign = operator("viettel").get(path);
        var absent = operator("viettel").get(EXTENSIONS + "/" + UUID.randomUUID());
        foreign.then().spec(isProblem(404, "not-found"));
        absent.then().spec(isProblem(404, "not-found"));
        operator("viettel").get(EXTENSIONS + "?year=" + year).then().body("items", hasSize(0));
        withdraw(operator("viettel").header("If-Match", vnpt.header("ETag")), EXTENSIONS, vnpt, REASON)
                .statusCode(403);
        as("leader", "ppc", "leader")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(EXTENSIONS)
                .then()
                .statusCode(403);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM extension WHERE id = '" + vnpt.path("id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void anExtensionThatExpiresNoLongerCountsForWhoHasNotSent() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "10T10:00:00+07:00");
        Response mobifone = null;
        for (var organisation : new String[] {"vnpt", "viettel", "mobifone"}) {
            mobifone = coordinator()
                    .contentType(ContentType.JSON)
                    .body("""
                            {"obligation": "operator-plan", "year": %d, "organisation": "%s", "reason": "Lũ",
                             "until": "%s20T00:00:00+07:00", "expires": "%s18T00:00:00+07:00"}""".formatted(year, organisation, december, december))
                    .post(EXTENSIONS);
            mobifone.then().statusCode(201).body("expires", equalTo(december + "18T00:00:00+07:00"));
        }
        // Before it lapses.
        itIs(december + "16T10:00:00+07:00");
        withdraw(coordinator().header("If-Match", mobifone.header("ETag")), EXTENSIONS, mobifone, REASON)
                .statusCode(200);
        itIs(december + "17T23:59:59.999+07:00");
        sendPlan("vnpt", year).then().statusCode(201).body("receipt.punctuality", equalTo("ON_TIME"));
        sendPlan("mobifone", year).then().statusCode(201).body("receipt.punctuality", equalTo("LATE"));
        itIs(december + "18T00:00:00+07:00");
        sendPlan("viettel", year).then().statusCode(201).body("receipt.punctuality", equalTo("LATE"));
        var now = obligation(year, null);
        assertThat(now.getString(own("vnpt", "punctuality"))).isEqualTo("ON_TIME");
        assertThat(now.getString(own("vnpt", "onTimeBefore"))).isEqualTo(december + "20T00:00:00+07:00");
        assertThat(now.getString(own("viettel", "punctuality"))).isEqualTo("LATE");
        assertThat(now.getString(own("viettel", "onTimeBefore"))).isEqualTo(december + "15T00:00:00+07:00");
        assertThat(now.getString(own("mobifone", "onTimeBefore"))).isEqualTo(december + "15T00:00:00+07:00");
    }

    /** Citizens see no extension, and count the same. */
    @Test
    void countsPunctualityForEveryoneAlike() {
        var year = freshYear();
        var december = (year - 1) + "-12-";
        itIs(december + "14T10:00:00+07:00");
        sendPlan("vnpt", year).then().statusCode(201);
        itIs(december + "15T10:00:00+07:00");
        sendPlan("viettel", year).then().statusCode(201);
        itIs(december + "18T10:00:00+07:00");
        sendPlan("ghn", year).then().statusCode(201);
        sendPlan("ghtk", year).then().statusCode(201);
        var before = december + "18T12:00:00%2B07:00";
        itIs(december + "19T10:00:00+07:00");
        extend("ghn", year, december + "20T00:00:00+07:00").then().statusCode(201);

        var owed = obligation(year, null).getList("organisations").size();
        for (var reader : List.of(given(), coordinator(), operator("viettel"))) {
            reader.get("/api/v1/deadlines?year=" + year)
                    .then()
                    .body(COMPLIANCE + "onTime", equalTo(2))
                    .body(COMPLIANCE + "onDueDay", equalTo(1))
                    .body(COMPLIANCE + "late", equalTo(1))
                    .body(COMPLIANCE + "compliant", equalTo(3));
        }
        given().urlEncodingEnabled(false)
                .get("/api/v1/deadlines?year=" + year + "&asOf=" + before)
                .then()
                .body(COMPLIANCE + "onTime", equalTo(1))
                .body(COMPLIANCE + "late", equalTo(2));
    }

    @Test
    void grantsOnceHoweverOftenACoordinatorClicks() {
        var year = freshYear();
        itIs((year - 1) + "-12-01T10:00:00+07:00");
        var extension = """
                {"obligation": "operator-plan", "year": %d, "organisation": "vnpt", "reason": "Lũ",
                 "until": "%d-12-20T00:00:00+07:00"}""".formatted(year, year - 1);
        var first = keyed("extension-" + year, extension, EXTENSIONS);
        var again = keyed("extension-" + year, extension, EXTENSIONS);
        first.then().statusCode(201).header("Location", equalTo(EXTENSIONS + "/" + first.path("id")));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        keyed("extension-" + year, extension.replace("Lũ", "Bão"), EXTENSIONS)
                .then()
                .spec(isProblem(422, "idempotency-key-reused"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM extension WHERE year = " + year))
                .isEqualTo(1);

        var waiver = """
                {"obligation": "operator-plan", "year": %d, "organisation": "viettel", "reason": "Giải thể"}""".formatted(year);
        var released = keyed("waiver-" + year, waiver, WAIVERS);
        released.then().statusCode(201);
        var told = keyed("waiver-" + year, waiver, WAIVERS);
        told.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(told.asByteArray()).isEqualTo(released.asByteArray());
    }

    private static Response keyed(String key, String body, String address) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(address);
    }
}
