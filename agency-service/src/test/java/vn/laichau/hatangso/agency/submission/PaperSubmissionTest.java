package vn.laichau.hatangso.agency.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class PaperSubmissionTest extends RunningService {

    private static final String STAMP = "2025-12-15T16:30:00+07:00";

    private static String paper(String organisation, String arrivedAt, String content) {
        return """
                {"organisation": "%s", "arrivedAt": "%s", "scan": "%s", "content": %s}""".formatted(organisation, arrivedAt, scan(), content);
    }

    private static String scan() {
        return TestCallers.as("clerk", "dic", "clerk")
                .contentType("application/pdf")
                .queryParam("name", "Bản giấy.pdf")
                .body("%PDF-1.7 scan".getBytes(UTF_8))
                .post("/api/v1/attachments")
                .path("id");
    }

    private static Response record(String body) {
        return TestCallers.as("clerk", "dic", "clerk")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/submissions/paper");
    }

    @Test
    void countsFromTheInstantStampedOnIt() throws Exception {
        var recorded = record(paper("thuan-phong", STAMP, postalPlan(2026)));
        recorded.then()
                .statusCode(201)
                .body("organisation", equalTo("thuan-phong"))
                .body("punctuality", equalTo("ON_DUE_DAY"))
                .body("receipt.onPaper", equalTo(true))
                .body("receipt.arrivedAt", equalTo(STAMP));
        assertThat(JWSObject.parse(recorded.path("receipt.jws")).getPayload().toJSONObject())
                .containsEntry("onPaper", true)
                .containsEntry("organisation", "thuan-phong");
        operator("thuan-phong")
                .get("/api/v1/submissions/" + recorded.path("id"))
                .then()
                .statusCode(200)
                .body("versions[0].sentBy", equalTo("clerk"))
                .body("versions[0].receipt.onPaper", equalTo(true))
                .body("items[0].service", equalTo("POST_POINT"));
        operator("vnpt")
                .get("/api/v1/submissions/" + recorded.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void saysBesideTheStampWhenItWasRecorded() throws Exception {
        var recordedAt = "2026-01-20T09:30:00+07:00";
        itIs(recordedAt);
        var recorded = record(paper("viettelpost", STAMP, postalPlan(2026)));
        recorded.then()
                .statusCode(201)
                .body("receipt.arrivedAt", equalTo(STAMP))
                .body("receipt.recordedAt", equalTo(recordedAt));
        assertThat(JWSObject.parse(recorded.path("receipt.jws")).getPayload().toJSONObject())
                .containsEntry("recordedAt", recordedAt);
        coordinator()
                .get("/api/v1/submissions/" + recorded.path("id"))
                .then()
                .body("versions[0].recordedAt", equalTo(recordedAt));
        var inTheLog = "items.find { it.receipt == '" + recorded.path("receipt.number") + "' }.";
        coordinator()
                .get("/api/v1/arrivals?limit=500&organisation=viettelpost")
                .then()
                .body(inTheLog + "attempt", equalTo("PAPER"))
                .body(inTheLog + "arrivedAt", equalTo(STAMP))
                .body(inTheLog + "recordedAt", equalTo(recordedAt));
        var sheet = coordinator()
                .get("/api/v1/receipts/" + recorded.path("receipt.number") + "/pdf")
                .asByteArray();
        try (var document = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("văn thư ghi nhận lúc 09 giờ 30 phút", "2026-01-20 09:30:00");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00+07:00, /content/year, not-open-yet",
        "-999999999-01-01T00:00:00+07:00, /arrivedAt, out-of-range"
    })
    void takesNoStampFromBeforeTheObligationOpened(String stamp, String pointer, String code) {
        record(paper("vnpt", stamp, wholePlan(freshYear())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void isCheckedWithoutStoringAnything() {
        var year = freshYear();
        var scan = scan();
        var body = """
                {"organisation": "viettel", "arrivedAt": "%s", "scan": "%s", "content": %s}""".formatted(STAMP, scan, wholePlan(year));
        check(body)
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("organisation", equalTo("viettel"))
                .body("receipt", nullValue());
        assertThat(SuiteDatabase.count("SELECT count(*) FROM submission WHERE year = " + year))
                .isZero();
        TestCallers.as("clerk", "dic", "clerk")
                .get("/api/v1/attachments/" + scan)
                .then()
                .statusCode(200);
        check(body.replace(scan, "00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scan"));
    }

    private static Response check(String body) {
        return TestCallers.as("clerk", "dic", "clerk")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/submissions/paper?validateOnly=true");
    }

    private static String postalPlan(int year) {
        return """
                {"obligation": "operator-plan", "year": %1$d, "items": [{"territory": "12", "service": "POST_POINT",
                 "quantity": 2, "cost": 40000000, "quarter": "%1$d-Q1", "fund": "OWN"}]}""".formatted(year);
    }

    @Test
    void takesOverTheRowOfADraftThatTheClerkCannotSeeAndLeavesTheDraft() {
        var year = freshYear();
        var draft = "/api/v1/drafts/operator-plan/" + year;
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{\"narrative\": \"Nháp\"}")
                .put(draft);

        record(paper("vnpt", "2026-01-01T00:00:00+07:00", wholePlan(year)))
                .then()
                .statusCode(201);

        operator("vnpt").get(draft).then().statusCode(200).body("content.narrative", equalTo("Nháp"));
        coordinator().get("/api/v1/submissions?year=" + year).then().body("items.state", contains("SUBMITTED"));
    }

    @Test
    void doesNotComeBesideWhatArrivedBeforeIt() {
        var year = freshYear();
        itIs((year - 1) + "-12-14T10:00:00+07:00");
        sendPlan("vnpt", year);
        record(paper("vnpt", (year - 1) + "-12-14T10:00:00+07:00", wholePlan(year)))
                .then()
                .spec(isProblem(409, "obligation-already-sent"));
    }

    /** Stamped on the 14th, sent electronically on the 16th, entered on the 17th: nobody is late by the clerk's day. */
    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "RETURNED", "ACCEPTED"})
    void countsFromItsStampAlthoughSomethingWasSentMeanwhile(String state) {
        var year = freshYear();
        var stamp = (year - 1) + "-12-14T10:00:00+07:00";
        itIs((year - 1) + "-12-16T10:00:00+07:00");
        var sent = sendPlan("vnpt", year);
        sent.then().statusCode(201).body("punctuality", equalTo("LATE"));
        switch (state) {
            case "RETURNED" -> giveBack(sent, "{\"reason\": \"Thiếu\"}").then().statusCode(200);
            case "ACCEPTED" -> accept(sent).then().statusCode(200);
            default -> {}
        }
        itIs((year - 1) + "-12-17T10:00:00+07:00");
        record(paper("vnpt", stamp, wholePlan(year)))
                .then()
                .statusCode(201)
                .body("state", equalTo(state))
                .body("punctuality", equalTo("ON_TIME"))
                .body("receipt.version", equalTo(2))
                .body("receipt.arrivedAt", equalTo(stamp))
                .body("receipt.punctuality", equalTo("ON_TIME"))
                .body("receipt.obligationArrivedAt", nullValue());

        operator("vnpt")
                .get("/api/v1/submissions/" + sent.path("id"))
                .then()
                .body("state", equalTo(state))
                .body("punctuality", equalTo("ON_TIME"))
                .body("version", equalTo(1))
                .body("items", empty())
                .body("receipt.version", equalTo(1))
                .body("versions.punctuality", contains("LATE", "ON_TIME"))
                .body("versions.overtaken", contains(null, true))
                .body("versions.receipt.punctuality", contains("LATE", "ON_TIME"));
        coordinator()
                .get("/api/v1/submissions?year=" + year)
                .then()
                .body("items.version", contains(1))
                .body("items.sentAt", contains(stamp));
        var inTheList =
                "items.find { it.obligation.code == 'operator-plan' }.organisations.find { it.code == 'vnpt' }.";
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body(inTheList + "punctuality", equalTo("ON_TIME"))
                .body(inTheList + "sentAt", equalTo(stamp))
                .body(inTheList + "state", equalTo(state.equals("SUBMITTED") ? "SENT" : state));
    }

    @Test
    void itsReceiptAttestsTheScanToo() throws Exception {
        var recorded = record(paper("ghn", STAMP, postalPlan(2026)));
        recorded.then().statusCode(201);
        var sha256 = Sha256.hex("%PDF-1.7 scan".getBytes(UTF_8));
        assertThat(JWSObject.parse(recorded.path("receipt.jws")).getPayload().toJSONObject())
                .containsEntry("scanSha256", sha256);
        given().contentType(ContentType.JSON)
                .body(Map.of("jws", recorded.<String>path("receipt.jws")))
                .post("/api/v1/receipts/check")
                .then()
                .statusCode(200)
                .body("scanSha256", equalTo(sha256))
                .body("onPaper", equalTo(true))
                .body("recordedAt", notNullValue());
        var sheet = coordinator()
                .get("/api/v1/receipts/" + recorded.path("receipt.number") + "/pdf")
                .asByteArray();
        try (var document = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("SHA-256ofthescannedpaper" + sha256);
        }
    }

    private static void itIs(String instant) {
        QuarkusMock.installMockForType(
                Clock.fixed(OffsetDateTime.parse(instant).toInstant(), ZoneOffset.UTC), Clock.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /organisation",
                "{\"organisation\": \"vnpt\"} | /arrivedAt",
                "{\"arrivedAt\": \"2999-01-01T00:00:00+07:00\"} | /arrivedAt",
                "{\"organisation\": \"vnpt\"} | /scan",
                "{\"content\": {\"figures\": [{\"value\": 1e999999}]}} | /content/figures/0/value",
            })
    void saysWhatIsMissing(String body, String pointer) {
        record(body).then().spec(isProblem(422, "invalid-content")).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void checksTheContentAndStoresNothingThatBreaksARule() {
        var year = freshYear();
        record(paper("vnpt", STAMP, wholePlan(year).replace("\"OWN\"", "\"LOAN\"")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/content/items/0/fund"));
        record(paper("nobody", STAMP, wholePlan(year)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-owed"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM submission WHERE year = " + year))
                .isZero();
    }

    @Test
    void givesTheScanToTheOneWhosePaperItIs() {
        var scan = scan();
        var body = """
                {"organisation": "viettel", "arrivedAt": "%s", "scan": "%s", "content": %s}""".formatted(STAMP, scan, wholePlan(freshYear()));
        operator("viettel").get("/api/v1/attachments/" + scan).then().statusCode(404);
        record(body).then().statusCode(201);

        for (var reader : List.of(operator("viettel"), coordinator(), TestCallers.as("clerk", "dic", "clerk"))) {
            assertThat(reader.get("/api/v1/attachments/" + scan + "?unscanned=true")
                            .asString())
                    .isEqualTo("%PDF-1.7 scan");
        }
        operator("vnpt").get("/api/v1/attachments/" + scan).then().statusCode(404);
        record(body.replace("viettel", "mobifone"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scan"))
                .body("errors.code", contains("unknown-code"));
    }

    @Test
    void isForTheClerkAlone() {
        for (var role : new String[] {"operator", "coordinator", "leader", "auditor", "administrator"}) {
            TestCallers.as(role, "dic", role)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(paper("vnpt", STAMP, wholePlan(freshYear())))
                    .post("/api/v1/submissions/paper")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isRecordedOnceForOneKey() {
        var body = paper("vietnamobile", STAMP, wholePlan(freshYear()));
        var clerk = UUID.randomUUID().toString();
        Response first = null;
        for (var i = 0; i < 2; i++) {
            var answer = TestCallers.as("clerk", "dic", "clerk")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", clerk)
                    .body(body)
                    .post("/api/v1/submissions/paper");
            answer.then().statusCode(201);
            if (first != null) {
                assertThat(answer.asByteArray()).isEqualTo(first.asByteArray());
                assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true");
            }
            first = answer;
        }
    }
}
