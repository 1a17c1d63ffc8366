package vn.laichau.hatangso.reporting.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.issued;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.send;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.tag;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;

/** Who reads which edition of what is published. */
@QuarkusTest
@ServiceTest
class PublicationTest {

    private static final String IN_A_PLAN = "mở rộng thuê bao cáp quang hộ gia đình tại các xã vùng sâu";

    @BeforeEach
    void reachBothServices() {
        PeerServices.answerWell();
    }

    private static String published() {
        var id = issued();
        step("coordinator", "dic", id, "publication", "{}").then().statusCode(200);
        return id;
    }

    private static byte[] docx(RequestSpecification reader, String id) {
        return reader.get(REPORTS + "/" + id + "/documents/docx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void givesStateBodiesTheInternalEditionAndEverybodyElseThePublicOne() throws Exception {
        var id = published();
        for (var reader : new RequestSpecification[] {given(), as("operator", "vnpt")}) {
            assertThat(text(docx(reader, id))).contains("Đây là bản công khai").doesNotContain(IN_A_PLAN);
        }
        for (var reader : new RequestSpecification[] {coordinator(), as("agency-officer", "finance")}) {
            assertThat(text(docx(reader, id))).contains(IN_A_PLAN).doesNotContain("Đây là bản công khai");
        }
    }

    /** The first one was published yesterday and anew just now, the second one an hour ago. */
    @Test
    void isInTheFeedByTheLastTimeThatItWasPublished() throws SQLException {
        var first = published();
        var second = published();
        var at = "UPDATE report_step SET at = at - interval '%s' WHERE state = 'PUBLISHED' AND report = '%s'";
        ReportingCalls.change(at.formatted("1 day", first));
        ReportingCalls.change(at.formatted("1 hour", second));
        step("coordinator", "dic", first, "publication", "{\"withheld\": []}")
                .then()
                .statusCode(200);
        given().get(REPORTS + "/feed").then().body("feed.entry[0].id", equalTo("urn:uuid:" + first));
    }

    @Test
    void givesEverybodyTheJsonOfThePublicEditionAlone() {
        var id = published();
        given().get(REPORTS + "/" + id + "/documents/json")
                .then()
                .statusCode(200)
                .body("snapshot.parts.agency.submissions.size()", equalTo(0))
                .body("snapshot.parts.indicator.territoryFigures.status", not(hasItem("PROVISIONAL")));
        for (var reader : new RequestSpecification[] {given(), as("operator", "vnpt")}) {
            reader.get(REPORTS + "/" + id + "/documents/json?edition=INTERNAL")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void showsInsidersBeforehandWhatEverybodyWillRead() throws Exception {
        var id = issued();
        coordinator()
                .get(REPORTS + "/" + id + "/publication")
                .then()
                .statusCode(200)
                .body("edition", equalTo(0))
                .body("items.find { it.key == 'direction' }.share", equalTo("NONE"))
                .body("items.find { it.key == 'results' }.share", equalTo("PART"));
        assertThat(text(docx(coordinator().queryParam("edition", "PUBLIC"), id)))
                .doesNotContain(IN_A_PLAN);
        given().get(REPORTS + "/" + id + "/publication").then().statusCode(404);
    }

    @Test
    void keepsTheBytesOfAPublicEditionUntilANewOneTakesItsPlace() throws Exception {
        var id = published();
        var first = docx(given(), id);
        step("coordinator", "dic", id, "publication", "{\"withheld\": [\"assessment\"]}")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        var second = docx(given(), id);
        assertThat(docx(given(), id)).isEqualTo(second).isNotEqualTo(first);
        assertThat(text(first)).contains("ĐÁNH GIÁ CHUNG");
        assertThat(text(second)).doesNotContain("ĐÁNH GIÁ CHUNG");
        assertThat(text(docx(coordinator(), id))).contains("ĐÁNH GIÁ CHUNG");
    }

    @Test
    void givesNothingAwayInANewEditionThatNobodySaidAnythingOf() {
        var id = published();
        step("coordinator", "dic", id, "publication", "{\"withheld\": [\"assessment\"]}")
                .then()
                .statusCode(200);
        step("coordinator", "dic", id, "publication", "{}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/withheld"))
                .body("errors[0].code", equalTo("missing"));
        coordinator()
                .get(REPORTS + "/" + id + "/publication")
                .then()
                .body("edition", equalTo(2))
                .body("withheld", equalTo(List.of("assessment")));
    }

    @Test
    void makesTheFilesOfThePublicEditionAsSoonAsItIsPublished() {
        var id = issued();
        send("coordinator", "dic", id, "publication", "{}", tag(id)).then().statusCode(200);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> given().get(REPORTS + "/" + id + "/metadata")
                        .then()
                        .statusCode(200)
                        .body("files.size()", equalTo(4))
                        .body("files.edition", not(hasItem("INTERNAL")))
                        .body("files.href", hasItem(containsString("documents/pdf?edition=PUBLIC"))));
    }

    /** Nor who holds the summary. */
    @Test
    void namesTheSummaryAmongTheFilesAndOfFormerEditions() {
        var id = published();
        var summary = Sha256.hex(given().get(REPORTS + "/" + id + "/documents/html?edition=PUBLIC&extent=SUMMARY")
                .asByteArray());

        given().get(REPORTS + "/" + id + "/metadata")
                .then()
                .statusCode(200)
                .body("files.find { it.extent == 'SUMMARY' }.sha256", equalTo(summary))
                .body("files.find { it.extent == 'SUMMARY' }.href", endsWith("html?edition=PUBLIC&extent=SUMMARY"));

        step("coordinator", "dic", id, "publication", "{\"withheld\": [\"summary\"]}")
                .then()
                .statusCode(200);

        given().get(REPORTS + "/" + id + "/documents/html?edition=PUBLIC&extent=SUMMARY")
                .then()
                .statusCode(404);
        given().get(REPORTS + "/" + id + "/metadata").then().body("formerPublicFiles", hasItem(summary));
    }

    /** Who holds a file of a former public edition is not told that it was made up. */
    @Test
    void remembersTheFilesOfFormerPublicEditions() {
        var id = published();
        var former = Sha256.hex(given().get(REPORTS + "/" + id + "/documents/html?edition=PUBLIC")
                .asByteArray());
        step("coordinator", "dic", id, "publication", "{\"withheld\": [\"assessment\"]}")
                .then()
                .statusCode(200);

        given().get(REPORTS + "/" + id + "/metadata")
                .then()
                .statusCode(200)
                .body("formerPublicFiles", hasItem(former))
                .body("files.sha256", not(hasItem(former)));
    }

    @Test
    void refusesToWithholdASectionThatThereIsNot() {
        var id = issued();
        step("coordinator", "dic", id, "publication", "{\"withheld\": [\"results\", \"nowhere\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/withheld/1")));
        given().get(REPORTS + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"PROPOSAL\", \"year\": 2026}",
                "{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"dic\"}",
                "{\"kind\": \"OPERATOR\", \"year\": 2026, \"subject\": \"vnpt\"}"
            })
    void publishesNothingOfWhatIsForStateBodiesAlone(String asked) {
        var id = issued(asked);
        step("coordinator", "dic", id, "publication", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
        coordinator().get(REPORTS + "/" + id).then().body("actions", not(hasItem("PUBLISH")));
    }
}
