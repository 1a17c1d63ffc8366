package vn.laichau.hatangso.reporting.document.provenance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.json.ExactJson;

@QuarkusTest
@ServiceTest
class TraceTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String COVERAGE = """
            [{"indicator": "household-fibre", "period": "2026", "previous": "2025", "villages": 956,
              "villagesBefore": 950, "reported": 956, "without": %d, "newlyWithout": [], "newlyCovered": [
                {"code": "%s", "name": {"vi": "%s"}, "knownBefore": true,
                 "commune": {"code": "03595", "name": {"vi": "Xã Mường Kim", "en": "Muong Kim"}}}]}]""";

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void linksEachFigureOfTheJsonToItsObservationsAndSubmissionItems() throws Exception {
        var json = ExactJson.read(coordinator()
                .get(REPORTS + "/" + newReport() + "/documents/json")
                .asString());
        var told = json.path("paragraphs");
        var links = new java.util.ArrayList<String>();
        told.forEach(paragraph -> {
            if (paragraph.path("key").asText().equals("operators.gave.all")) {
                paragraph.findValues("href").forEach(href -> links.add(href.asText()));
            }
        });

        assertThat(links).contains("/api/v1/submissions/0199");
        assertThat(json.path("tables").findValues("href"))
                .extracting(JsonNode::asText)
                .contains("/api/v1/submissions/0199");
        assertThat(json.path("snapshot").path("parts").path("indicator").path("operatorFigures"))
                .isNotEmpty();
    }

    @Test
    void saysWhatChangedBetweenTwoReportsAndWhy() throws Exception {
        var before = newReport();
        var changed = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        var figures = (ArrayNode) changed.get("operatorFigures");
        ((ObjectNode) figures.get(0)).put("numerator", 1_234);
        figures.add(((ObjectNode) figures.get(0).deepCopy()).put("operator", "gtel"));
        ((ObjectNode) changed.at("/progress/items/0/target")).put("value", 99);
        ((ObjectNode) changed.at("/progress/items/1/latest")).put("value", 33.3);
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(changed)));
        var after = newReport();

        var changes = coordinator().queryParam("with", before).get(REPORTS + "/" + after + "/comparison");

        changes.then()
                .statusCode(200)
                .body("items.findAll { it.member == '/numerator' }.reason", equalTo(java.util.List.of("REVISION")))
                .body("items.find { it.member == '/numerator' }.before", equalTo(1200))
                .body("items.find { it.member == '/numerator' }.after", equalTo(1234))
                .body("items.find { it.member == '/target/value' }.reason", equalTo("TARGET_AMENDED"))
                .body("items.findAll { it.member == '/latest/value' }.reason", hasItem("REVISION"))
                .body("items.find { it.what == 'operatorFigure' && it.member == null }.reason", equalTo("NEW_DATA"));
        coordinator()
                .queryParam("with", after)
                .get(REPORTS + "/" + after + "/comparison")
                .then()
                .body("items", empty());
        given().queryParam("with", before)
                .get(REPORTS + "/" + after + "/comparison")
                .then()
                .statusCode(404);
    }

    /** What one of them does not tell because it is of another year is neither new nor gone. */
    @Test
    void comparesReportsOfTwoYearsByWhatBothTell() {
        var before = ask("{\"kind\": \"ANNUAL\", \"year\": 2025}").<String>path("id");

        compare(before, newReport()).body("items.findAll { it.what in ['operatorFigure', 'obligation'] }", empty());
    }

    @Test
    void saysThatAPartIsMissingAndNotThatAllOfItIsGone() {
        var before = newReport();
        PeerServices.answer(PeerServices.INDICATOR, serverError());
        var after = newReport();

        compare(before, after)
                .body("items.reason", equalTo(java.util.List.of("PART_MISSING")))
                .body("items[0].key", equalTo("indicator"))
                .body("items[0].before", equalTo(true))
                .body("items[0].after", equalTo(false));
    }

    @Test
    void callsAValueThatGrewWithAnotherOperatorsFiguresNewDataAndNamesEachThing() throws Exception {
        var before = newReport();
        var changed = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        var figures = (ArrayNode) changed.get("operatorFigures");
        figures.add(((ObjectNode) figures.get(0).deepCopy()).put("operator", "gtel"));
        changed.at("/progress/items").forEach(item -> {
            if (item.at("/indicator/code").asText().equals("household-fibre")) {
                ((ObjectNode) item.get("latest")).put("value", 71);
            }
        });
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(changed)));

        compare(before, newReport())
                .body(
                        "items.findAll { it.member == '/latest/value' }.reason.unique()",
                        equalTo(java.util.List.of("NEW_DATA")))
                .body(
                        "items.find { it.what == 'operatorFigure' }.name.vi",
                        equalTo("gtel, Hộ gia đình có Internet cáp quang, Phường Tân Phong, 2026"));
    }

    @Test
    void tellsProposalsOfOneTitleApart() throws Exception {
        var changed = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        var proposals = (ArrayNode) changed.get("proposals");
        proposals.add(((ObjectNode) proposals.get(1).deepCopy()).put("id", "p3").put("state", "DECIDED"));
        var before = newReport();
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(changed)));

        compare(before, newReport())
                .body("items.findAll { it.what == 'proposal' }.reason", equalTo(java.util.List.of("NEW_DATA")))
                .body("items.find { it.what == 'proposal' }.member", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void saysWhatChangedInUnitsYearsVillagesAndObstacles() throws Exception {
        var known = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        known.set("yearFigures", ExactJson.read("""
                [{"indicator": "household-fibre", "year": 2025, "period": "2025", "value": 48.2}]"""));
        known.set("villageCoverage", ExactJson.read(COVERAGE.formatted(31, "V8", "Bản Tà Mít")));
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));
        var before = newReport();
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        ((ObjectNode) agency.at("/reportedObstacles/1")).put("state", "PROPOSED");
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(agency)));
        ((ObjectNode) known.at("/territoryFigures/1")).put("value", 31.5);
        ((ObjectNode) known.at("/yearFigures/0")).put("value", 47);
        known.set("villageCoverage", ExactJson.read(COVERAGE.formatted(30, "V9", "Thôn Hua Đán")));
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));

        assertThat(compare(before, newReport())
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.what + ' ' + it.member + ' ' + it.reason + ' ' + it.name.vi }"))
                .containsExactly(
                        "territoryFigure /value REVISION Hộ gia đình có Internet cáp quang, Phường Tân Phong",
                        "yearFigure /value REVISION Hộ gia đình có Internet cáp quang, 2025",
                        "coverage /without NEW_DATA Hộ gia đình có Internet cáp quang, 2026",
                        "villageCovered null NEW_DATA Thôn Hua Đán, Xã Mường Kim",
                        "villageCovered null NEW_DATA Bản Tà Mít, Xã Mường Kim",
                        "obstacle /state NEW_DATA Thiếu kinh phí ngầm hóa cáp");
    }

    /**
     * A village that is no longer told of as newly covered is still there. Submission 0199 brought what was known of it.
     *
     * @param now what brought the villages' figures later
     * @param elsewhere whether the village is told of as without coverage then
     */
    @ParameterizedTest
    @CsvSource({
        "0199 0200, false, NEW_DATA",
        "0199, false, REVISION",
        "0199, true, REVISION",
        "0198, false, WITHDRAWN",
    })
    void saysWhyAVillageIsNoLongerNewlyCovered(String now, boolean elsewhere, String why) throws Exception {
        var known = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        known.set("villageCoverage", ExactJson.read(COVERAGE.formatted(31, "V8", "Bản Tà Mít")));
        var coverage = (ObjectNode) known.at("/villageCoverage/0");
        coverage.set("sources", sources("0198 0199"));
        var village = (ObjectNode) coverage.at("/newlyCovered/0");
        village.set("sources", sources("0199"));
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));
        var before = newReport();
        coverage.set("sources", sources(now.equals("0198") ? now : "0198 " + now));
        coverage.putArray("newlyCovered");
        if (elsewhere) {
            coverage.putArray("newlyWithout").add(village);
        }
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));

        assertThat(compare(before, newReport())
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.what + ' ' + it.key + ' ' + it.reason }"))
                .startsWith("villageCovered household-fibre V8 " + why);
    }

    private static JsonNode sources(String submissions) {
        var sources = JsonNodeFactory.instance.arrayNode();
        for (var submission : submissions.split(" ")) {
            sources.addObject().put("kind", "SUBMISSION").put("ref", submission);
        }
        return sources;
    }

    /** An older snapshot, which knew no years and villages, does not make them news. */
    @Test
    void comparesNoListThatOneOfTheTwoDoesNotHave() throws Exception {
        var before = newReport();
        var changed = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        changed.set("villageCoverage", ExactJson.read(COVERAGE.formatted(30, "V9", "Thôn Hua Đán")));
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(changed)));

        compare(before, newReport()).body("items", empty());
    }

    /** Values of the province and of one commune have grounds of their own. */
    @Test
    void saysOfEachValueWhetherSomethingCameOrTheSameWasToldOtherwise() throws Exception {
        var known = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        known.set("yearFigures", ExactJson.read("""
                [{"indicator": "household-fibre", "year": 2025, "period": "2025", "value": 48.2},
                 {"indicator": "household-fibre", "year": 2026, "period": "2026", "value": 55.1}]"""));
        known.set("villageCoverage", ExactJson.read(COVERAGE.formatted(31, "V8", "Bản Tà Mít")));
        for (var place : java.util.List.of(
                "/territoryFigures/0",
                "/territoryFigures/1",
                "/yearFigures/0",
                "/yearFigures/1",
                "/villageCoverage/0")) {
            ((ObjectNode) known.at(place))
                    .set("sources", ExactJson.read("[{\"kind\": \"SUBMISSION\", \"ref\": \"0199\"}]"));
        }
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));
        var before = newReport();
        var came = ExactJson.read(
                "[{\"kind\": \"SUBMISSION\", \"ref\": \"0199\"}, {\"kind\": \"SUBMISSION\", \"ref\": \"0200\"}]");
        ((ObjectNode) known.at("/territoryFigures/0")).put("value", 56).set("sources", came);
        ((ObjectNode) known.at("/territoryFigures/1")).put("value", 31.5);
        ((ObjectNode) known.at("/yearFigures/0")).put("value", 47).set("sources", came);
        ((ObjectNode) known.at("/yearFigures/1")).put("value", 55.2);
        ((ObjectNode) known.at("/villageCoverage/0")).put("without", 30);
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));

        assertThat(compare(before, newReport())
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.what + ' ' + it.member + ' ' + it.reason + ' ' + it.key }"))
                .containsExactly(
                        "territoryFigure /value NEW_DATA household-fibre 12",
                        "territoryFigure /value REVISION household-fibre 03388",
                        "yearFigure /value NEW_DATA household-fibre 2025",
                        "yearFigure /value REVISION household-fibre 2026",
                        "coverage /without REVISION household-fibre");
    }

    @Test
    void saysOfAnObstacleThatIsToldNoMoreThatItWasClosed() throws Exception {
        var before = newReport();
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        ((ArrayNode) agency.get("reportedObstacles")).remove(1);
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(agency)));

        compare(before, newReport())
                .body("items.size()", equalTo(1))
                .body("items[0].what", equalTo("obstacle"))
                .body("items[0].member", equalTo("/state"))
                .body("items[0].before", equalTo("OPEN"))
                .body("items[0].after", equalTo("CLOSED"))
                .body("items[0].reason", equalTo("NEW_DATA"));
    }

    @Test
    void tellsATaskThatBecameOverdueByTheDayFromOneWhoseDayWasMoved() throws Exception {
        var before = newReport();
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        ((ObjectNode) agency.at("/taskList/0")).put("overdue", 1);
        ((ObjectNode) agency.at("/taskList/1")).put("due", "2027-03-31");
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(agency)));

        assertThat(compare(before, newReport())
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.member + ' ' + it.reason }"))
                .containsExactly("/overdue TIME", "/due REVISION");
    }

    @Test
    void comparesWhatLeadersSayAndTheValuesThatDecided() throws Exception {
        var known = (ObjectNode) ExactJson.read(PeerServices.body("indicator"));
        var item = (ObjectNode) known.at("/progress/items/0");
        var before = newReport();
        item.set("atDeadline", ExactJson.read("{\"period\": \"2025\", \"value\": 41}"));
        item.set("override", ExactJson.read("{\"verdict\": \"AT_RISK\", \"reason\": \"…\"}"));
        PeerServices.answer(PeerServices.INDICATOR, okJson(ExactJson.canonical(known)));

        assertThat(compare(before, newReport())
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.member + ' ' + it.reason }"))
                .containsExactly("/atDeadline/value TIME", "/override/verdict NEW_DATA");
    }

    private static ValidatableResponse compare(String before, String after) {
        return coordinator()
                .queryParam("with", before)
                .get(REPORTS + "/" + after + "/comparison")
                .then()
                .statusCode(200);
    }

    @Test
    void holdsOwnAndUploadedDocumentsAgainstTheDecree() {
        var id = newReport();
        coordinator()
                .get(REPORTS + "/" + id + "/conformance")
                .then()
                .statusCode(200)
                .body("passes", equalTo(true));

        as("agency-officer", "dpi")
                .contentType(DOCX)
                .body(ReportFile.withAllParts().bytes())
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(200)
                .body("passes", equalTo(true))
                .body("items.find { it.rule == 'number-form' }.outcome", equalTo("PASS"));
        as("agency-officer", "dpi")
                .contentType(DOCX)
                .body("no document".getBytes())
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-document"));
        as("agency-officer", "dpi")
                .contentType(DOCX)
                .body(new byte[0])
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-document"));
        as("agency-officer", "dpi")
                .contentType(DOCX)
                .body(new byte[(10 << 20) + 1])
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(413);
        as("operator", "vnpt")
                .contentType(DOCX)
                .body(new byte[0])
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(403);
    }

    /** The decree gives the motto in Vietnamese only. */
    @ParameterizedTest
    @CsvSource({"VI, PASS", "EN, NOT_APPLICABLE"})
    void holdsTheDocumentInTheLanguageAskedForAgainstTheDecree(String language, String outcome) {
        var conformance = REPORTS + "/" + newReport() + "/conformance";
        coordinator().get(conformance).then().body("items.find { it.rule == 'motto-text' }.outcome", equalTo("PASS"));

        coordinator()
                .queryParam("language", language)
                .get(conformance)
                .then()
                .statusCode(200)
                .body("passes", equalTo(true))
                .body("items.find { it.rule == 'motto-text' }.outcome", equalTo(outcome));
    }
}
