package vn.laichau.hatangso.agency.deadline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.Parties.accept;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;
import static vn.laichau.hatangso.agency.surroundings.Parties.freshYear;
import static vn.laichau.hatangso.agency.surroundings.Parties.giveBack;
import static vn.laichau.hatangso.agency.surroundings.Parties.operator;
import static vn.laichau.hatangso.agency.surroundings.Parties.send;
import static vn.laichau.hatangso.agency.surroundings.Problems.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.Parties;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** A duty that is owed once is fulfilled once, under whatever year that was. */
@QuarkusTest
class OwedOnceTest extends RunningService {

    private final int year = freshYear();
    private final int other = freshYear();
    private final String duty = "tong-ket-" + year;
    private final String found = "items.find { it.obligation.code == '" + duty + "' }.";
    private Response added;

    @BeforeEach
    void threeFirmsOweItInSomeYear() {
        added = coordinator().contentType(ContentType.JSON).body(terms("")).post("/api/v1/obligations");
        added.then().statusCode(201);
    }

    private String terms(String date) {
        return """
                {"code": "%s", "title": {"vi": "Tổng kết", "en": "Final review"},
                 "owedBy": {"agencies": ["vnpt", "viettel", "mobifone"]}, "recurrence": "ONCE", "form": "report", %s
                 "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(duty, date);
    }

    private void fallsDueIn(int set) {
        added = coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(terms("\"firstYear\": %d, \"onTimeBefore\": \"--06-30\",".formatted(set)))
                .put("/api/v1/obligations/" + duty);
        added.then().statusCode(200);
    }

    private Response sendFor(String organisation, int sentFor) {
        return send(
                organisation,
                UUID.randomUUID().toString(),
                "{\"obligation\": \"%s\", \"year\": %d, \"narrative\": \"x\"}".formatted(duty, sentFor));
    }

    private static ValidatableResponse listOf(int asked) {
        return coordinator().get("/api/v1/deadlines?year=" + asked).then().statusCode(200);
    }

    private String of(String organisation) {
        return found + "organisations.find { it.code == '" + organisation + "' }.";
    }

    @Test
    void countsInTheListOfEveryYearWhileItsYearIsOpen() {
        accept(sendFor("vnpt", year)).then().statusCode(200);
        sendFor("viettel", other).then().statusCode(201);
        for (var asked : new int[] {year, other, other + 1}) {
            listOf(asked)
                    .body(of("vnpt") + "state", equalTo("ACCEPTED"))
                    .body(of("viettel") + "state", equalTo("SENT"))
                    .body(of("mobifone") + "state", equalTo("MISSING"));
            given().get("/api/v1/deadlines?year=" + asked)
                    .then()
                    .body(found + "owed", equalTo(3))
                    .body(found + "sent", equalTo(2))
                    .body(found + "accepted", equalTo(1))
                    .body(found + "missing", equalTo(1))
                    .body(found + "organisations", nullValue());
            operator("vnpt")
                    .get("/api/v1/deadlines?year=" + asked)
                    .then()
                    .body(found + "organisations.state", contains("ACCEPTED"));
        }
    }

    @Test
    void staysFulfilledWhenItsYearIsSetLater() {
        var accepted = accept(sendFor("vnpt", year));
        fallsDueIn(other);
        listOf(other)
                .body(of("vnpt") + "state", equalTo("ACCEPTED"))
                .body(of("vnpt") + "punctuality", equalTo("ON_TIME"))
                .body(of("vnpt") + "submission", equalTo(accepted.path("id")))
                .body(found + "accepted", equalTo(1))
                .body(found + "missing", equalTo(2))
                .body(found + "compliance.onTime", equalTo(1));
        listOf(year).body(found, nullValue());
    }

    /** What came back for a year that the duty does not take any more cannot be sent again: it blocks nothing. */
    @Test
    void tellsOfTheBestOfSeveralSendings() {
        giveBack(sendFor("vnpt", year), "{\"comment\": \"Thiếu\"}").then().statusCode(200);
        listOf(other).body(of("vnpt") + "state", equalTo("RETURNED"));
        fallsDueIn(other);
        var again = sendFor("vnpt", other);
        again.then().statusCode(201);
        listOf(other)
                .body(of("vnpt") + "state", equalTo("SENT"))
                .body(of("vnpt") + "submission", equalTo(again.path("id")))
                .body(of("vnpt") + "submissionYear", equalTo(other))
                .body(found + "sent", equalTo(1));
    }

    @Test
    void isSentUnderOneYearWhetherThatWaitsOrWasAcceptedOrCameBack() {
        var waiting = sendFor("vnpt", year);
        refuses(sendFor("vnpt", other), "/year");
        giveBack(waiting, "{\"comment\": \"Thiếu\"}").then().statusCode(200);
        refuses(sendFor("vnpt", other), "/year");
        accept(sendFor("vnpt", year)).then().statusCode(200);
        refuses(sendFor("vnpt", other), "/year");
        sendFor("viettel", other).then().statusCode(201);
    }

    @Test
    void refusesUnderAnotherYearWhateverWayItComes() {
        sendFor("vnpt", year).then().statusCode(201);
        refuses(posting(operator("vnpt"), content()).post("/api/v1/submissions?validateOnly=true"), "/year");
        refuses(operator("vnpt").contentType(ContentType.JSON).body("{}").put(draft()), "/year");
        refuses(operator("vnpt").post(draft() + "/copy"), "/year");
        for (var dry : new boolean[] {true, false}) {
            var paper = """
                    {"organisation": "vnpt", "arrivedAt": "2025-01-02T08:00:00+07:00", "scan": "%s", "content": %s}""".formatted(scan(), content());
            refuses(
                    posting(Parties.as("clerk", "dic", "clerk"), paper)
                            .post("/api/v1/submissions/paper?validateOnly=" + dry),
                    "/content/year");
        }
        operator("vnpt").get(draft()).then().statusCode(404);
    }

    private String content() {
        return "{\"obligation\": \"%s\", \"year\": %d, \"narrative\": \"x\"}".formatted(duty, other);
    }

    private String draft() {
        return "/api/v1/drafts/" + duty + "/" + other;
    }

    private static String scan() {
        return Parties.as("clerk", "dic", "clerk")
                .contentType("application/pdf")
                .body("%PDF-1.7 scan".getBytes(UTF_8))
                .post("/api/v1/attachments?name=a.pdf")
                .path("id");
    }

    private static RequestSpecification posting(RequestSpecification sender, String body) {
        return sender.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    private void refuses(Response answer, String pointer) {
        answer.then()
                .spec(isProblem(409, "duty-already-sent"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("sent-under-other-year"))
                .body("errors[0].detail", containsString(String.valueOf(year)));
    }

    @Test
    void isOpenAgainWhenWhatWasSentIsWithdrawn() {
        var sent = sendFor("vnpt", year);
        operator("vnpt")
                .contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body("{\"reason\": \"Nhầm\"}")
                .post("/api/v1/submissions/" + sent.path("id") + "/withdrawal")
                .then()
                .statusCode(200);
        listOf(other).body(of("vnpt") + "state", equalTo("MISSING")).body(found + "missing", equalTo(3));
    }

    @Test
    void isReleasedFromForEveryYear() {
        release("vnpt");
        listOf(other).body(of("vnpt") + "state", equalTo("WAIVED"));
        fallsDueIn(year);
        release("viettel");
        fallsDueIn(other);
        listOf(other)
                .body(of("vnpt") + "state", equalTo("WAIVED"))
                .body(of("viettel") + "state", equalTo("WAIVED"))
                .body(found + "waived", equalTo(2))
                .body(found + "missing", equalTo(1));
        sendFor("vnpt", other).then().statusCode(422).body("errors.code", contains("waived"));
    }

    private void release(String organisation) {
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "%s", "year": %d, "organisation": "%s", "reason": "Giải thể"}""".formatted(duty, year, organisation))
                .post("/api/v1/deadlines/waivers")
                .then()
                .statusCode(201);
    }
}
