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
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class ReadableReportsTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
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
                .body("items.state", everyItem(oneOf("PUBLISHED", "REPLACED", "WITHDRAWN")));
    }

    /** Who sees a report in which state, by hand; who sees what it was made from sees its steps, too. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, coordinator leader auditor",
        "IN_REVIEW, coordinator leader auditor",
        "APPROVED, coordinator leader auditor clerk",
        "NUMBERED, coordinator leader auditor clerk",
        "ISSUED, coordinator leader auditor clerk",
        "PUBLISHED, coordinator leader auditor clerk administrator operator agency-officer finance-officer",
        "REPLACED, coordinator leader auditor clerk"
    })
    void showsAReportToThoseWhoMaySeeItInItsState(String state, String readers) throws SQLException {
        var id = newReport();
        var numbered = !List.of("DRAFT", "IN_REVIEW", "APPROVED").contains(state);
        ReportingCalls.change("UPDATE report SET state = '%s', published = %s%s WHERE id = '%s'"
                .formatted(
                        state,
                        state.equals("PUBLISHED"),
                        numbered
                                ? ", signer = 'An', symbol = 'X', issued_on = '2026-11-25', number = "
                                        + ReportTransitionsFixture.nextNumber()
                                : "",
                        id));
        var insiders = List.of("coordinator", "leader", "auditor", "clerk");
        for (var role : List.of(
                "coordinator",
                "leader",
                "auditor",
                "clerk",
                "administrator",
                "operator",
                "agency-officer",
                "finance-officer")) {
            var sees = List.of(readers.split(" ")).contains(role);
            var caller = as(role, "dic");
            var report = caller.get(REPORTS + "/" + id);
            assertThat(report.statusCode()).as(role).isEqualTo(sees ? 200 : 404);
            assertThat(as(role, "dic").get(REPORTS + "?limit=1").<List<String>>path("items.id"))
                    .as(role)
                    .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
            var inside = sees && insiders.contains(role);
            assertThat(sees && report.path("snapshot") != null).as(role).isEqualTo(inside);
            for (var part : List.of(
                    "/steps",
                    "/documents/json?edition=INTERNAL",
                    "/paragraphs",
                    "/paragraphs/direction.all/wordings",
                    "/conformance",
                    "/comparison?with=" + id)) {
                assertThat(as(role, "dic").get(REPORTS + "/" + id + part).statusCode())
                        .as(role + part)
                        .isEqualTo(inside ? 200 : 404);
            }
        }
        given().get(REPORTS + "/" + id).then().statusCode(state.equals("PUBLISHED") ? 200 : 404);
        given().get(REPORTS + "/" + id + "/steps").then().statusCode(404);
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

    /** Page by page each report comes once, and the last page says that it is the last: also where it is full. */
    @Test
    void leadsThroughAllPages() {
        newReport();
        newReport();
        var all = SuiteDatabase.count("SELECT count(*) FROM report");
        var pages = 2 + all / 400;
        var limit = (all + pages - 1) / pages;
        for (long i = all; i < pages * limit; i++) {
            newReport();
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = coordinator().queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(REPORTS);
            page.then().statusCode(200).body("items", hasSize((int) limit));
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null && seen.size() <= pages * limit);
        assertThat(seen)
                .hasSize((int) (pages * limit))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(cursor).isNull();
    }

    @ParameterizedTest
    @CsvSource({"KIND, false", "YEAR, true", "STATE, false", "ISSUED_ON, true", "CUT_OFF, false", "CUT_OFF, true"})
    void isInTheOrderOfAColumnThroughAllPages(String column, boolean descending) {
        newReport();
        newReport();
        newReport();
        var limit = SuiteDatabase.count("SELECT count(*) FROM report") / 3 + 1;
        var seen = new ArrayList<String>();
        var cutOffs = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var page = coordinator()
                    .queryParam("limit", limit)
                    .queryParam("sort", column)
                    .queryParam("descending", descending)
                    .queryParam("cursor", cursor)
                    .get(REPORTS);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.id"));
            cutOffs.addAll(page.<List<String>>path("items.cutOff"));
            cursor = page.path("next");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) SuiteDatabase.count("SELECT count(*) FROM report"));
        if (column.equals("CUT_OFF")) {
            Comparator<String> order = Comparator.comparing(OffsetDateTime::parse);
            assertThat(cutOffs).isSortedAccordingTo(descending ? order.reversed() : order);
        }
    }

    @ParameterizedTest
    @CsvSource({"sort, WEIGHT", "limit, 0", "limit, 501", "cursor, ???", "cursor, bm90LWFuLWlk"})
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
