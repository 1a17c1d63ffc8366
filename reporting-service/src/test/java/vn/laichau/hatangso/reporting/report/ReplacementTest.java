package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.SIGNATURE;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.approved;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.issued;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.nextNumber;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.numbered;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.send;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

/** A document that gives way to another one, and who may read what then. */
@QuarkusTest
@ServiceTest
class ReplacementTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    /** Each of kind, year and subject by itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "AGENCY", "year": 2026, "subject": "dic"} | 200
            {"kind": "AGENCY", "year": 2025, "subject": "dic"} | 409
            {"kind": "AGENCY", "year": 2026, "subject": "ppc"} | 409
            {"kind": "ANNUAL", "year": 2026}                   | 409
            """)
    void givesWayToADocumentOfTheSameKindYearAndSubject(String body, int status) {
        var wrong = issued("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"dic\"}");
        var other = issued(body);
        var answer = replaced(wrong, other, tag(wrong));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("code")).isEqualTo(status == 409 ? "report-state" : null);
    }

    @Test
    void doesNotGiveWayToItself() {
        var id = issued();
        replaced(id, id, tag(id)).then().statusCode(409).body("code", equalTo("report-state"));
        coordinator().get(REPORTS + "/" + id).then().body("state", equalTo("ISSUED"));
    }

    /** What gave way itself stands in nobody's place, nor does what has only a number. */
    @Test
    void givesWayToADocumentThatIsInForceAlone() {
        var wrong = issued();
        var replaced = issued();
        replaced(replaced, issued(), tag(replaced)).then().statusCode(200);
        var numbered = approved(ANNUAL_2026);
        numbered(numbered, nextNumber(), "2026-11-25").then().statusCode(200);
        for (var other : List.of(replaced, numbered, approved(ANNUAL_2026))) {
            replaced(wrong, other, tag(wrong)).then().statusCode(409);
        }
        replaced(wrong, published(), tag(wrong)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": "Sai"}                                                | /by
            {"by": "00000000-0000-7000-8000-000000000000"}                   | /reason
            {"by": "00000000-0000-7000-8000-000000000000", "reason": " … "}  | /reason
            """)
    void namesTheOtherDocumentAndWhy(String body, String pointer) {
        step("coordinator", "dic", issued(), "replacement", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void givesWayToNothingThatThereIsNot() {
        var id = issued();
        replaced(id, "00000000-0000-7000-8000-000000000000", tag(id)).then().statusCode(404);
    }
    /** The department's work has gone to another one, which mends what the department had issued. */
    @Test
    void givesWayToADocumentOfWhoHasComeInTheIssuersPlace() {
        var wrong = issued();
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(true)));
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
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(false)));
        var other = issuedBy("science");

        replaced(wrong, other, tag(wrong)).then().statusCode(409).body("code", equalTo("report-state"));
    }

    /** What the predecessor says does not take the place of what its successor has said. */
    @Test
    void doesNotLetThePredecessorReplaceItsSuccessor() {
        var old = issued();
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(true)));
        var young = issuedBy("science");

        replaced(young, old, tag(young)).then().statusCode(409);
    }

    @Test
    void doesNotGuessWhoHasComeInWhosePlace() {
        var wrong = issued();
        PeerServices.answer(PeerServices.AGENCY, okJson(PeerServices.agencyWithScience(false)));
        var other = issuedBy("science");
        PeerServices.answer(PeerServices.AGENCY, serverError());

        replaced(wrong, other, tag(wrong)).then().statusCode(503).body("code", equalTo("unavailable"));
    }

    private static String issuedBy(String issuer) {
        var id = approved(ANNUAL_2026);
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"issuer\": \"%s\"}";
        step("clerk", "dic", id, "number", entry.formatted(nextNumber(), issuer))
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
        assertThat(given().get(REPORTS + "/feed").asString()).contains(right).doesNotContain(wrong);
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
}
