package vn.laichau.hatangso.agency.succession;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.SUCCESSIONS;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.send;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class SuccessionTest extends RunningService {

    private static final String WITHDRAWAL = "{\"reason\": \"Hoãn lại\"}";

    private static Response returned(SuccessionFixtures agencies, String obligation) {
        var sent = send(firm(agencies.old), "", obligation, lastYear());
        sent.then().statusCode(201);
        var back = giveBack(sent, "{\"reason\": \"Thiếu số liệu\"}");
        back.then().statusCode(200);
        return back;
    }

    @Test
    void listsBeforehandEverythingThatWillGoOverAndChangesNothing() {
        var agencies = new SuccessionFixtures();
        var added = agencies.task();
        String task = added.path("code");
        String occurrence = occurrence(added, agencies.old).path("id");
        var obligation = agencies.obligation();
        String submission = returned(agencies, obligation).path("id");

        administrator()
                .body(agencies.merger(today()))
                .post(SUCCESSIONS + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body(
                        "moves.kind",
                        containsInAnyOrder(
                                "TASK", "OCCURRENCE", "OBLIGATION_OWED", "DRAFT", "SUBMISSION", "TOKENS", "DRAFT"))
                .body(
                        "moves.id",
                        containsInAnyOrder(
                                task, occurrence, obligation, obligation, submission, agencies.old, agencies.old))
                .body("moves.predecessor", everyItem(equalTo(agencies.old)))
                .body("moves.successor", everyItem(equalTo(agencies.next)));

        given().get(SUCCESSIONS + "?organisation=" + agencies.old).then().body("items", hasSize(0));
        given().get("/api/v1/organisations/" + agencies.old).then().body("validUntil", nullValue());
    }

    @Test
    void letsTheSuccessorActForWhatIsOpenAndReadThePast() {
        var agencies = new SuccessionFixtures();
        String task = agencies.task().path("code");
        var obligation = agencies.obligation();
        String address = "/api/v1/submissions/" + returned(agencies, obligation).path("id");
        officer(agencies.next).get(address).then().spec(isProblem(404, "not-found"));

        record(agencies.merger(today())).then().statusCode(201).body("state", equalTo("BEGUN"));

        coordinator()
                .get("/api/v1/tasks?organisation=" + agencies.next)
                .then()
                .body("items.code", contains(task))
                .body("items[0].leads", contains(agencies.next))
                .body("items[0].cooperating", contains(agencies.other));
        coordinator().get("/api/v1/tasks?organisation=" + agencies.old).then().body("items", hasSize(0));
        coordinator()
                .get("/api/v1/deadlines?year=" + lastYear())
                .then()
                .body(obligation(obligation) + ".organisations.code", contains(agencies.old))
                .body(obligation(obligation) + ".organisations.name.vi", contains("Cơ quan " + agencies.old))
                .body(obligation(obligation) + ".organisations.answeredBy", contains(agencies.next));
        coordinator()
                .get("/api/v1/deadlines?year=" + (today().getYear() + 1))
                .then()
                .body(obligation(obligation) + ".organisations.code", contains(agencies.next));
        officer(agencies.next).get(address).then().statusCode(200).body("organisation", equalTo(agencies.old));
        officer(agencies.other).get(address).then().spec(isProblem(404, "not-found"));

        send(officer(agencies.other), "?organisation=" + agencies.old, obligation, lastYear())
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("not-answering"));
        send(officer(agencies.next), "?organisation=" + agencies.old, obligation, lastYear())
                .then()
                .statusCode(201)
                .body("organisation", equalTo(agencies.old))
                .body("version", equalTo(2))
                .body("receipt.organisation", equalTo(agencies.old));
    }

    @Test
    void whatThePredecessorFulfilledIsFulfilledForTheSuccessorAndTheOtherWayRound() {
        var agencies = new SuccessionFixtures();
        var yearly = agencies.obligation();
        var once = agencies.obligationOwedOnce();
        var nextYear = today().getYear() + 1;
        send(officer(agencies.old), "", yearly, nextYear).then().statusCode(201);
        record(agencies.merger(today())).then().statusCode(201);
        stateOf(yearly, nextYear, agencies.next, "SENT");
        stateOf(yearly, nextYear + 1, agencies.next, "MISSING");
        stateOf(once, nextYear, agencies.next, "MISSING");

        send(officer(agencies.next), "", once, nextYear).then().statusCode(201);
        stateOf(once, lastYear(), agencies.old, "SENT");
        stateOf(once, nextYear + 1, agencies.next, "SENT");
    }

    private static void stateOf(String obligation, int year, String agency, String state) {
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body(obligation(obligation) + ".organisations.code", contains(agency))
                .body(obligation(obligation) + ".organisations.state", contains(state));
    }

    private static String obligation(String code) {
        return "items.find { it.obligation.code == '" + code + "' }";
    }

    @Test
    void letsTheSuccessorGoOnWithADraftThatWasLeftBehind() {
        var agencies = new SuccessionFixtures();
        var obligation = agencies.obligation();
        var address = "/api/v1/drafts/" + obligation + "/" + lastYear();
        firm(agencies.old)
                .body("{\"narrative\": \"Đang viết\"}")
                .put(address)
                .then()
                .statusCode(201);
        var left = address + "?organisation=" + agencies.old;
        officer(agencies.next).get(left).then().spec(isProblem(404, "not-found"));

        record(agencies.merger(today())).then().statusCode(201);

        officer(agencies.other).get(left).then().spec(isProblem(404, "not-found"));
        officer(agencies.next).get(address).then().spec(isProblem(404, "not-found"));
        var read = officer(agencies.next).get(left);
        read.then().statusCode(200).body("content.narrative", equalTo("Đang viết"));
        officer(agencies.next)
                .header("If-Match", read.header("ETag"))
                .body("{\"narrative\": \"Viết xong\"}")
                .put(left)
                .then()
                .statusCode(200);
        send(officer(agencies.next), "?organisation=" + agencies.old, obligation, lastYear())
                .then()
                .statusCode(201)
                .body("organisation", equalTo(agencies.old));
        officer(agencies.next).get(left).then().spec(isProblem(404, "not-found"));
    }

    /** The secret address is as good as an account: whoever reads it acts for the successor by now, who alone can end it. */
    @Test
    void showsTheSuccessorsObligationsUnderTheAddressOfAnEndedAgencysCalendar() {
        var agencies = new SuccessionFixtures();
        var obligation = agencies.obligation();
        var feeds = "/api/v1/deadlines/feeds";
        var calendar = URI.create(firm(agencies.old).post(feeds).path("url")).getPath();
        var owed = "UID:%s-%d-".formatted(obligation, today().getYear() + 1);
        given().get(calendar).then().body(containsString(owed + agencies.old));
        record(agencies.merger(today())).then().statusCode(201);
        given().get(calendar)
                .then()
                .body(containsString(owed + agencies.next), not(containsString(owed + agencies.old)));
        firm(agencies.other).delete(feeds).then().spec(isProblem(404, "not-found"));
        given().get(calendar).then().statusCode(200);
        firm(agencies.next).delete(feeds).then().statusCode(204);
        given().get(calendar).then().statusCode(404);
    }

    /** What fell due before is owed by the ended agency still, and answered for by its successor. */
    @Test
    void showsTheSuccessorInItsOwnCalendarWhatItsPredecessorLeftOpen() {
        var agencies = new SuccessionFixtures();
        var obligation = agencies.obligation();
        record(agencies.merger(today())).then().statusCode(201);
        // Of a year whose due day is over, whatever day this is.
        var left = "UID:%s-%d-%s@".formatted(obligation, today().getYear() - 1, agencies.old);

        given().get(URI.create(firm(agencies.next)
                                .post("/api/v1/deadlines/feeds")
                                .path("url"))
                        .getPath())
                .then()
                .body(containsString(left));
        given().get(URI.create(firm(agencies.other)
                                .post("/api/v1/deadlines/feeds")
                                .path("url"))
                        .getPath())
                .then()
                .statusCode(200)
                .body(not(containsString(left)));
    }

    @Test
    void takesATokenOfTheEndedAgencyForOneOfItsSuccessor() {
        var agencies = new SuccessionFixtures();
        var obligation = agencies.obligation();
        record(agencies.merger(today())).then().statusCode(201);
        send(firm(agencies.old), "", obligation, today().getYear() + 1)
                .then()
                .statusCode(201)
                .body("organisation", equalTo(agencies.next));
    }

    @Test
    void leavesEverythingAsItIsUntilItsDayAndCanBeWithdrawnTillThen() {
        var agencies = new SuccessionFixtures();
        String task = agencies.task().path("code");
        var day = today().plusDays(60);
        var recorded = record(agencies.merger(day));
        recorded.then().statusCode(201).body("state", equalTo("PLANNED"));

        coordinator().get("/api/v1/tasks?organisation=" + agencies.old).then().body("items.code", contains(task));
        given().get("/api/v1/organisations/" + agencies.old).then().body("validUntil", equalTo(day.toString()));
        var withdrawal = SUCCESSIONS + "/" + recorded.path("id") + "/withdrawal";
        administrator().body(WITHDRAWAL).post(withdrawal).then().spec(isProblem(428, "precondition-required"));
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body("{}")
                .post(withdrawal)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/reason"));
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(WITHDRAWAL)
                .post(withdrawal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("Hoãn lại"));

        given().get("/api/v1/organisations/" + agencies.old).then().body("validUntil", nullValue());
        given().get(SUCCESSIONS + "/" + recorded.path("id")).then().spec(isProblem(404, "not-found"));
        coordinator()
                .get(SUCCESSIONS + "?organisation=" + agencies.old)
                .then()
                .body("items.state", contains("WITHDRAWN"));
        record(agencies.merger(today())).then().statusCode(201);
        // The one that was withdrawn lies after the end of whom it names.
        var name = "Cơ quan " + agencies.old;
        coordinator()
                .get(SUCCESSIONS + "?organisation=" + agencies.old)
                .then()
                .body("items.predecessors.flatten().name.vi", contains(name, name));
    }

    /** An agency that is no firm concerns nobody there. */
    @Test
    void tellsIndicatorServiceInOrderHowAFirmEndsAndThatItGoesOnAfterAll() {
        var agencies = new SuccessionFixtures();
        var code = "firm-of-" + agencies.old;
        administrator()
                .body("""
                        {"code": "%1$s", "kind": "TELECOM_OPERATOR", "name": {"vi": "%1$s", "en": "%1$s"},
                         "shortName": "%1$s"}""".formatted(code))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        var day = today().plusDays(60);
        var both = "\"" + code + "\", \"" + agencies.old + "\"";
        var recorded = record(succession("MERGE", day, both, "\"" + agencies.next + "\"", ""));
        recorded.then().statusCode(201);
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(WITHDRAWAL)
                .post(SUCCESSIONS + "/" + recorded.path("id") + "/withdrawal")
                .then()
                .statusCode(200);
        var goesOn = "{\"code\":\"" + code + "\"}";
        var ends = "{\"code\":\"%s\",\"validUntil\":\"%s\",\"successor\":\"%s\"}".formatted(code, day, agencies.next);
        await().atMost(ofSeconds(30))
                .until(() -> IndicatorPeer.bodiesFor(code), containsInAnyOrder(goesOn, ends, goesOn));
        record(succession("MERGE", day, both, "\"" + agencies.other + "\"", ""))
                .then()
                .statusCode(201);
        var endsOtherwise = ends.replace(agencies.next, agencies.other);
        await().atMost(ofSeconds(30))
                .until(() -> IndicatorPeer.bodiesFor(code), containsInAnyOrder(goesOn, ends, goesOn, endsOtherwise));
        assertThat(IndicatorPeer.bodiesFor("\"code\":\"" + agencies.old)).isEmpty();
        assertThat(SuiteDatabase.count(
                        "SELECT count(DISTINCT subject) FROM outbox WHERE organisation = '" + code + "'"))
                .isEqualTo(1);
        assertThat(SuiteDatabase.count(
                        "SELECT count(DISTINCT version) FROM outbox WHERE organisation = '" + code + "'"))
                .isEqualTo(4);
    }

    @Test
    void saysBetterByWhichDecisionItTookPlaceAndKeepsWhatWasSaid() {
        var recorded = record(new SuccessionFixtures().merger(today()));
        var address = SUCCESSIONS + "/" + recorded.path("id");
        var correction = "{\"legalBasis\": \"Nghị quyết số 2/NQ-HĐND\", \"note\": \"Bản chính\", \"reason\": \"%s\"}";
        administrator()
                .body(correction.formatted("Nhầm số"))
                .post(address + "/correction")
                .then()
                .spec(isProblem(428, "precondition-required"));
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(correction.formatted(" "))
                .post(address + "/correction")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/reason"));
        var corrected = administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(correction.formatted("Nhầm số"))
                .post(address + "/correction");
        corrected
                .then()
                .statusCode(200)
                .body("state", equalTo("BEGUN"))
                .body("legalBasis", equalTo("Nghị quyết số 2/NQ-HĐND"));
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(correction.formatted("Nhầm số"))
                .post(address + "/correction")
                .then()
                .spec(isProblem(412, "precondition-failed"));
        administrator()
                .header("If-Match", corrected.header("ETag"))
                .body(correction.formatted("Thiếu ngày"))
                .post(address + "/correction")
                .then()
                .statusCode(200);
        coordinator()
                .get(address)
                .then()
                .body("corrections.legalBasis", contains("Nghị quyết số 1/NQ-HĐND", "Nghị quyết số 2/NQ-HĐND"))
                .body("corrections.note", contains(null, "Bản chính"))
                .body("corrections.reason", contains("Nhầm số", "Thiếu ngày"))
                .body("corrections.by", contains("administrator", "administrator"));
        given().get(address).then().body("corrections", nullValue());
    }

    @Test
    void cannotBeWithdrawnOnceItHasBegun() {
        var agencies = new SuccessionFixtures();
        var recorded = record(agencies.merger(today()));
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body(WITHDRAWAL)
                .post(SUCCESSIONS + "/" + recorded.path("id") + "/withdrawal")
                .then()
                .spec(isProblem(409, "succession-not-withdrawable"));
        given().get("/api/v1/organisations/" + agencies.old).then().body("validUntil", equalTo(today().toString()));
    }

    @Test
    void givesEachThingOfASplitToOneSuccessor() {
        var agencies = new SuccessionFixtures();
        String task = agencies.task().path("code");
        var obligation = agencies.obligation();
        var both = "\"" + agencies.next + "\", \"" + agencies.other + "\"";
        var more =
                ", \"defaultSuccessor\": \"%s\", \"exceptions\": [{\"kind\": \"TASK\", \"id\": \"%s\", \"successor\": \"%s\"}]"
                        .formatted(agencies.next, task, agencies.other);
        record(succession("SPLIT", today(), "\"" + agencies.old + "\"", both, more))
                .then()
                .statusCode(201)
                .body("moves.find { it.kind == 'TASK' }.successor", equalTo(agencies.other))
                .body("moves.find { it.kind == 'OCCURRENCE' }.successor", equalTo(agencies.other))
                .body("moves.find { it.kind == 'OBLIGATION_OWED' }.successor", equalTo(agencies.next));

        coordinator()
                .get("/api/v1/tasks?organisation=" + agencies.other)
                .then()
                .body("items.leads", contains(contains(agencies.other)))
                .body("items.cooperating", contains(hasSize(0)));
        coordinator().get("/api/v1/tasks?organisation=" + agencies.next).then().body("items.code", not(hasItem(task)));
        coordinator()
                .get("/api/v1/deadlines?year=" + (today().getYear() + 1))
                .then()
                .body(obligation(obligation) + ".organisations.code", contains(agencies.next));
    }

    @Test
    void keepsTheCodeOfAnAgencyThatTakesAnotherName() {
        var agencies = new SuccessionFixtures();
        var names = ", \"name\": {\"vi\": \"Báo mới\", \"en\": \"New Paper\"}, \"shortName\": \"Báo\"";
        record(succession("RENAME", today(), "\"" + agencies.old + "\"", "", names))
                .then()
                .statusCode(201)
                .body("moves", hasSize(0));
        var address = "/api/v1/organisations/" + agencies.old;
        given().get(address).then().body("name.vi", equalTo("Báo mới")).body("validFrom", equalTo(today().toString()));
        given().get(address + "?validOn=" + today().minusDays(1))
                .then()
                .body("name.vi", equalTo("Cơ quan " + agencies.old))
                .body("validUntil", equalTo(today().toString()));
    }

    private static int lastYear() {
        return today().getYear() - 1;
    }
}
