package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.SIGNATURE;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.issued;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.nextNumber;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.numbered;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.send;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.tag;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class ReportTransitionsTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
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
        assertThat(given().get(REPORTS + "/feed").asString()).doesNotContain(id);
        step("coordinator", "dic", id, "publication", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        var feed = given().get(REPORTS + "/feed");
        feed.then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry[0].id", equalTo("urn:uuid:" + id))
                .body("feed.entry[0].title", containsString("số 05/BC-STTTT"))
                .body("feed.entry[0].updated", equalTo(feed.xmlPath().getString("feed.updated")));
        given().header("If-None-Match", feed.header("ETag"))
                .get(REPORTS + "/feed")
                .then()
                .statusCode(304);

        given().get(REPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("issue.number", equalTo(5))
                .body("snapshot", nullValue());
        given().get(REPORTS).then().body("items.id", hasItem(id));
        given().get(REPORTS + "/" + id + "/documents/json?edition=INTERNAL")
                .then()
                .statusCode(404);
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
        PeerServices.answer(PeerServices.AGENCY, serverError());
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
        PeerServices.answer(PeerServices.AGENCY, serverError());
        var id = ask(ANNUAL_2026).<String>path("id");
        PeerServices.answerWell();

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
        PeerServices.answer(PeerServices.INDICATOR, serverError());

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
        PeerServices.answer(PeerServices.AGENCY, serverError());
        var id = ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"nobody\"}")
                .<String>path("id");
        PeerServices.answerWell();

        step("coordinator", "dic", id, "collection", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": "\\u200b \\u00a0"}   | 422 | missing
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
                .statusCode(422)
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
        PeerServices.answer(PeerServices.AGENCY, serverError());

        ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"" + subject + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    /** Codes of villages are the province's own. */
    @Test
    void isAboutAVillageThatNobodyCanDeny() {
        PeerServices.answer(PeerServices.INDICATOR, serverError());

        ask("{\"kind\": \"TERRITORY\", \"year\": 2026, \"subject\": \"MAU-03595.01\"}")
                .then()
                .statusCode(201)
                .body("subject", equalTo("MAU-03595.01"));
    }

    @Test
    void goesBackToADraftForAReason() {
        var id = newReport();
        step("coordinator", "dic", id, "review", null);

        step("leader", "ppc", id, "return", "{}").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        step("leader", "ppc", id, "return", "{\"reason\": \"Bổ sung số liệu cấp xã\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    /** Which steps there are from each state, by hand: from every other one each is refused and leaves the report as it is. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, review collection paragraphs",
        "IN_REVIEW, return approval",
        "APPROVED, number",
        "NUMBERED, issue",
        "ISSUED, publication replacement",
        "PUBLISHED, publication replacement",
        "REPLACED, ''"
    })
    void takesNoStepFromAStateThatDoesNotAllowIt(String state, String allowed) {
        var other = issued();
        var id = inState(state);
        var before = coordinator().get(REPORTS + "/" + id);
        before.then().body("state", equalTo(state));
        for (var step : List.of(
                "review",
                "return",
                "approval",
                "collection",
                "number",
                "issue",
                "publication",
                "replacement",
                "paragraphs")) {
            if (!List.of(allowed.split(" ")).contains(step)) {
                // To the records office a report is absent before it is approved.
                var absent = List.of("number", "issue").contains(step)
                        && List.of("DRAFT", "IN_REVIEW").contains(state);
                var answer = attempt(step, id, other);
                assertThat(answer.statusCode()).as(step).isEqualTo(absent ? 404 : 409);
                assertThat(answer.<String>path("code")).as(step).isEqualTo(absent ? "not-found" : "report-state");
            }
        }
        assertThat(coordinator().get(REPORTS + "/" + id).asByteArray()).isEqualTo(before.asByteArray());
    }

    private static Response attempt(String step, String id, String other) {
        return switch (step) {
            case "review", "publication", "collection" -> step("coordinator", "dic", id, step, null);
            case "return" -> step("leader", "ppc", id, step, "{\"reason\": \"Sai\"}");
            case "approval" -> step("leader", "ppc", id, step, "{}");
            case "number" -> numbered(id, nextNumber(), "2026-11-25");
            case "issue" -> step("clerk", "dic", id, step, SIGNATURE);
            case "replacement" ->
                step("coordinator", "dic", id, step, "{\"by\": \"" + other + "\", \"reason\": \"Sai\"}");
            default ->
                coordinator()
                        .contentType("application/json")
                        .header("If-Match", "\"0\"")
                        .body("{\"wording\": \"Một: {all}.\"}")
                        .put(REPORTS + "/" + id + "/paragraphs/direction.all");
        };
    }

    private static String inState(String state) {
        var id = newReport();
        var way = List.of(
                "DRAFT",
                "review",
                "IN_REVIEW",
                "approval",
                "APPROVED",
                "number",
                "NUMBERED",
                "issue",
                "ISSUED",
                "publication",
                "PUBLISHED",
                "replacement",
                "REPLACED");
        for (int i = 0; !way.get(i).equals(state); i += 2) {
            attempt(way.get(i + 1), id, way.get(i + 1).equals("replacement") ? issued() : null)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** So that they are what was deployed on that day: in Vietnamese, for the organisation of who issued it, and not before. */
    @Test
    void hasItsOfficialFilesMadeAsSoonAsItIsIssued() {
        var id = inState("NUMBERED");
        var ordered =
                "SELECT count(*) FROM job WHERE kind = 'render' AND organisation = 'dic' AND task LIKE '%\"language\":\"VI\"%'"
                        + " AND task LIKE '%" + id + "%'";
        assertThat(SuiteDatabase.count(ordered)).isZero();
        send("clerk", "dic", id, "issue", SIGNATURE, tag(id));
        assertThat(SuiteDatabase.count(ordered)).isEqualTo(4);
        for (var format : List.of("DOCX", "PDF", "HTML", "XLSX")) {
            assertThat(SuiteDatabase.count(ordered + " AND task LIKE '%\"" + format + "\"%'"))
                    .as(format)
                    .isOne();
        }
    }

    /** Both have read the same version: whoever comes second is told so, and nothing of it is noted. */
    @Test
    void letsOneOfTwoLeadersDecideWhoDoSoAtOnce() {
        for (int i = 0; i < 5; i++) {
            var id = inState("IN_REVIEW");
            var seen = tag(id);
            var answers = List.of(
                            CompletableFuture.supplyAsync(() -> send("leader", "ppc", id, "approval", "{}", seen)),
                            CompletableFuture.supplyAsync(
                                    () -> send("leader", "ppc", id, "return", "{\"reason\": \"Sai\"}", seen)))
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 412);
            assertThat(coordinator().get(REPORTS + "/" + id + "/steps").<List<String>>path("items.state"))
                    .hasSize(2);
        }
    }

    /** One sign more is too many. */
    @ParameterizedTest
    @CsvSource({"2000, 200", "2001, 422"})
    void takesAReasonOfTwoThousandSigns(int length, int status) {
        var id = inState("IN_REVIEW");
        step("leader", "ppc", id, "return", "{\"reason\": \"" + "ă".repeat(length) + "\"}")
                .then()
                .statusCode(status);
    }

    @Test
    void keepsTheReasonOfEachStepThatHasOne() {
        var id = inState("IN_REVIEW");
        step("leader", "ppc", id, "return", "{\"reason\": \" Sai số liệu \"}");
        attempt("review", id, null);
        step("leader", "ppc", id, "approval", "{\"reason\": \"Đã sửa\"}");
        var steps = coordinator().get(REPORTS + "/" + id + "/steps");
        assertThat(steps.<List<String>>path("items.state"))
                .containsExactly("IN_REVIEW", "DRAFT", "IN_REVIEW", "APPROVED");
        assertThat(steps.<List<String>>path("items.reason")).containsExactly(null, "Sai số liệu", null, "Đã sửa");
        assertThat(steps.<List<String>>path("items.by"))
                .containsExactly("coordinator", "leader", "coordinator", "leader");
        assertThat(steps.<List<String>>path("items.at")).containsOnly("2026-11-25T10:05:00+07:00");
    }

    /** Which part is missing before and then: one that is lost is not given for another. */
    @ParameterizedTest
    @CsvSource({
        ", , 200",
        ", agency, 503",
        "agency, , 200",
        "agency, agency, 200",
        "agency, indicator, 503",
        "indicator, indicator, 200",
        "indicator, agency, 503"
    })
    void givesUpNoPartThatTheDraftHas(String before, String then, int status) {
        isAway(before);
        var id = newReport();
        isAway(then);
        step("coordinator", "dic", id, "collection", null).then().statusCode(status);
        var missing = status == 200 ? then : before;
        coordinator()
                .get(REPORTS + "/" + id)
                .then()
                .body("missingParts", equalTo(missing == null ? List.of() : List.of(missing)));
    }

    private static void isAway(String peer) {
        PeerServices.answerWell();
        if (peer != null) {
            PeerServices.answer("/%s/internal/v1/report-data".formatted(peer), serverError());
        }
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
}
