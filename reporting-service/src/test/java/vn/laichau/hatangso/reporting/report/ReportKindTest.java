package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.json.ExactJson;

@QuarkusTest
@ServiceTest
class ReportKindTest {

    @BeforeEach
    void peersAreWellAndNobodyIsReminded() throws SQLException {
        PeerServices.answerWell();
        ReportingCalls.forgetLetters();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANNUAL     |       | Kết quả năm 2026 thực hiện Kế hoạch Phát triển hạ tầng số | VII. KIẾN NGHỊ, ĐỀ XUẤT
            MID_TERM   |       | Sơ kết đến năm 2026 việc thực hiện Kế hoạch               | VI. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027
            FINAL      |       | Tổng kết đến năm 2026 việc thực hiện Kế hoạch             | V. KHÓ KHĂN, VƯỚNG MẮC
            COMPLIANCE |       | Việc thực hiện nghĩa vụ gửi kế hoạch, báo cáo năm 2026    | 03 đơn vị đã gửi
            AGENCY     | dic   | nhiệm vụ của Sở Thông tin và Truyền thông                 | được giao 03 nhiệm vụ, trong đó chủ trì 02 nhiệm vụ
            TERRITORY  | 03595 | tại xã Mường Kim                                          | 41,5%
            OPERATOR   | vnpt  | của Vinaphone (VNPT)                                      | Năm 2027 đơn vị lắp mới 26 trạm BTS
            PROPOSAL   |       | Về việc xem xét đề xuất, kiến nghị năm 2026               | kính trình Ủy ban nhân dân tỉnh Lai Châu xem xét, quyết định./.
            """)
    void tellsEachKindOfReport(String kind, String subject, String summary, String content) throws Exception {
        var about = subject == null ? "" : ", \"subject\": \"" + subject + "\"";
        var id = ask("{\"kind\": \"" + kind + "\", \"year\": 2026" + about + "}")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(text(coordinator().get(REPORTS + "/" + id + "/documents/docx")))
                .contains(summary)
                .contains(content);
    }

    @Test
    void asksForTheMapThatWasChosenAndKeepsIt() {
        ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"geography\": \"2025-06-30\", \"tableLanguage\": \"EN\"}")
                .then()
                .statusCode(201)
                .body("geography", is("2025-06-30"))
                .body("tableLanguage", is("EN"))
                .body("issuer", is("dic"));

        PeerServices.wireMock()
                .verifyThat(getRequestedFor(urlPathEqualTo(PeerServices.INDICATOR))
                        .withQueryParam("geography", equalTo("2025-06-30")));
    }

    @Test
    void writesTablesInTheLanguageThatWasChosen() throws Exception {
        var id = ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"tableLanguage\": \"EN\"}")
                .<String>path("id");

        assertThat(text(coordinator().get(REPORTS + "/" + id + "/documents/docx")))
                .contains("Target of the plan")
                .contains("KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "AGENCY", "year": 2026}                           | missing
            {"kind": "ANNUAL", "year": 2026, "subject": "dic"}         | about-nobody
            {"kind": "OPERATOR", "year": 2026, "subject": "nobody"}    | unknown-code
            {"kind": "TERRITORY", "year": 2026, "subject": "99999"}    | unknown-code
            {"kind": "OPERATOR", "year": 2026, "subject": "dic"}       | unknown-code
            {"kind": "AGENCY", "year": 2026, "subject": "vnpt"}        | unknown-code
            """)
    void refusesASubjectThatDoesNotFit(String body, String code) {
        ask(body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/subject"))
                .body("errors[0].code", is(code));
    }

    @Test
    void draftsALetterToEachBodyThatHasNotSent() throws Exception {
        var letters = remind(UUID.randomUUID().toString());

        letters.then()
                .statusCode(201)
                .body("items", hasSize(12))
                .body("items.subject", hasItems("mobifone", "vietnamobile", "ghn"))
                .body("items[0].kind", is("REMINDER"));
        List<String> subjects = letters.path("items.subject");
        assertThat(subjects).doesNotContain("vnpt", "viettel").isSorted();
        var id = letters.<List<String>>path("items.id").get(subjects.indexOf("vietnamobile"));
        assertThat(text(coordinator().get(REPORTS + "/" + id + "/documents/docx")))
                .contains("V/v đôn đốc gửi kế hoạch, báo cáo năm 2027")
                .contains("Kính gửi: Vietnamobile")
                .contains("Vietnamobile có nghĩa vụ gửi")
                .contains("chưa nhận được hồ sơ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "1066-10-14", "2026-11-26"})
    void refusesAMapThatNobodyKnows(String day) {
        ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"geography\": \"" + day + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/geography"))
                .body("errors[0].code", is("out-of-range"));
    }

    @Test
    void refusesATerritoryWithoutAnyFigure() throws Exception {
        var without = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        without.putArray("territoryFigures");
        PeerServices.answer(PeerServices.INDICATOR, WireMock.okJson(ExactJson.canonical(without)));

        ask("{\"kind\": \"TERRITORY\", \"year\": 2026, \"subject\": \"99999\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-code"));
    }

    /** Either list of figures knows a unit; a firm is reminded as well as a body of the State. */
    @ParameterizedTest
    @CsvSource({"territoryFigures", "operatorFigures"})
    void tellsOfATerritoryThatHasAnyFigure(String without) throws Exception {
        var indicator = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        indicator.putArray(without);
        PeerServices.answer(PeerServices.INDICATOR, WireMock.okJson(ExactJson.canonical(indicator)));
        ask("{\"kind\": \"TERRITORY\", \"year\": 2026, \"subject\": \"03388\"}")
                .then()
                .statusCode(201);
        ask("{\"kind\": \"TERRITORY\", \"year\": 2026, \"subject\": \"03389\"}")
                .then()
                .statusCode(422);
    }

    /** Older snapshots do not say what a body is. */
    @Test
    void doesNotDenyABodyOfWhichItIsNotKnownWhatItIs() {
        PeerServices.answer(
                PeerServices.AGENCY,
                WireMock.okJson(PeerServices.body("agency").replaceAll("\"kind\": \"[A-Z]+_OPERATOR\",", "")));
        for (var kind : List.of("AGENCY", "OPERATOR")) {
            ask("{\"kind\": \"%s\", \"year\": 2026, \"subject\": \"vnpt\"}".formatted(kind))
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @CsvSource({"vietnamobile, 201", "mobifone, 201", "viettel, 422", "vnpt, 422", "dic, 422"})
    void writesALetterToWhoOwesSomethingAlone(String subject, int status) {
        var letter = "{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"%s\"}".formatted(subject);
        ask(letter).then().statusCode(status);
        PeerServices.answer(PeerServices.AGENCY, WireMock.serverError());
        ask(letter).then().statusCode(422).body("errors[0].code", is("owes-nothing"));
    }

    /** The plan's obligations: one of operators with a day, one of State bodies without, and the issuer's own. */
    @Test
    void remindsOfObligationsThatHaveADayAndNeverTheIssuerItself() throws Exception {
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        var obligations = (ArrayNode) agency.get("obligations");
        var undated = (ObjectNode) obligations.get(0).deepCopy();
        undated.put("obligation", "agency-report").remove(List.of("onTimeBefore", "dueDayEnds", "compliance"));
        ((ObjectNode) undated.at("/organisations/3")).put("code", "construction");
        obligations.add(undated);
        var own = (ObjectNode) obligations.get(0).deepCopy();
        own.put("obligation", "annual-report");
        ((ObjectNode) own.at("/organisations/3")).put("code", "dic");
        obligations.add(own);
        PeerServices.answer(PeerServices.AGENCY, WireMock.okJson(ExactJson.canonical(agency)));

        var letters = coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/reminder-letters");

        letters.then().statusCode(201).body("items", hasSize(12));
        assertThat(letters.<List<String>>path("items.subject")).doesNotContain("dic", "construction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "", " "})
    void refusesToRemindOfAnObligationThatThereIsNot(String obligation) {
        coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"obligation\": \"%s\"}".formatted(obligation))
                .post("/api/v1/reminder-letters")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/obligation"))
                .body("errors[0].code", is("not-due-this-year"));
    }

    @Test
    void draftsTheLettersOnceForOneKey() {
        var key = UUID.randomUUID().toString();

        assertThat(remind(key).asByteArray()).isEqualTo(remind(key).asByteArray());
    }

    @Test
    void remindsNobodyOfWhatIsNotKnown() {
        PeerServices.answer(PeerServices.AGENCY, WireMock.serverError());

        remind(UUID.randomUUID().toString()).then().statusCode(503).body("code", is("unavailable"));
    }

    private static Response remind(String key) {
        return coordinator()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"obligation\": \"operator-plan\"}")
                .post("/api/v1/reminder-letters");
    }

    private static String text(Response file) throws Exception {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file.asByteArray()))).getText();
    }
}
