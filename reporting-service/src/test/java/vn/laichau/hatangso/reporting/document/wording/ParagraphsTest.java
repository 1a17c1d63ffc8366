package vn.laichau.hatangso.reporting.document.wording;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.json.ExactJson;

@QuarkusTest
@ServiceTest
class ParagraphsTest {

    private static final String RISEN = "target.adult-smartphone-2030";

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void showsEachParagraphWithThePlacesOfItsFigures() {
        get(newReport(), "direction.all")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("wording", equalTo("Kế hoạch giao {all} nhiệm vụ. Tại thời điểm chốt số liệu:"))
                .body("text", equalTo("Kế hoạch giao 50 nhiệm vụ. Tại thời điểm chốt số liệu:"))
                .body("figures[0].name", equalTo("all"))
                .body("figures[0].shown", equalTo("50"))
                .body("figures[0].pointers", contains("/parts/agency/tasks"))
                .body("typed", empty());
    }

    @Test
    void tellsTheSameInEnglish() {
        coordinator()
                .queryParam("language", "EN")
                .get(REPORTS + "/" + newReport() + "/paragraphs")
                .then()
                .statusCode(200)
                .body("items.text", hasItem("The plan assigns 50 tasks. At the cut-off:"))
                .body("items.text", hasItem(containsString("The data are as of 10:05 on 25 November 2026.")));
    }

    @Test
    void keepsTheSnapshotsFigureInNewWords() throws Exception {
        var id = newReport();

        put(id, "direction.all", "\"0\"", "{\"wording\": \"Đến nay, {all} nhiệm vụ đã được giao:\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("text", equalTo("Đến nay, 50 nhiệm vụ đã được giao:"))
                .body("version", equalTo(1));
        assertThat(html(id)).contains("Đến nay, <a class=\"figure\"").contains("nhiệm vụ đã được giao:");
        coordinator().get(REPORTS + "/" + id).then().body("wordingVersion", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"wording": "Kế hoạch giao 60 nhiệm vụ."}        | typed-figure
            {"wording": "Kế hoạch giao ６０ nhiệm vụ."}      | typed-figure
            {"wording": "Kế hoạch giao ٦٠ nhiệm vụ."}        | typed-figure
            {"wording": "Kế hoạch giao ६० nhiệm vụ."}        | typed-figure
            {"wording": "Kế hoạch giao {all}{all} việc."}    | touching-figure
            {"wording": "Kế hoạch giao {all},{all} việc."}   | touching-figure
            {"wording": "Kế hoạch giao -{all} nhiệm vụ."}    | touching-figure
            {"wording": "Kế hoạch giao {all}% nhiệm vụ."}    | touching-figure
            {"wording": "Kế hoạch giao {most} nhiệm vụ."}    | unknown-figure
            """)
    void letsNoFigureChangeUnseen(String body, String code) {
        put(newReport(), "direction.all", "\"0\"", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("figure-not-bound"))
                .body("title", equalTo("Số liệu trong đoạn văn chưa gắn với bản chụp"))
                .body("errors[0].pointer", equalTo("/wording"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\\u200b\\n"})
    void saysOfAWordingWithoutWordsThatItIsMissing(String wording) {
        put(newReport(), "direction.all", "\"0\"", "{\"wording\": \"%s\"}".formatted(wording))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors[0].pointer", equalTo("/wording"))
                .body("errors[0].code", equalTo("missing"));
    }

    /** Not cleaned behind the writer's back: what is kept is what was written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"wording": "Giao\\u0000 {all} nhiệm vụ:"}          | U+0000
            {"wording": "Giao \\u202e{all}\\u202c nhiệm vụ:"}  | U+202E
            {"wording": "Giao {all} nhiệm vụ\\u200f:"}          | U+200F
            {"wording": "Giao {all} nhiệm vụ\\ufffe:"}          | U+FFFE
            """)
    void takesNoWordsThatWouldBreakOrTurnADocument(String body, String which) {
        put(newReport(), "direction.all", "\"0\"", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors[0].pointer", equalTo("/wording"))
                .body("errors[0].code", equalTo("control-character"))
                .body("errors[0].detail", containsString("Ký tự thứ"))
                .body("errors[0].detail", containsString(which));
    }

    /** The lines of a wording are paragraphs of the document; what looks like markup is words. */
    @Test
    void takesWordsThatLookLikeMarkupAsWords() {
        var id = newReport();

        put(id, "direction.all", "\"0\"", "{\"wording\": \"Giao {all}\\nnhiệm\\u2028vụ <script>&]]>:\"}")
                .then()
                .statusCode(200)
                .body("text", equalTo("Giao 50\nnhiệm\nvụ <script>&]]>:"));
        assertThat(html(id))
                .contains("<p class=\"body\">nhiệm</p>", "vụ &lt;script&gt;&amp;]]&gt;:</p>")
                .doesNotContain("<script>");
        for (var format : List.of("docx", "pdf", "xlsx")) {
            coordinator()
                    .get(REPORTS + "/" + id + "/documents/" + format)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void keepsTheMarkThatEndsADocument() {
        put(newReport(), "closing.ANNUAL", "\"0\"", "{\"wording\": \"Trên đây là báo cáo của {issuer}.\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-end"));
    }

    @Test
    void letsNoDeclaredDigitStandAtAPlace() {
        put(newReport(), "direction.all", "\"0\"", "{\"wording\": \"Giao {all}0 việc.\", \"typedFigures\": [\"0\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("touching-figure"));
    }

    @Test
    void keepsPlacesThatTheGeneratedWordingHasSideBySide() {
        var wording = "Đúng hạn: {compliant}/{sent} đơn vị ({share}); {sent}, {share}.";
        String report = ask("{\"kind\": \"COMPLIANCE\", \"year\": 2026}").path("id");
        put(report, "obligations.compliance.operator-plan-2027", "\"0\"", "{\"wording\": \"" + wording + "\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void marksATypedFigureThatWasDeclaredAndADroppedOne() {
        var id = newReport();

        put(id, "direction.all", "\"0\"", "{\"wording\": \"Có thêm 07 nhiệm vụ mới:\", \"typedFigures\": [\"07\"]}")
                .then()
                .statusCode(200)
                .body("typed", contains("07"))
                .body("dropped", contains("all"));
        assertThat(html(id)).contains("<p class=\"body typed leads\">Có thêm 07 nhiệm vụ mới:</p>");
    }

    @Test
    void keepsTheHistoryAndGoesBackToTheGeneratedWording() {
        var id = newReport();
        put(id, "direction.all", "\"0\"", "{\"wording\": \"Một: {all}.\"}")
                .then()
                .statusCode(200);
        put(id, "direction.all", "\"1\"", "{\"wording\": \"Hai: {all}.\"}")
                .then()
                .statusCode(200);

        coordinator()
                .header("If-Match", "\"2\"")
                .delete(REPORTS + "/" + id + "/paragraphs/direction.all")
                .then()
                .statusCode(200)
                .body("text", equalTo("Kế hoạch giao 50 nhiệm vụ. Tại thời điểm chốt số liệu:"))
                .body("version", equalTo(3));
        coordinator()
                .get(REPORTS + "/" + id + "/paragraphs/direction.all/wordings")
                .then()
                .body("items.version", contains(1, 2, 3))
                .body("items[0].wording", equalTo("Một: {all}."))
                .body("items[0].by", equalTo("coordinator"));
    }

    /** What rose when it was worded has not changed by the figures that are collected now. */
    @Test
    void goesBackToTheGeneratedWordingWhereNewDataIsToldInOtherWords() throws Exception {
        var id = newReport();
        put(id, RISEN, "\"0\"", "{\"wording\": \"{indicator} đạt {latest}, tăng {change}.\"}")
                .then()
                .statusCode(200)
                .body("text", containsString("tăng 35,17"));
        put(id, "direction.all", "\"0\"", "{\"wording\": \"Một: {all}.\"}")
                .then()
                .statusCode(200);
        indicatorSays(59.7);

        var tag = coordinator().get(REPORTS + "/" + id).header("ETag");
        coordinator()
                .header("If-Match", tag)
                .contentType("application/json")
                .post(REPORTS + "/" + id + "/collection")
                .then()
                .statusCode(200)
                .body("wordingVersion", equalTo(3));

        var told = get(id, RISEN);
        told.then()
                .body("text", containsString("không thay đổi so với ban đầu theo Kế hoạch"))
                .body("version", equalTo(2));
        assertThat(told.<String>path("wording")).isEqualTo(told.path("generated"));
        get(id, "direction.all").then().body("text", equalTo("Một: 50.")).body("version", equalTo(1));
        coordinator()
                .get(REPORTS + "/" + id + "/paragraphs/" + RISEN + "/wordings")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[0].wording", equalTo("{indicator} đạt {latest}, tăng {change}."));
    }

    private static void indicatorSays(double value) throws Exception {
        var indicator = ExactJson.read(PeerServices.body("indicator"));
        for (var item : indicator.at("/progress/items")) {
            if (RISEN.endsWith(item.at("/target/code").asText())) {
                ((ObjectNode) item.get("latest")).put("value", value);
            }
        }
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(indicator)));
    }

    @Test
    void refusesAChangeAgainstAWordingThatWasNotRead() {
        var id = newReport();
        put(id, "direction.all", "\"0\"", "{\"wording\": \"Một: {all}.\"}");

        put(id, "direction.all", "\"0\"", "{\"wording\": \"Hai: {all}.\"}")
                .then()
                .statusCode(412);
        put(id, "direction.all", null, "{\"wording\": \"Hai: {all}.\"}").then().statusCode(428);
    }

    @Test
    void fixesTheWordingOnceTheReportIsInReview() {
        var id = newReport();
        review(id);

        put(id, "direction.all", "\"0\"", "{\"wording\": \"Một: {all}.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
    }

    @Test
    void handsOnNoTextWithABlank() {
        var id = newReport();
        put(id, "direction.all", "\"0\"", "{\"wording\": \"Kế hoạch giao {all} nhiệm vụ, …… nhiệm vụ mới:\"}");

        coordinator()
                .get(REPORTS + "/" + id + "/open-places")
                .then()
                .statusCode(200)
                .body("items.findAll { it.fault }.reason", contains("BLANK"))
                .body("items.findAll { it.fault }.text", contains("Kế hoạch giao 50 nhiệm vụ, …… nhiệm vụ mới:"));
        review(id)
                .then()
                .statusCode(422)
                .body("code", equalTo("text-with-blanks"))
                .body("errors.pointer", contains("direction.all"))
                .body("errors.code", contains("blank"))
                .body("errors[0].detail", containsString("I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN"));

        put(id, "direction.all", "\"1\"", "{\"wording\": \"Kế hoạch giao {all} nhiệm vụ:\"}");
        review(id).then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        given().get(REPORTS + "/" + id + "/open-places").then().statusCode(404);
    }

    private static Response review(String id) {
        var tag = coordinator().get(REPORTS + "/" + id).header("ETag");
        return coordinator().header("If-Match", tag).post(REPORTS + "/" + id + "/review");
    }

    @Test
    void makesAnApprovalOfTheWordingBeforeStale() {
        var id = newReport();
        var seen = coordinator().get(REPORTS + "/" + id).header("ETag");
        put(id, "direction.all", "\"0\"", "{\"wording\": \"Một: {all}.\"}");

        coordinator()
                .header("If-Match", seen)
                .contentType("application/json")
                .post(REPORTS + "/" + id + "/review")
                .then()
                .statusCode(412);
    }

    @Test
    void isForCoordinatorsAloneAndAbsentForOthers() {
        var id = newReport();

        as("leader", "ppc")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"wording\": \"x\"}")
                .put(REPORTS + "/" + id + "/paragraphs/direction.all")
                .then()
                .statusCode(403);
        given().get(REPORTS + "/" + id + "/paragraphs").then().statusCode(404);
        as("operator", "vnpt").get(REPORTS + "/" + id + "/paragraphs").then().statusCode(404);
        get(id, "no.such").then().statusCode(404);
    }

    private static String html(String id) {
        return coordinator().get(REPORTS + "/" + id + "/documents/html").asString();
    }

    private static Response get(String id, String key) {
        return coordinator().get(REPORTS + "/" + id + "/paragraphs/" + key);
    }

    private static Response put(String id, String key, String ifMatch, String body) {
        var request = coordinator().contentType("application/json").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(REPORTS + "/" + id + "/paragraphs/" + key);
    }
}
