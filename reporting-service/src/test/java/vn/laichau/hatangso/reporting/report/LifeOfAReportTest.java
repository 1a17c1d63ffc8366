package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.Reporting.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.Reporting.REPORTS;
import static vn.laichau.hatangso.reporting.Reporting.as;
import static vn.laichau.hatangso.reporting.Reporting.ask;
import static vn.laichau.hatangso.reporting.Reporting.coordinator;
import static vn.laichau.hatangso.reporting.Reporting.newReport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.Peers;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.json.ExactJson;

@QuarkusTest
@ServiceTest
class LifeOfAReportTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);
    private static final String SIGNATURE =
            "{\"signer\": \"Nguyễn Văn An\", \"signedFor\": [\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]}";

    @BeforeEach
    void peersAreWell() {
        Peers.answerWell();
    }

    @Test
    void leadsFromDraftToWhatEveryoneReads() throws Exception {
        var id = newReport();
        step("coordinator", "dic", id, "review", null).then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        step("leader", "ppc", id, "approval", "{}").then().statusCode(200).body("state", equalTo("APPROVED"));
        step("clerk", "dic", id, "number", "{\"number\": 5, \"issuedOn\": \"2026-11-25\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("NUMBERED"))
                .body("issue.symbol", equalTo("BC-STTTT"))
                .body("issue.body.nameVi", equalTo("Sở Thông tin và Truyền thông"));
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200).body("state", equalTo("ISSUED"));
        given().get(REPORTS + "/" + id).then().statusCode(404);
        step("coordinator", "dic", id, "publication", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        given().get(REPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("issue.number", equalTo(5))
                .body("snapshot", nullValue());
        given().get(REPORTS).then().body("items.id", hasItem(id));
        given().get(REPORTS + "/" + id + "/documents/json").then().statusCode(404);
        assertThat(text(given().get(REPORTS + "/" + id + "/documents/docx").asByteArray()))
                .contains("Số: 05/BC-STTTT")
                .contains("Lai Châu, ngày 25 tháng 11 năm 2026")
                .contains("KT. GIÁM ĐỐC")
                .contains("Nguyễn Văn An");
        coordinator()
                .get(REPORTS + "/" + id + "/steps")
                .then()
                .body("items.state", equalTo(List.of("IN_REVIEW", "APPROVED", "NUMBERED", "ISSUED", "PUBLISHED")))
                .body("items.by", hasItems("coordinator", "leader", "clerk"));
    }

    @Test
    void saysInAWholeProblemDocumentThatAStepIsNotNow() {
        var id = newReport();

        step("leader", "ppc", id, "approval", "{}")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/report-state"))
                .body("title", equalTo("Báo cáo không ở bước cho phép việc này"))
                .body("status", equalTo(409))
                .body("code", equalTo("report-state"))
                .body("instance", equalTo(REPORTS + "/" + id + "/approval"));
    }

    @Test
    void refusesToApproveWhatTheLeaderHasNotSeen() {
        var id = newReport();
        var seen = tag(id);
        step("coordinator", "dic", id, "review", null);

        send("leader", "ppc", id, "approval", "{}", seen)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        send("leader", "ppc", id, "approval", "{}", null)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    void approvesWithAPartMissingOnlyForAReason() {
        Peers.answer(Peers.AGENCY, serverError());
        var id = ask(ANNUAL_2026).<String>path("id");
        step("coordinator", "dic", id, "review", null).then().body("missingParts", equalTo(List.of("agency")));

        step("leader", "ppc", id, "approval", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("missing-part-needs-reason"));
        step("leader", "ppc", id, "approval", "{\"reason\": \" \"}").then().statusCode(422);
        step("leader", "ppc", id, "approval", "{\"reason\": \"Kịp hạn báo cáo Chính phủ\"}")
                .then()
                .statusCode(200);
        coordinator()
                .get(REPORTS + "/" + id + "/steps")
                .then()
                .body("items[1].reason", equalTo("Kịp hạn báo cáo Chính phủ"));
    }

    @Test
    void collectsAMissingPartAgain() {
        Peers.answer(Peers.AGENCY, serverError());
        var id = ask(ANNUAL_2026).<String>path("id");
        Peers.answerWell();

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(200)
                .body("missingParts", equalTo(List.of()))
                .body("state", equalTo("DRAFT"));
        step("coordinator", "dic", id, "review", null);
        step("coordinator", "dic", id, "collection", null).then().statusCode(409);
    }

    @Test
    void keepsThePartsThatItHasWhenAServiceIsAwayAtTheNextCollection() {
        var id = newReport();
        var snapshot = coordinator().get(REPORTS + "/" + id).<String>path("snapshotSha256");
        Peers.answer(Peers.INDICATOR, serverError());

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .body("code", equalTo("unavailable"));
        coordinator()
                .get(REPORTS + "/" + id)
                .then()
                .body("missingParts", equalTo(List.of()))
                .body("snapshotSha256", equalTo(snapshot));
    }

    @Test
    void isNotToldOfABodyThatTheMissingPartDenies() {
        Peers.answer(Peers.AGENCY, serverError());
        var id = ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"nobody\"}")
                .<String>path("id");
        Peers.answerWell();

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("unknown"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": "\\u200b \\u00a0"}   | 400 | missing
            {"reason": "Sai \\u202eued câu"} | 422 | control-character
            {"reason": "Sai\\u0007"}         | 422 | control-character
            {"reason": "Sai\\uffff"}         | 422 | control-character
            """)
    void takesNoReasonThatShowsAnotherTextOrNone(String body, int status, String code) {
        var id = newReport();
        step("coordinator", "dic", id, "review", null);

        step("leader", "ppc", id, "return", body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void takesALongReasonInLinesAndNoLongerOne() {
        var id = newReport();
        step("coordinator", "dic", id, "review", null);
        var line = "Bổ sung số liệu cấp xã\\n";

        step("leader", "ppc", id, "return", "{\"reason\": \"" + line.repeat(100) + "\"}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-long"));
        step("leader", "ppc", id, "return", "{\"reason\": \" " + line.repeat(80) + " \"}")
                .then()
                .statusCode(200);
        assertThat(coordinator().get(REPORTS + "/" + id + "/steps").<String>path("items.last().reason"))
                .startsWith("Bổ sung")
                .endsWith("cấp xã");
    }

    /** Nobody can deny it while its service is away: it could not even be kept. */
    @ParameterizedTest
    @CsvSource({"dic\\u0000", "\\u202ecid", "a\\uffffb", "' '"})
    void isAboutNoBodyThatCannotHaveSuchACode(String subject) {
        Peers.answer(Peers.AGENCY, serverError());

        ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"" + subject + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("unknown"));
    }

    /** Codes of villages are the province's own. */
    @Test
    void isAboutAVillageThatNobodyCanDeny() {
        Peers.answer(Peers.INDICATOR, serverError());

        ask("{\"kind\": \"TERRITORY\", \"year\": 2026, \"subject\": \"MAU-03595.01\"}")
                .then()
                .statusCode(201)
                .body("subject", equalTo("MAU-03595.01"));
    }

    @Test
    void goesBackToADraftForAReason() {
        var id = newReport();
        step("coordinator", "dic", id, "review", null);

        step("leader", "ppc", id, "return", "{}").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        step("leader", "ppc", id, "return", "{\"reason\": \"Bổ sung số liệu cấp xã\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void refusesANumberThatAnotherDocumentHas() {
        var number = NUMBERS.incrementAndGet();
        var first = approved(ANNUAL_2026);
        var second = approved(ANNUAL_2026);
        numbered(first, number, "2026-11-25").then().statusCode(200);

        numbered(second, number, "2026-11-25").then().statusCode(409).body("code", equalTo("number-taken"));

        numbered(second, NUMBERS.incrementAndGet(), "2026-11-25").then().statusCode(200);
        numbered(approved("{\"kind\": \"ANNUAL\", \"year\": 2025}"), number, "2025-12-20")
                .then()
                .statusCode(200);
    }

    @Test
    void givesANumberToOneOfTwoThatAskAtOnce() {
        var number = NUMBERS.incrementAndGet();
        var answers = List.of(approved(ANNUAL_2026), approved(ANNUAL_2026), approved(ANNUAL_2026)).stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> numbered(id, number, "2026-11-25").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report WHERE number = " + number))
                .isEqualTo(1);
    }

    /** The department was renamed in between: each document names it as it was on its day. */
    @Test
    void namesTheIssuerAsItIsCalledOnTheDayOfIssue() throws Exception {
        var renamed = Peers.body("agency")
                .replace("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ")
                .replace("STTTT", "SKHCN");
        var old = approved("{\"kind\": \"ANNUAL\", \"year\": 2023}");
        numbered(old, NUMBERS.incrementAndGet(), "2023-12-20").then().body("issue.symbol", equalTo("BC-STTTT"));
        var young = approved(ANNUAL_2026);

        Peers.answer(Peers.AGENCY, okJson(renamed));
        numbered(young, NUMBERS.incrementAndGet(), "2026-11-25").then().body("issue.symbol", equalTo("BC-SKHCN"));

        assertThat(text(coordinator()
                        .get(REPORTS + "/" + young + "/documents/docx")
                        .asByteArray()))
                .contains("/BC-SKHCN")
                .contains("SỞ KHOA HỌC");
        assertThat(text(coordinator()
                        .get(REPORTS + "/" + old + "/documents/docx")
                        .asByteArray()))
                .contains("/BC-STTTT")
                .contains("SỞ THÔNG TIN")
                .contains("ngày 20 tháng 12 năm 2023");
    }

    /** Nobody names the issuer: it is asked for at noon of the day of issue, and has been succeeded on the later one. */
    @Test
    void namesWhoHasComeInTheIssuersPlaceByTheDayOfIssue() {
        var old = approved("{\"kind\": \"ANNUAL\", \"year\": 2023}");
        var young = approved(ANNUAL_2026);
        Peers.answer(Peers.AGENCY, serverError());
        agencyAt("2023-12-20T05:00:00Z", Peers.body("agency"));
        agencyAt("2026-11-25T05:00:00Z", withScience(true));

        numbered(old, NUMBERS.incrementAndGet(), "2023-12-20")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("dic"))
                .body("issue.symbol", equalTo("BC-STTTT"))
                .body("issue.body.nameVi", equalTo("Sở Thông tin và Truyền thông"));
        numbered(young, NUMBERS.incrementAndGet(), "2026-11-25")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("science"))
                .body("issue.symbol", equalTo("BC-SKHCN"))
                .body("issue.body.nameVi", equalTo("Sở Khoa học và Công nghệ"));
    }

    /** A draft's head names who would issue it at its cut-off, and so does everything else that names its issuer. */
    @Test
    void namesTheSameIssuerInTheDraftAsInItsDocument() throws Exception {
        Peers.answer(Peers.AGENCY, okJson(withScience(true)));
        var id = newReport();

        for (var report : List.of(
                coordinator().get(REPORTS + "/" + id).<String>path("issuingBody.nameVi"),
                coordinator().get(REPORTS).<String>path("items.find { it.id == '" + id + "' }.issuingBody.nameVi"))) {
            assertThat(report).isEqualTo("Sở Khoa học và Công nghệ");
        }
        assertThat(text(coordinator()
                        .get(REPORTS + "/" + id + "/documents/docx")
                        .asByteArray()))
                .contains("SỞ KHOA HỌC")
                .doesNotContain("SỞ THÔNG TIN");
    }

    @Test
    void namesTheIssuerAnewWhenADraftIsCollectedAgain() {
        Peers.answer(Peers.AGENCY, serverError());
        var id = ask(ANNUAL_2026).<String>path("id");
        coordinator()
                .get(REPORTS + "/" + id)
                .then()
                .body("issuingBody.nameVi", equalTo("Sở Thông tin và Truyền thông"));
        Peers.answer(Peers.AGENCY, okJson(withScience(true)));

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(200)
                .body("issuingBody.nameVi", equalTo("Sở Khoa học và Công nghệ"));
        step("coordinator", "dic", id, "review", null);
        step("leader", "ppc", id, "approval", "{}");
        numbered(id, NUMBERS.incrementAndGet(), "2026-11-25")
                .then()
                .body("issuingBody.nameVi", equalTo("Sở Khoa học và Công nghệ"))
                .body("issue.body.nameVi", equalTo("Sở Khoa học và Công nghệ"));
    }

    private static void agencyAt(String instant, String body) {
        Peers.wireMock()
                .register(get(urlPathEqualTo(Peers.AGENCY))
                        .withQueryParam("cutOff", WireMock.equalTo(instant))
                        .willReturn(okJson(body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"issuedOn": "2026-11-25"}                                     | 400 | /number
            {"number": 3}                                                  | 400 | /issuedOn
            {"number": 0, "issuedOn": "2026-11-25"}                        | 422 | /number
            {"number": 3, "issuedOn": "2026-11-26"}                        | 422 | /issuedOn
            {"number": 3, "issuedOn": "2026-11-24"}                        | 422 | /issuedOn
            {"number": 3, "issuedOn": "2026-11-25", "unit": "cntt/../"}    | 422 | /unit
            {"number": 3, "issuedOn": "2026-11-25", "signedOn": "2026-11-26"} | 422 | /signedOn
            """)
    void refusesANumberThatCannotBe(String body, int status, String pointer) {
        step("clerk", "dic", approved(ANNUAL_2026), "number", body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** Decree 30/2020: the calendar says how many days are worked between signature and issue. */
    @Test
    void takesADayOfIssueThatIsThatOfTheSignatureOrTheNextWorkingDay() {
        var late = signed(approved(ANNUAL_2026), "2026-11-20", "{\"workingDays\": 2}");
        late.then().statusCode(422).body("errors[0].pointer", equalTo("/signedOn"));

        signed(approved(ANNUAL_2026), "2026-11-20", "{\"workingDays\": 0}")
                .then()
                .statusCode(200)
                .body("signedOn", equalTo("2026-11-20"))
                .body("issue.issuedOn", equalTo("2026-11-25"));
        for (var day : List.of("2026-11-24", "2026-11-25")) {
            signed(approved(ANNUAL_2026), day, null).then().statusCode(200).body("signedOn", equalTo(day));
        }
    }

    @Test
    void doesNotGuessWhichDaysAreWorked() {
        signed(approved(ANNUAL_2026), "2026-11-20", null).then().statusCode(503).body("code", equalTo("unavailable"));
    }

    /** @param calendar what it answers; null: it is away */
    private static Response signed(String id, String day, String calendar) {
        var path = "/agency/api/v1/calendar/working-days";
        Peers.answer(path, calendar == null ? serverError() : okJson(calendar));
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"signedOn\": \"%s\"}";
        return step("clerk", "dic", id, "number", entry.formatted(NUMBERS.incrementAndGet(), day));
    }

    @Test
    void doesNotGuessHowTheIssuerIsCalled() {
        var id = approved(ANNUAL_2026);
        Peers.answer(Peers.AGENCY, serverError());

        numbered(id, NUMBERS.incrementAndGet(), "2026-11-25")
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"));

        Peers.answerWell();
        step("clerk", "dic", id, "number", "{\"number\": 9, \"issuedOn\": \"2026-11-25\", \"issuer\": \"nobody\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("issuer-unknown"));
    }

    /** A firm has its own letters, and no report of the province on its plan. */
    @Test
    void isNotIssuedByAFirm() {
        var id = approved(ANNUAL_2026);

        step("clerk", "dic", id, "number", "{\"number\": 9, \"issuedOn\": \"2026-11-25\", \"issuer\": \"ghn\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("issuer-unknown"));
    }

    /** Whoever has no letters for its numbers gets them by its name, however that is written. */
    @ParameterizedTest
    @CsvSource({
        "Sở Khoa học và Công nghệ, BC-SKHCN",
        "Ban Quản lý  Khu kinh tế (Ma Lù Thàng), BC-BQLKKTMLT",
        "Đài PT-TH tỉnh – \"Lai Châu\", BC-ĐPTLC"
    })
    void abbreviatesAnIssuerByTheLettersOfItsName(String name, String symbol) {
        var id = approved(ANNUAL_2026);
        Peers.answer(
                Peers.AGENCY,
                okJson(withScience(true)
                        .replace("\"SKHCN\"", "null")
                        .replace("Sở Khoa học và Công nghệ", name.replace("\"", "\\\""))));

        numbered(id, NUMBERS.incrementAndGet(), "2026-11-25")
                .then()
                .statusCode(200)
                .body("issue.symbol", equalTo(symbol));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"signer": "Nguyễn Văn An", "signedFor": [null]}                     | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": [" "]}                      | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["Giám đốc"]}               | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["A", "B", "C", "D", "E"]}  | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM\\nĐỐC"]}             | 422 | /signedFor
            {"signer": "TS. Nguyễn Văn An", "signedFor": ["GIÁM ĐỐC"]}           | 422 | /signer
            {"signer": "An\\nBình", "signedFor": ["GIÁM ĐỐC"]}                   | 422 | /signer
            {"signer": " ", "signedFor": ["GIÁM ĐỐC"]}                           | 422 | /signer
            {"signedFor": ["GIÁM ĐỐC"]}                                          | 400 | /signer
            {"signer": "Nguyễn \\u202enA nạB\\u202c", "signedFor": ["GIÁM ĐỐC"]}   | 422 | /signer
            {"signer": "Nguyễn Văn An\\u200f", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn\\u0000 Văn An", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn Văn An\\ufffe", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn Văn An\\ud800", "signedFor": ["GIÁM ĐỐC"]}         | 400 | /signer
            {"signer": "\\u200b", "signedFor": ["GIÁM ĐỐC"]}                      | 422 | /signer
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM\\u2066 ĐỐC"]}         | 422 | /signedFor
            """)
    void issuesNoDocumentWithASignatureThatTheDecreeForbids(String signature, int status, String pointer) {
        var id = approved(ANNUAL_2026);
        numbered(id, NUMBERS.incrementAndGet(), "2026-11-25").then().statusCode(200);

        step("clerk", "dic", id, "issue", signature)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void givesWayToNoDocumentOfAnotherYearOrSubject() {
        var wrong = issued();
        var other = approved("{\"kind\": \"ANNUAL\", \"year\": 2025}");
        numbered(other, NUMBERS.incrementAndGet(), "2026-11-25");
        step("clerk", "dic", other, "issue", SIGNATURE).then().statusCode(200);

        replaced(wrong, other, tag(wrong)).then().statusCode(409).body("code", equalTo("report-state"));
    }

    @Test
    void endsTheRecipientsWithTheUnitThatTheRecordsOfficeEntered() throws Exception {
        var id = approved(ANNUAL_2026);
        var entry = "{\"number\": " + NUMBERS.incrementAndGet() + ", \"issuedOn\": \"2026-11-25\", \"unit\": \"CNTT\"}";
        step("clerk", "dic", id, "number", entry).then().statusCode(200).body("issue.symbol", equalTo("BC-STTTT"));

        assertThat(text(coordinator()
                        .get(REPORTS + "/" + id + "/documents/docx")
                        .asByteArray()))
                .contains("- Lưu: VT, CNTT.");
    }

    /** The department's work has gone to another one, which mends what the department had issued. */
    @Test
    void givesWayToADocumentOfWhoHasComeInTheIssuersPlace() {
        var wrong = issued();
        Peers.answer(Peers.AGENCY, okJson(withScience(true)));
        var right = issuedBy("science");

        replaced(wrong, right, tag(wrong))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(right));
    }

    @Test
    void givesWayToNoDocumentOfAStranger() {
        var wrong = issued();
        Peers.answer(Peers.AGENCY, okJson(withScience(false)));
        var other = issuedBy("science");

        replaced(wrong, other, tag(wrong)).then().statusCode(409).body("code", equalTo("report-state"));
    }

    /** What the predecessor says does not take the place of what its heir has said. */
    @Test
    void doesNotLetThePredecessorReplaceItsHeir() {
        var old = issued();
        Peers.answer(Peers.AGENCY, okJson(withScience(true)));
        var young = issuedBy("science");

        replaced(young, old, tag(young)).then().statusCode(409);
    }

    @Test
    void doesNotGuessWhoHasComeInWhosePlace() {
        var wrong = issued();
        Peers.answer(Peers.AGENCY, okJson(withScience(false)));
        var other = issuedBy("science");
        Peers.answer(Peers.AGENCY, serverError());

        replaced(wrong, other, tag(wrong)).then().statusCode(503).body("code", equalTo("unavailable"));
    }

    /** Beside the Department of Information and Communications, or in its place. */
    private static String withScience(boolean inItsPlace) {
        try {
            var agency = (ObjectNode) ExactJson.read(Peers.body("agency"));
            var science = ((ObjectNode) agency.get("agencies")).putObject("science");
            science.put("kind", "DEPARTMENT").put("documentSymbol", "SKHCN").put("parent", "ppc");
            science.putObject("name").put("vi", "Sở Khoa học và Công nghệ").put("en", "Department of Science");
            if (inItsPlace) {
                ((ObjectNode) agency.get("agencies")).remove("dic");
                agency.putObject("successors").put("dic", "science");
            }
            return ExactJson.canonical(agency);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String issuedBy(String issuer) {
        var id = approved(ANNUAL_2026);
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"issuer\": \"%s\"}";
        step("clerk", "dic", id, "number", entry.formatted(NUMBERS.incrementAndGet(), issuer))
                .then()
                .statusCode(200);
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200);
        return id;
    }

    @Test
    void letsOneOfTwoThatWouldReplaceEachOtherStay() {
        var one = issued();
        var two = issued();
        var tags = List.of(tag(one), tag(two));
        var answers = List.of(
                        CompletableFuture.supplyAsync(() -> replaced(one, two, tags.get(0))),
                        CompletableFuture.supplyAsync(() -> replaced(two, one, tags.get(1))))
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();

        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).isIn(409, 412);
    }

    /** Its tag also counts what came in its place; whoever has read that has read the present version. */
    @Test
    void saysOfAReportThatGaveWayThatItsStepsAreOver() {
        var wrong = issued();
        var right = issued();
        replaced(wrong, right, tag(wrong)).then().statusCode(200);

        step("coordinator", "dic", wrong, "publication", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
        replaced(wrong, right, "\"0\"").then().statusCode(412);
    }

    @Test
    void letsEveryoneReadAPublishedReportThatGaveWayAndNamesTheOneInItsPlace() {
        var wrong = issued();
        var right = issued();
        step("coordinator", "dic", wrong, "publication", null).then().statusCode(200);
        step("coordinator", "dic", right, "publication", null).then().statusCode(200);

        replaced(wrong, right, tag(wrong)).then().statusCode(200);

        given().get(REPORTS + "/" + wrong)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(right));
        given().get(REPORTS).then().body("items.id", not(hasItem(wrong)));
    }

    /** Published, replaced by what is not published yet, that published, and replaced in its turn. */
    @Test
    void isReadByEveryoneAtItsAddressWhateverComesInItsPlace() {
        var first = published();
        var citizensTag = given().get(REPORTS + "/" + first).header("ETag");
        var second = issued();
        replaced(first, second, tag(first))
                .then()
                .statusCode(200)
                .body("replacements.report", equalTo(List.of(second)));

        given().get(REPORTS + "/" + second).then().statusCode(404);
        given().header("If-None-Match", citizensTag)
                .get(REPORTS + "/" + first)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", nullValue())
                .body("replacements.size()", equalTo(1))
                .body("replacements[0].report", nullValue())
                .body("replacements[0].number", equalTo(number(second)))
                .body("replacements[0].symbol", equalTo("BC-STTTT"))
                .body("replacements[0].issuedOn", equalTo("2026-11-25"));
        for (var file : List.of("docx", "pdf", "xlsx", "html")) {
            given().get(REPORTS + "/" + first + "/documents/" + file).then().statusCode(200);
        }
        given().get(REPORTS)
                .then()
                .body("items.id", hasItem(first))
                .body("items.find { it.id == '" + first + "' }.replacements[0].number", equalTo(number(second)));

        var tagBefore = given().get(REPORTS + "/" + first).header("ETag");
        step("coordinator", "dic", second, "publication", null).then().statusCode(200);
        given().header("If-None-Match", tagBefore)
                .get(REPORTS + "/" + first)
                .then()
                .statusCode(200)
                .body("replacedBy", equalTo(second))
                .body("replacements.report", equalTo(List.of(second)));
        given().get(REPORTS).then().body("items.id", hasItem(second)).body("items.id", not(hasItem(first)));

        var third = issued();
        replaced(second, third, tag(second)).then().statusCode(200);
        given().get(REPORTS).then().body("items.id", hasItem(second)).body("items.id", not(hasItem(first)));
        given().get(REPORTS + "/" + first)
                .then()
                .statusCode(200)
                .body("replacedBy", equalTo(second))
                .body("replacements.number", equalTo(List.of(number(second), number(third))));

        step("coordinator", "dic", third, "publication", null).then().statusCode(200);
        given().get(REPORTS).then().body("items.id", hasItem(third)).body("items.id", not(hasItems(first, second)));
        given().get(REPORTS + "/" + second).then().statusCode(200).body("replacedBy", equalTo(third));
        given().get(REPORTS + "/" + first).then().body("replacements.report", equalTo(List.of(second, third)));
    }

    /** The one between was never published: the link passes it over. */
    @Test
    void leadsToTheNearestDocumentInItsPlaceThatMayBeRead() {
        var first = published();
        var second = issued();
        replaced(first, second, tag(first)).then().statusCode(200);
        var third = published();
        replaced(second, third, tag(second)).then().statusCode(200);

        given().get(REPORTS + "/" + first)
                .then()
                .statusCode(200)
                .body("replacedBy", equalTo(third))
                .body("replacements[0].report", nullValue())
                .body("replacements[1].report", equalTo(third));
        given().get(REPORTS + "/" + second).then().statusCode(404);
        given().get(REPORTS).then().body("items.id", not(hasItem(first)));
    }

    @Test
    void countsInTheListWhatIsInTheList() {
        var first = published();
        replaced(first, issued(), tag(first)).then().statusCode(200);

        var list = given().get(REPORTS + "?count=true&limit=500");
        assertThat(list.<Integer>path("total"))
                .isEqualTo(list.<List<?>>path("items").size());
        assertThat(list.<List<String>>path("items.id")).contains(first);
    }

    private static String published() {
        var id = issued();
        step("coordinator", "dic", id, "publication", null).then().statusCode(200);
        return id;
    }

    private static int number(String id) {
        return coordinator().get(REPORTS + "/" + id).path("issue.number");
    }

    private static Response replaced(String id, String by, String tag) {
        var body = "{\"by\": \"" + by + "\", \"reason\": \"Sai số liệu\"}";
        return send("coordinator", "dic", id, "replacement", body, tag);
    }

    @Test
    void givesWayToAnEquivalentDocument() {
        var wrong = issued();
        var right = issued();
        var body = "{\"by\": \"" + right + "\", \"reason\": \"Sai số liệu mục II\"}";

        step("coordinator", "dic", wrong, "replacement", body)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(right));
        given().get(REPORTS).then().body("items.id", not(hasItem(wrong)));
        step("coordinator", "dic", right, "replacement", "{\"by\": \"" + newReport() + "\", \"reason\": \"x\"}")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "review, leader, ppc",
        "review, clerk, dic",
        "approval, coordinator, dic",
        "approval, auditor, ppc",
        "number, coordinator, dic",
        "number, operator, vnpt",
        "issue, leader, ppc",
        "publication, clerk, dic",
        "replacement, operator, vnpt",
        "return, administrator, dic",
        "collection, leader, ppc"
    })
    void letsEachStepBeTakenByItsRoleAlone(String step, String role, String organisation) {
        step(role, organisation, newReport(), step, "{}").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private static String issued() {
        var id = approved(ANNUAL_2026);
        numbered(id, NUMBERS.incrementAndGet(), "2026-11-25");
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200);
        return id;
    }

    private static String approved(String body) {
        var id = ask(body).then().statusCode(201).extract().<String>path("id");
        step("coordinator", "dic", id, "review", null).then().statusCode(200);
        step("leader", "ppc", id, "approval", "{}").then().statusCode(200);
        return id;
    }

    private static Response numbered(String id, int number, String day) {
        return step("clerk", "dic", id, "number", "{\"number\": " + number + ", \"issuedOn\": \"" + day + "\"}");
    }

    private static Response step(String role, String organisation, String id, String step, String body) {
        return send(role, organisation, id, step, body, tag(id));
    }

    private static Response send(
            String role, String organisation, String id, String step, String body, String ifMatch) {
        var request = as(role, organisation).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post(REPORTS + "/" + id + "/" + step);
    }

    private static String tag(String id) {
        return coordinator().get(REPORTS + "/" + id).header("ETag");
    }

    private static String text(byte[] file) throws Exception {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file))).getText();
    }
}
