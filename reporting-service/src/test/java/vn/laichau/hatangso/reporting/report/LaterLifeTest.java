package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.forgetLetters;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.SIGNATURE;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.issued;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.nextNumber;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

/** What becomes of an issued document: corrected, withdrawn, replaced, supplemented, each by a document of its own. */
@QuarkusTest
@ServiceTest
class LaterLifeTest {

    private static final String WRONG_DAY = """
            {"items": [{"place": "dòng ngày, tháng, năm", "reads": "ngày 24", "corrected": "ngày 25"}]}
            """;

    private static final String REASON = "{\"reason\": \"Ban hành khi chưa đủ số liệu\"}";

    @BeforeEach
    void reachBothServices() {
        PeerServices.answerWell();
    }

    private static Response draft(String id, String what, String body) {
        return coordinator()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(REPORTS + "/" + id + "/" + what);
    }

    private static String drafted(String id, String what, String body) {
        return draft(id, what, body).then().statusCode(201).extract().path("id");
    }

    private static void issue(String id) {
        number(id);
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200);
    }

    private static void number(String id) {
        numberBy(null, id).then().statusCode(200);
    }

    private static Response numberBy(String issuer, String id) {
        step("coordinator", "dic", id, "review", null).then().statusCode(200);
        step("leader", "ppc", id, "approval", "{}").then().statusCode(200);
        return step(
                "clerk",
                "dic",
                id,
                "number",
                "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"unit\": \"CNTT\"%s}"
                        .formatted(nextNumber(), issuer == null ? "" : ", \"issuer\": \"" + issuer + "\""));
    }

    private static Response seen(String id) {
        return coordinator().get(REPORTS + "/" + id + "?snapshot=false");
    }

    private static void publish(String id) {
        step("coordinator", "dic", id, "publication", "{}").then().statusCode(200);
    }

    private static String words(String id) throws Exception {
        return text(coordinator().get(REPORTS + "/" + id + "/documents/docx").asByteArray());
    }

    @Test
    void correctsTheFormOfADocumentByALetterThatCitesIt() throws Exception {
        var wrong = issued();
        publish(wrong);
        var number = seen(wrong).<Integer>path("issue.number");
        var letter = drafted(wrong, "correction", WRONG_DAY);
        seen(wrong).then().body("state", equalTo("PUBLISHED")).body("concernedBy", nullValue());
        issue(letter);

        seen(letter)
                .then()
                .body("kind", equalTo("CORRECTION"))
                .body("issue.symbol", equalTo("STTTT-CNTT"))
                .body("concerns.relation", equalTo("CORRECTS"))
                .body("concerns.report", equalTo(wrong))
                .body("concerns.number", equalTo(number));
        assertThat(words(letter))
                .contains("V/v đính chính Báo cáo số %02d/BC-STTTT ngày 25 tháng 11 năm 2026".formatted(number))
                .contains("Tại dòng ngày, tháng, năm: “ngày 24” sửa thành “ngày 25”.")
                .contains("Kính gửi: Ủy ban nhân dân tỉnh Lai Châu")
                .contains("./.");
        seen(wrong).then().body("concernedBy.relation", equalTo(List.of("CORRECTS")));
        given().get(REPORTS + "/" + wrong)
                .then()
                .body("concernedBy.symbol", equalTo(List.of("STTTT-CNTT")))
                .body("concernedBy[0].report", nullValue());
        publish(letter);
        given().get(REPORTS + "/" + wrong).then().body("concernedBy.report", equalTo(List.of(letter)));
        given().get(REPORTS)
                .then()
                .body("items.find { it.id == '%s' }.concernedBy.report".formatted(wrong), equalTo(List.of(letter)));
        given().get(REPORTS + "/" + wrong + "/metadata")
                .then()
                .body("concernedBy.relation", equalTo(List.of("CORRECTS")));
        assertThat(given().get(REPORTS + "/" + letter + "/metadata/xml").asString())
                .contains("<relation>CORRECTS</relation>", "<report>" + wrong + "</report>");
    }

    /** The letter says it as it was signed; the draft may have said it otherwise. */
    @Test
    void tellsWhatWasDraftedAboutADocumentToThoseAloneWhoSeeDrafts() {
        var letter = drafted(issued(), "correction", WRONG_DAY);
        issue(letter);
        publish(letter);
        var notice = drafted(issued(), "withdrawal", REASON);
        issue(notice);
        publish(notice);

        seen(letter).then().body("concerns.corrections.reads", equalTo(List.of("ngày 24")));
        seen(notice).then().body("concerns.reason", equalTo("Ban hành khi chưa đủ số liệu"));
        for (var id : List.of(letter, notice)) {
            for (var shown : List.of("?snapshot=false", "/metadata")) {
                given().get(REPORTS + "/" + id + shown)
                        .then()
                        .statusCode(200)
                        .body("concerns.symbol", equalTo("BC-STTTT"))
                        .body("concerns.corrections.size()", equalTo(0))
                        .body("concerns.reason", nullValue());
            }
            given().get(REPORTS)
                    .then()
                    .body("items.find { it.id == '%s' }.concerns.reason".formatted(id), nullValue())
                    .body("items.find { it.id == '%s' }.concerns.corrections.size()".formatted(id), equalTo(0));
        }
        assertThat(given().get(REPORTS + "/" + notice + "?snapshot=false").header("ETag"))
                .isNotEqualTo(as("auditor", "dic")
                        .get(REPORTS + "/" + notice + "?snapshot=false")
                        .header("ETag"));
    }

    /** Everybody reads it whole: to say that a part is withheld would be no more than said. */
    @Test
    void withholdsNothingOfALetterAboutADocument() {
        var letter = drafted(issued(), "correction", WRONG_DAY);
        issue(letter);

        coordinator()
                .get(REPORTS + "/" + letter + "/publication")
                .then()
                .body("items.key", equalTo(Collections.singletonList(null)))
                .body("items.share", equalTo(List.of("WHOLE")));
        step("coordinator", "dic", letter, "publication", "{\"withheld\": [\"letter\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/withheld/0")));
    }

    /** A draft may be a mistake: it stands in nobody's way, and goes on no more once another one has. */
    @Test
    void letsOneOfTwoDraftsThatDoTheSameGoOn() {
        var wrong = issued();
        for (var what : List.of("correction", "withdrawal")) {
            var body = what.equals("correction") ? WRONG_DAY : REASON;
            var mistaken = drafted(wrong, what, body);
            var right = drafted(wrong, what, body);
            step("coordinator", "dic", right, "review", null).then().statusCode(200);
            step("coordinator", "dic", mistaken, "review", null)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(what.equals("correction") ? "corrected-already" : "withdrawal-exists"));
        }
    }

    @Test
    void correctsTheSameOnceInOneLetter() {
        var item = "{\"place\": \"trích yếu\", \"reads\": \"ngày 24\", \"corrected\": \"ngày %d\"}";
        draft(issued(), "correction", "{\"items\": [%s, %s]}".formatted(item.formatted(25), item.formatted(26)))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/1")))
                .body("errors.code", equalTo(List.of("duplicate")));
    }

    @Test
    void correctsTheSameOnce() {
        var wrong = issued();
        step("coordinator", "dic", drafted(wrong, "correction", WRONG_DAY), "review", null)
                .then()
                .statusCode(200);

        draft(wrong, "correction", WRONG_DAY.replace("ngày 25", "ngày 26").replace("dòng ngày, ", " Dòng NGÀY, "))
                .then()
                .statusCode(409)
                .body("code", equalTo("corrected-already"));
        drafted(wrong, "correction", WRONG_DAY.replace("dòng ngày, tháng, năm", "trích yếu"));
        drafted(wrong, "correction", WRONG_DAY.replace("ngày 24", "ngày 23"));
    }

    /** A letter that was withdrawn corrects nothing any more. */
    @Test
    void correctsAgainWhatAWithdrawnLetterCorrected() throws Exception {
        var wrong = issued();
        var letter = drafted(wrong, "correction", WRONG_DAY);
        issue(letter);
        var notice = drafted(letter, "withdrawal", REASON);
        assertThat(words(notice)).contains("Về việc thu hồi Công văn số");
        issue(notice);
        number(drafted(wrong, "correction", WRONG_DAY));
    }

    @Test
    void tellsALetterAboutADocumentByTheOutlineOfTheOffice() throws Exception {
        var outline = "/api/v1/report-outlines/lai-chau-2023/dic/CORRECTION/2026";
        coordinator()
                .contentType("application/json")
                .header("If-Match", coordinator().get(outline).header("ETag"))
                .body("""
                        {"sections": [{"key": "letter", "blocks": [
                            {"type": "PARAGRAPH", "text": {"vi": "Lời riêng của cơ quan."}},
                            {"type": "GENERATED", "name": "CORRECTION"}]}]}
                        """)
                .put(outline)
                .then()
                .statusCode(200);
        try {
            assertThat(words(drafted(issued(), "correction", WRONG_DAY))).contains("Lời riêng của cơ quan.");
        } finally {
            coordinator()
                    .header("If-Match", coordinator().get(outline).header("ETag"))
                    .delete(outline);
        }
    }

    @Test
    void keepsALetterAboutADocumentOnTheSnapshotOfThatOne() {
        var wrong = issued();
        for (var letter : List.of(drafted(wrong, "correction", WRONG_DAY), drafted(wrong, "withdrawal", REASON))) {
            step("coordinator", "dic", letter, "collection", null)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("report-state"));
            seen(letter)
                    .then()
                    .body("actions", not(hasItem("RECOLLECT")))
                    .body("snapshotSha256", equalTo(seen(wrong).path("snapshotSha256")));
        }
    }

    @Test
    void withdrawsADocumentWhenTheNoticeIsIssued() throws Exception {
        var wrong = issued();
        publish(wrong);
        var notice = drafted(wrong, "withdrawal", REASON);
        number(notice);
        draft(wrong, "withdrawal", REASON).then().statusCode(409).body("code", equalTo("withdrawal-exists"));
        seen(wrong).then().body("state", equalTo("PUBLISHED"));
        step("clerk", "dic", notice, "issue", SIGNATURE).then().statusCode(200);

        seen(notice).then().body("issue.symbol", equalTo("TB-STTTT"));
        assertThat(words(notice))
                .contains("THÔNG BÁO", "Về việc thu hồi Báo cáo số", "Lý do thu hồi: Ban hành khi chưa đủ số liệu");
        seen(wrong).then().body("state", equalTo("WITHDRAWN")).body("concernedBy.relation", hasItem("WITHDRAWS"));
        given().get(REPORTS).then().body("items.id", hasItem(wrong));
        given().get(REPORTS + "/" + wrong).then().statusCode(200).body("concernedBy.relation", hasItem("WITHDRAWS"));
        draft(wrong, "correction", WRONG_DAY).then().statusCode(409).body("code", equalTo("report-state"));
        draft(notice, "withdrawal", REASON).then().statusCode(409).body("code", equalTo("report-state"));
        seen(notice).then().body("actions", not(hasItem("DRAFT_WITHDRAWAL")));
    }

    @Test
    void replacesADocumentByTheOneThatSaysSoAsSoonAsThatIsIssued() throws Exception {
        var wrong = issued();
        var right = replacementOf(wrong);
        issue(right);

        assertThat(words(right)).contains("Báo cáo này thay thế Báo cáo số");
        seen(wrong).then().body("state", equalTo("REPLACED")).body("replacedBy", equalTo(right));
        coordinator()
                .get(REPORTS + "/" + right + "/metadata")
                .then()
                .body("concerns.relation", equalTo("REPLACES"))
                .body("replaces.report", equalTo(List.of(wrong)));
    }

    @Test
    void issuesNoDocumentInThePlaceOfOneThatStandsNoMore() {
        var wrong = issued();
        var late = replacementOf(wrong);
        issue(drafted(wrong, "withdrawal", REASON));
        number(late);

        step("clerk", "dic", late, "issue", SIGNATURE).then().statusCode(409).body("code", equalTo("report-state"));
        seen(late).then().body("state", equalTo("NUMBERED"));
    }

    @Test
    void takesNoNumberOfABodyThatDidNotIssueWhatIsCorrectedWithdrawnOrReplaced() {
        var wrong = issued();
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(false)));
        for (var draft : List.of(
                drafted(wrong, "correction", WRONG_DAY), drafted(wrong, "withdrawal", REASON), replacementOf(wrong))) {
            numberBy("science", draft)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/issuer"))
                    .body("errors[0].code", equalTo("issued-by-another"));
        }
    }

    @Test
    void correctsWhatTheBodyIssuedInWhosePlaceAnotherOneHasCome() {
        var wrong = issued();
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(true)));
        var letter = drafted(wrong, "correction", WRONG_DAY);

        numberBy(null, letter).then().statusCode(200).body("issuer", equalTo("science"));
        step("clerk", "dic", letter, "issue", SIGNATURE).then().statusCode(200);
        var again = drafted(letter, "correction", WRONG_DAY.replace("ngày 24", "ngày 23"));
        seen(again).then().body("issuer", equalTo("science"));
        numberBy(null, replacementOf(successorsOwn())).then().statusCode(200);
    }

    /** Asked for by the department that is no more, as its accounts still are. */
    private static String successorsOwn() {
        var id = ask("{\"kind\": \"ANNUAL\", \"year\": 2026}").then().extract().<String>path("id");
        numberBy(null, id).then().statusCode(200).body("issuer", equalTo("science"));
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200);
        return id;
    }

    private static String replacementOf(String id) {
        return ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"replaces\": \"" + id + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void correctsNothingThatStandsNoMore() {
        var wrong = issued();
        var letter = drafted(wrong, "correction", WRONG_DAY);
        issue(drafted(wrong, "withdrawal", REASON));
        number(letter);

        step("clerk", "dic", letter, "issue", SIGNATURE).then().statusCode(409).body("code", equalTo("report-state"));
        seen(wrong).then().body("concernedBy.relation", equalTo(List.of("WITHDRAWS")));
    }

    @Test
    void supplementsTheAnnualReportByTheFinalValuesOfItsYear() throws Exception {
        var december = issued();
        var supplement = ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"supplements\": \"" + december + "\"}")
                .then();
        supplement
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supplements"))
                .body("errors[0].code", equalTo("no-final-values"));
        PeerServices.answer(
                PeerServices.INDICATOR,
                okJson(PeerServices.body("indicator")
                        .replace("\"year\": 2025,\n    \"period\": \"2025\"", "\"year\": 2026, \"period\": \"2026\"")));
        var id = ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"supplements\": \"" + december + "\"}")
                .then()
                .statusCode(201)
                .body("concerns.relation", equalTo("SUPPLEMENTS"))
                .extract()
                .<String>path("id");
        assertThat(words(id))
                .contains("Số liệu chính thức năm 2026", "bổ sung Báo cáo số", "Báo cáo này bổ sung Báo cáo số");
        issue(drafted(december, "withdrawal", REASON));
        number(id);
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(409).body("code", equalTo("report-state"));
    }

    @Test
    void refusesToConcernWhatIsNotIssuedOrNotEquivalent() {
        var draft =
                ask("{\"kind\": \"ANNUAL\", \"year\": 2026}").then().extract().<String>path("id");
        draft(draft, "correction", WRONG_DAY).then().statusCode(409).body("code", equalTo("report-state"));
        for (var other : List.of(draft, UUID.randomUUID().toString())) {
            ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"replaces\": \"" + other + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.code", equalTo(List.of("not-equivalent")));
        }
        seen(draft).then().body("actions", hasItems("SUBMIT"));
    }

    @Test
    void remindsNobodyInThePlaceOfAnotherDocument() throws Exception {
        forgetLetters();
        var reminder = "{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"mobifone\"%s}";
        var sent = ask(reminder.formatted("")).then().statusCode(201).extract().<String>path("id");
        issue(sent);

        for (var relation : List.of("replaces", "supplements")) {
            ask(reminder.formatted(", \"%s\": \"%s\"".formatted(relation, sent)))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/" + relation)))
                    .body("errors.code", equalTo(List.of("not-equivalent")));
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPLIANCE, 2026", "ANNUAL, 2025"})
    void refusesToReplaceAnIssuedDocumentByOneAboutSomethingElse(String kind, int year) {
        ask("{\"kind\": \"%s\", \"year\": %d, \"replaces\": \"%s\"}".formatted(kind, year, issued()))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-equivalent")));
    }
}
