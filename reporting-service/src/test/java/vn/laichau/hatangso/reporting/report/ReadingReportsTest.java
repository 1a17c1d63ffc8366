package vn.laichau.hatangso.reporting.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.laichau.hatangso.reporting.Reporting.REPORTS;
import static vn.laichau.hatangso.reporting.Reporting.as;
import static vn.laichau.hatangso.reporting.Reporting.coordinator;
import static vn.laichau.hatangso.reporting.Reporting.newReport;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.Peers;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class ReadingReportsTest {

    @BeforeEach
    void peersAreWell() {
        Peers.answerWell();
    }

    @ParameterizedTest
    @CsvSource({"coordinator, dic", "leader, ppc", "auditor, ppc"})
    void showsADraftToThoseWhoWriteDecideAndInspect(String role, String organisation) {
        var id = newReport();

        as(role, organisation)
                .get(REPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("snapshot.parts.indicator.operatorFigures[0].numerator", equalTo(1200))
                .body("snapshot.parts.agency.submissions", notNullValue());
        as(role, organisation).get(REPORTS).then().statusCode(200).body("items[0].id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({"operator, vnpt", "agency-officer, dpi", "clerk, dic", "finance-officer, finance", "administrator, dic"
    })
    void answersToOthersAsIfADraftDidNotExist(String role, String organisation) {
        var draft = as(role, organisation).get(REPORTS + "/" + newReport());
        var nothing = as(role, organisation).get(REPORTS + "/" + UUID.randomUUID());

        assertThat(draft.statusCode()).isEqualTo(404);
        assertThat(draft.path("code").toString()).isEqualTo(nothing.path("code").toString());
        assertThat(draft.path("detail").toString())
                .isEqualTo(nothing.path("detail").toString());
        as(role, organisation).get(REPORTS).then().statusCode(200).body("items.state", everyItem(not("DRAFT")));
    }

    @Test
    void hidesDraftsFromCitizens() {
        var id = newReport();

        given().get(REPORTS + "/" + id).then().statusCode(404);
        given().get(REPORTS + "/" + id + "/documents/docx").then().statusCode(404);
        given().get(REPORTS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)))
                .body("items.state", everyItem(oneOf("PUBLISHED", "REPLACED")));
    }

    @Test
    void refusesABrokenTokenEvenWhereNoneIsNeeded() {
        given().auth().oauth2("not.a.token").get(REPORTS).then().statusCode(401);
    }

    @Test
    void tellsThatAReportIsUnchanged() {
        var id = newReport();
        var tag = coordinator().get(REPORTS + "/" + id).header("ETag");

        var again = coordinator().header("If-None-Match", tag).get(REPORTS + "/" + id);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void leavesTheSnapshotAwayForWhoDoesNotWantIt() {
        var id = newReport();

        var answer = coordinator().get(REPORTS + "/" + id + "?snapshot=false");

        answer.then().statusCode(200).body("id", equalTo(id)).body("snapshot", nullValue());
        assertThat(answer.header("ETag"))
                .isEqualTo(coordinator().get(REPORTS + "/" + id).header("ETag"));
        coordinator()
                .header("If-None-Match", answer.header("ETag"))
                .get(REPORTS + "/" + id + "?snapshot=false")
                .then()
                .statusCode(304);
    }

    @Test
    void listsNewestFirstPageByPageWithoutSnapshots() {
        var older = newReport();
        var newer = newReport();

        var first = coordinator().queryParam("limit", 1).get(REPORTS);
        first.then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(newer))
                .body("items[0].snapshot", nullValue())
                .body("total", nullValue())
                .header("Link", containsString("rel=\"next\""));
        coordinator()
                .queryParam("limit", 1)
                .queryParam("count", true)
                .get(REPORTS)
                .then()
                .body("total", equalTo((int) SuiteDatabase.count("SELECT count(*) FROM report")));
        coordinator()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get(REPORTS)
                .then()
                .body("items[0].id", equalTo(older));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 501", "cursor, ???", "cursor, bm90LWFuLWlk"})
    void refusesAPageThatCannotBe(String parameter, String value) {
        coordinator()
                .queryParam(parameter, value)
                .get(REPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void answersNotFoundForAnIdThatIsNone() {
        coordinator().get(REPORTS + "/12").then().statusCode(404);
    }
}
