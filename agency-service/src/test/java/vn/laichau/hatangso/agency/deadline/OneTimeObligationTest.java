package vn.laichau.hatangso.agency.deadline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** An obligation that is owed once is fulfilled once, under whatever year that was. */
@QuarkusTest
class OneTimeObligationTest extends RunningService {

    private final int year = freshYear();
    private final int other = freshYear();
    private final String obligation = "tong-ket-" + year;
    private final String found = "items.find { it.obligation.code == '" + obligation + "' }.";
    private Response added;

    @BeforeEach
    void threeFirmsOweItInSomeYear() {
        added = coordinator().contentType(ContentType.JSON).body(terms("")).post("/api/v1/obligations");
        added.then().statusCode(201);
    }

    private String terms(String date) {
        return """
                {"code": "%s", "title": {"vi": "Tổng kết", "en": "Final review"},
                 "owedBy": {"organisations": ["vnpt", "viettel", "mobifone"]}, "recurrence": "ONCE", "form": "report", %s
                 "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(obligation, date);
    }

    private void fallsDueIn(int set) {
        added = coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(terms("\"firstYear\": %d, \"onTimeBefore\": \"--06-30\",".formatted(set)))
                .put("/api/v1/obligations/" + obligation);
        added.then().statusCode(200);
    }

    private Response sendFor(String organisation, int sentFor) {
        return send(
                organisation,
                UUID.randomUUID().toString(),
                "{\"obligation\": \"%s\", \"year\": %d, \"narrative\": \"x\"}".formatted(obligation, sentFor));
    }

    /** What the draft says is sent. */
    private Response sendDraft(String organisation, int sentFor) {
        return operator(organisation)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(operator(organisation).get(draft(sentFor)).<Map<String, ?>>path("content"))
                .post("/api/v1/submissions");
    }

    private Response upload(String organisation, int sentFor) {
        var template = operator(organisation).get(draft(sentFor) + "/workbook");
        template.then().statusCode(200);
        var filled = SampleFiles.filled(
                template.asByteArray(),
                workbook ->
                        workbook.getSheet("Thuyết minh").getRow(3).getCell(2).setCellValue("Tổng kết"));
        return operator(organisation)
                .contentType(SampleFiles.XLSX)
                .accept(ContentType.JSON)
                .body(filled)
                .post(draft(sentFor) + "/workbook");
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

    /** What came back for a year that the obligation does not take any more cannot be sent again: it blocks nothing. */
    @Test
    void tellsOfTheBestOfSeveralSendings() {
        giveBack(sendFor("vnpt", year), "{\"reason\": \"Thiếu\"}").then().statusCode(200);
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
        giveBack(waiting, "{\"reason\": \"Thiếu\"}").then().statusCode(200);
        refuses(sendFor("vnpt", other), "/year");
        accept(sendFor("vnpt", year)).then().statusCode(200);
        refuses(sendFor("vnpt", other), "/year");
        sendFor("viettel", other).then().statusCode(201);
    }

    @Test
    void refusesUnderAnotherYearWhateverWayItComes() {
        sendFor("vnpt", year).then().statusCode(201);
        refuses(posting(operator("vnpt"), content()).post("/api/v1/submissions?validateOnly=true"), "/year");
        refuses(operator("vnpt").contentType(ContentType.JSON).body("{}").put(draft(other)), "/year");
        refuses(operator("vnpt").post(draft(other) + "/copy"), "/year");
        for (var dry : new boolean[] {true, false}) {
            var paper = """
                    {"organisation": "vnpt", "arrivedAt": "2025-01-02T08:00:00+07:00", "scan": "%s", "content": %s}""".formatted(scan(), content());
            refuses(
                    posting(TestCallers.as("clerk", "dic", "clerk"), paper)
                            .post("/api/v1/submissions/paper?validateOnly=" + dry),
                    "/content/year");
        }
        operator("vnpt").get(draft(other)).then().statusCode(404);
    }

    private String content() {
        return "{\"obligation\": \"%s\", \"year\": %d, \"narrative\": \"x\"}".formatted(obligation, other);
    }

    private String draft(int sentFor) {
        return "/api/v1/drafts/" + obligation + "/" + sentFor;
    }

    private static String scan() {
        return TestCallers.as("clerk", "dic", "clerk")
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

    /** A draft may be begun under each year; of two that are sent at the same time one is taken. */
    @Test
    void isTakenOnceWhenItsWorkbooksAreUploadedAndSentUnderTwoYearsAtOnce() throws Exception {
        for (var organisation : List.of("vnpt", "viettel", "mobifone")) {
            atOnce(sentFor -> upload(organisation, sentFor))
                    .values()
                    .forEach(
                            uploaded -> uploaded.then().statusCode(200).body("content.narrative", equalTo("Tổng kết")));
            var sendings = atOnce(sentFor -> sendDraft(organisation, sentFor));
            isTakenOnce(organisation, sendings);
        }
        listOf(year).body(found + "sent", equalTo(3)).body(found + "missing", equalTo(0));
    }

    /** The workbook may have become a draft before, which goes with the sending, or it hears that the obligation is done. */
    @Test
    void isTakenOnceWhenAWorkbookComesUnderOneYearWhileItIsSentUnderAnother() throws Exception {
        for (var organisation : List.of("vnpt", "viettel", "mobifone")) {
            var answers =
                    atOnce(sentFor -> sentFor == year ? sendFor(organisation, year) : upload(organisation, other));
            answers.get(year).then().statusCode(201);
            assertThat(answers.get(other).statusCode()).isIn(200, 409);
            refuses(sendFor(organisation, other), "/year");
            refuses(upload(organisation, other), "/year");
            assertThat(sent(organisation)).isOne();
            assertThat(begun(organisation)).isZero();
        }
    }

    @Test
    void leavesNoDraftUnderAnotherYearWhenItIsSent() {
        upload("vnpt", other).then().statusCode(200);
        upload("viettel", other).then().statusCode(200);

        sendFor("vnpt", year).then().statusCode(201);

        assertThat(begun("vnpt")).isZero();
        operator("vnpt").get(draft(other)).then().statusCode(404);
        operator("viettel").get(draft(other)).then().statusCode(200);
    }

    private void isTakenOnce(String organisation, Map<Integer, Response> sendings) {
        assertThat(sendings.values()).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        var taken = sendings.get(year).statusCode() == 201 ? year : other;
        var left = taken == year ? other : year;
        refuses(sendFor(organisation, left), "/year", taken);
        refuses(upload(organisation, left), "/year", taken);
        assertThat(sent(organisation)).isOne();
        assertThat(begun(organisation)).isZero();
    }

    /** Drafts, and what was never more than one. */
    private long begun(String organisation) {
        return SuiteDatabase.count("SELECT count(*) FROM submission LEFT JOIN draft ON submission_id = id"
                + " WHERE submission.organisation = '" + organisation + "' AND obligation = '" + obligation + "'"
                + " AND (state = 'DRAFT' OR submission_id IS NOT NULL)");
    }

    /** With a receipt and a state that says so, under whatever year. */
    private long sent(String organisation) {
        var obligations = " WHERE organisation = '" + organisation + "' AND obligation = '" + obligation + "'";
        var submissions =
                SuiteDatabase.count("SELECT count(*) FROM submission" + obligations + " AND state <> 'DRAFT'");
        assertThat(SuiteDatabase.count("SELECT count(*) FROM receipt" + obligations))
                .isEqualTo(submissions);
        return submissions;
    }

    /** The same under both years, in parallel; the answers by their year. */
    private Map<Integer, Response> atOnce(IntFunction<Response> asked) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new HashMap<Integer, Future<Response>>();
            for (var sentFor : new int[] {year, other}) {
                answers.put(sentFor, pool.submit(() -> {
                    together.await();
                    return asked.apply(sentFor);
                }));
            }
            return Map.of(
                    year, answers.get(year).get(), other, answers.get(other).get());
        } finally {
            pool.shutdown();
        }
    }

    private void refuses(Response answer, String pointer) {
        refuses(answer, pointer, year);
    }

    private void refuses(Response answer, String pointer, int sentUnder) {
        answer.then()
                .spec(isProblem(409, "obligation-already-sent"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("sent-under-other-year"))
                .body("errors[0].detail", containsString(String.valueOf(sentUnder)));
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
                        {"obligation": "%s", "year": %d, "organisation": "%s", "reason": "Giải thể"}""".formatted(obligation, year, organisation))
                .post("/api/v1/waivers")
                .then()
                .statusCode(201);
    }
}
