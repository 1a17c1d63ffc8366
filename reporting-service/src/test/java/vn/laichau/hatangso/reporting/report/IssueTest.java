package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.approved;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.nextNumber;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.numbered;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.text;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;

/** The number, the day, the issuer and the signature of a document. */
@QuarkusTest
@ServiceTest
class IssueTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void refusesANumberThatAnotherDocumentHas() {
        var number = nextNumber();
        var first = approved(ANNUAL_2026);
        var second = approved(ANNUAL_2026);
        numbered(first, number, "2026-11-25").then().statusCode(200);

        numbered(second, number, "2026-11-25").then().statusCode(409).body("code", equalTo("number-taken"));

        numbered(second, nextNumber(), "2026-11-25").then().statusCode(200);
        numbered(approved("{\"kind\": \"ANNUAL\", \"year\": 2025}"), number, "2025-12-20")
                .then()
                .statusCode(200);
    }

    /** A number is taken for an issuer, a year and a symbol. */
    @Test
    void givesTheSameNumberToDocumentsOfOtherSymbolsAndIssuers() {
        var number = nextNumber();
        numbered(approved(ANNUAL_2026), number, "2026-11-25").then().statusCode(200);
        numbered(approved("{\"kind\": \"PROPOSAL\", \"year\": 2026}"), number, "2026-11-25")
                .then()
                .statusCode(200)
                .body("issue.symbol", equalTo("TTr-STTTT"));
        PeerServices.answer(
                PeerServices.AGENCY,
                okJson(PeerServices.agencyWithScience(false).replace("\"SKHCN\"", "\"STTTT\"")));
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"issuer\": \"science\"}".formatted(number);
        step("clerk", "dic", approved(ANNUAL_2026), "number", entry)
                .then()
                .statusCode(200)
                .body("issue.symbol", equalTo("BC-STTTT"));
        step("clerk", "dic", approved(ANNUAL_2026), "number", entry)
                .then()
                .statusCode(409)
                .body("code", equalTo("number-taken"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2024", "99999, 2024"})
    void takesTheFirstAndTheLastNumberThatCanBe(int number, int year) {
        numbered(approved("{\"kind\": \"MID_TERM\", \"year\": " + year + "}"), number, year + "-12-20")
                .then()
                .statusCode(200)
                .body("issue.number", equalTo(number));
    }

    @Test
    void givesANumberToOneOfTwoThatAskAtOnce() {
        var number = nextNumber();
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
        var renamed = PeerServices.body("agency")
                .replace("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ")
                .replace("STTTT", "SKHCN");
        var old = approved("{\"kind\": \"ANNUAL\", \"year\": 2023}");
        numbered(old, nextNumber(), "2023-12-20").then().body("issue.symbol", equalTo("BC-STTTT"));
        var young = approved(ANNUAL_2026);

        PeerServices.answer(PeerServices.AGENCY, okJson(renamed));
        numbered(young, nextNumber(), "2026-11-25").then().body("issue.symbol", equalTo("BC-SKHCN"));

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
        PeerServices.answer(PeerServices.AGENCY, serverError());
        agencyAt("2023-12-20T05:00:00Z", PeerServices.body("agency"));
        agencyAt("2026-11-25T05:00:00Z", PeerServices.agencyWithScience(true));

        numbered(old, nextNumber(), "2023-12-20")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("dic"))
                .body("issue.symbol", equalTo("BC-STTTT"))
                .body("issue.body.nameVi", equalTo("Sở Thông tin và Truyền thông"));
        numbered(young, nextNumber(), "2026-11-25")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("science"))
                .body("issue.symbol", equalTo("BC-SKHCN"))
                .body("issue.body.nameVi", equalTo("Sở Khoa học và Công nghệ"));
    }

    /** A draft's head names who would issue it at its cut-off, and so does everything else that names its issuer. */
    @Test
    void namesTheSameIssuerInTheDraftAsInItsDocument() throws Exception {
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(true)));
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
        PeerServices.answer(PeerServices.AGENCY, serverError());
        var id = ask(ANNUAL_2026).<String>path("id");
        coordinator()
                .get(REPORTS + "/" + id)
                .then()
                .body("issuingBody.nameVi", equalTo("Sở Thông tin và Truyền thông"));
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(true)));

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(200)
                .body("issuingBody.nameVi", equalTo("Sở Khoa học và Công nghệ"));
        step("coordinator", "dic", id, "review", null);
        step("leader", "ppc", id, "approval", "{}");
        numbered(id, nextNumber(), "2026-11-25")
                .then()
                .body("issuingBody.nameVi", equalTo("Sở Khoa học và Công nghệ"))
                .body("issue.body.nameVi", equalTo("Sở Khoa học và Công nghệ"));
    }

    private static void agencyAt(String instant, String body) {
        PeerServices.wireMock()
                .register(get(urlPathEqualTo(PeerServices.AGENCY))
                        .withQueryParam("cutOff", WireMock.equalTo(instant))
                        .willReturn(okJson(body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"issuedOn": "2026-11-25"}                                     | 422 | /number
            {"number": 3}                                                  | 422 | /issuedOn
            {"number": 0, "issuedOn": "2026-11-25"}                        | 422 | /number
            {"number": 100000, "issuedOn": "2026-11-25"}                   | 422 | /number
            {"number": 3, "issuedOn": "2026-11-25", "unit": "ABCDEFGHIJK"} | 422 | /unit
            {"number": 3, "issuedOn": "2026-11-25", "unit": "cntt"}        | 422 | /unit
            {"number": 3, "issuedOn": "2026-11-25", "unit": ""}            | 422 | /unit
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
        PeerServices.answer(path, calendar == null ? serverError() : okJson(calendar));
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"signedOn\": \"%s\"}";
        return step("clerk", "dic", id, "number", entry.formatted(nextNumber(), day));
    }

    @Test
    void doesNotGuessHowTheIssuerIsCalled() {
        var id = approved(ANNUAL_2026);
        PeerServices.answer(PeerServices.AGENCY, serverError());

        numbered(id, nextNumber(), "2026-11-25").then().statusCode(503).body("code", equalTo("unavailable"));

        PeerServices.answerWell();
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
        PeerServices.answer(
                PeerServices.AGENCY,
                okJson(PeerServices.agencyWithScience(true)
                        .replace("\"SKHCN\"", "null")
                        .replace("Sở Khoa học và Công nghệ", name.replace("\"", "\\\""))));

        numbered(id, nextNumber(), "2026-11-25").then().statusCode(200).body("issue.symbol", equalTo(symbol));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"signer": "Nguyễn Văn An", "signedFor": [null]}                     | 422 | /signedFor/0
            {"signer": "Nguyễn Văn An", "signedFor": []}                         | 422 | /signedFor
            {"signer": "Nguyễn Văn An"}                                          | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM ĐỐC", "Giám đốc"]}   | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["TS. GIÁM ĐỐC"]}           | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["7"]}                      | 422 | /signedFor
            {"signer": "7", "signedFor": ["GIÁM ĐỐC"]}                           | 422 | /signer
            {"signer": "${201}", "signedFor": ["GIÁM ĐỐC"]}                      | 422 | /signer
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM ĐỐC", "${201}"]}     | 422 | /signedFor/1
            {"signer": "Nguyễn Văn An", "signedFor": [" "]}                      | 422 | /signedFor/0
            {"signer": "Nguyễn Văn An", "signedFor": ["Giám đốc"]}               | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["A", "B", "C", "D", "E"]}  | 422 | /signedFor
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM\\nĐỐC"]}             | 422 | /signedFor/0
            {"signer": "TS. Nguyễn Văn An", "signedFor": ["GIÁM ĐỐC"]}           | 422 | /signer
            {"signer": "An\\nBình", "signedFor": ["GIÁM ĐỐC"]}                   | 422 | /signer
            {"signer": " ", "signedFor": ["GIÁM ĐỐC"]}                           | 422 | /signer
            {"signedFor": ["GIÁM ĐỐC"]}                                          | 422 | /signer
            {"signer": "Nguyễn \\u202enA nạB\\u202c", "signedFor": ["GIÁM ĐỐC"]}   | 422 | /signer
            {"signer": "Nguyễn Văn An\\u200f", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn\\u0000 Văn An", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn Văn An\\ufffe", "signedFor": ["GIÁM ĐỐC"]}         | 422 | /signer
            {"signer": "Nguyễn Văn An\\ud800", "signedFor": ["GIÁM ĐỐC"]}         | 400 | /signer
            {"signer": "\\u200b", "signedFor": ["GIÁM ĐỐC"]}                      | 422 | /signer
            {"signer": "Nguyễn Văn An", "signedFor": ["GIÁM\\u2066 ĐỐC"]}         | 422 | /signedFor/0
            """)
    void issuesNoDocumentWithASignatureThatTheDecreeForbids(String signature, int status, String pointer) {
        step("clerk", "dic", numberedReport(), "issue", signature.replace("${201}", "Đ".repeat(201)))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void issuesADocumentWithAsManyPostsAndAsLongANameAsThereMayBe() {
        var id = numberedReport();
        var longest = "Đ".repeat(200);
        step("clerk", "dic", id, "issue", """
                        {"signer": "%1$s", "signedFor": ["%1$s", "B", "C", "D"]}""".formatted(longest))
                .then()
                .statusCode(200)
                .body("issue.signer", equalTo(longest))
                .body("issue.signedFor", equalTo(List.of(longest, "B", "C", "D")));
    }

    private static String numberedReport() {
        var id = approved(ANNUAL_2026);
        numbered(id, nextNumber(), "2026-11-25").then().statusCode(200);
        return id;
    }

    /** The unit ends a letter's number. */
    @Test
    void givesALetterNoNumberWithoutItsUnit() throws SQLException {
        ReportingCalls.forgetLetters();
        var letter = approved("{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"ghn\"}");
        numbered(letter, nextNumber(), "2026-11-25").then().statusCode(400).body("errors[0].pointer", equalTo("/unit"));
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"unit\": \"ABCDEFGH10\"}";
        step("clerk", "dic", letter, "number", entry.formatted(nextNumber()))
                .then()
                .statusCode(200)
                .body("issue.symbol", equalTo("STTTT-ABCDEFGH10"));
    }

    @Test
    void endsTheRecipientsWithTheUnitThatTheRecordsOfficeEntered() throws Exception {
        var id = approved(ANNUAL_2026);
        var entry = "{\"number\": " + nextNumber() + ", \"issuedOn\": \"2026-11-25\", \"unit\": \"CNTT\"}";
        step("clerk", "dic", id, "number", entry).then().statusCode(200).body("issue.symbol", equalTo("BC-STTTT"));

        assertThat(text(coordinator()
                        .get(REPORTS + "/" + id + "/documents/docx")
                        .asByteArray()))
                .contains("- Lưu: VT, CNTT.");
    }
}
