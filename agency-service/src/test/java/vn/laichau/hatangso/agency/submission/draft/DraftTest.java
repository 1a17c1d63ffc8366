package vn.laichau.hatangso.agency.submission.draft;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

@QuarkusTest
class DraftTest extends RunningService {

    /** Both stand at a lock: a pool of one thread would begin the second when the first is done. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final String HALF = """
            {"items": [{"territory": "12", "service": "BTS_5G"}], "narrative": "Đang viết"}""";

    private static String path(int year) {
        return "/api/v1/drafts/operator-plan/" + year;
    }

    private static Response save(String organisation, int year, String content) {
        return operator(organisation)
                .contentType(ContentType.JSON)
                .body(content)
                .put(path(year));
    }

    private static Response saveAgain(String organisation, int year, String content, String etag) {
        return operator(organisation)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(content)
                .put(path(year));
    }

    @Test
    void keepsWhatIsNotCompleteAndSaysWhatIsMissing() {
        var year = freshYear();
        save("vnpt", year, HALF).then().statusCode(201).body("obligation", equalTo("operator-plan"));

        operator("vnpt")
                .get(path(year))
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("year", equalTo(year))
                .body("content.narrative", equalTo("Đang viết"))
                .body("content.obligation", equalTo("operator-plan"))
                .body(
                        "findings.pointer",
                        contains("/items/0/cost", "/items/0/fund", "/items/0/quantity", "/items/0/quarter"))
                .body("findings.code.unique()", contains("missing"))
                .body("findings[0].detail.en", equalTo("A required member is missing"));
    }

    @Test
    void isSavedAgainOnlyByWhoSawTheLastSaving() {
        var year = freshYear();
        var first = save("vnpt", year, HALF);
        save("vnpt", year, HALF).then().spec(isProblem(428, "precondition-required"));
        saveAgain("vnpt", year, "{\"narrative\": \"Mới\", \"lateReason\": \"Lũ\"}", first.header("ETag"))
                .then()
                .statusCode(200)
                .body("content.narrative", equalTo("Mới"))
                .body("content.lateReason", equalTo("Lũ"));
        saveAgain("vnpt", year, HALF, first.header("ETag")).then().spec(isProblem(412, "precondition-failed"));
        saveAgain("vnpt", freshYear(), HALF, "\"0\"").then().statusCode(412);
    }

    /** Two colleagues write the same plan: the second is told whose hand was the last, and overwrites nothing unseen. */
    @Test
    void namesTheColleagueWhoSavedItLast() {
        var year = freshYear();
        var mine = save("vnpt", year, HALF);
        mine.then().body("savedBy", equalTo("operator"));
        TestCallers.as("colleague", "vnpt", "operator")
                .contentType(ContentType.JSON)
                .header("If-Match", mine.header("ETag"))
                .body("{\"narrative\": \"Của đồng nghiệp\"}")
                .put(path(year))
                .then()
                .statusCode(200);
        saveAgain("vnpt", year, HALF, mine.header("ETag")).then().spec(isProblem(412, "precondition-failed"));
        operator("vnpt")
                .get(path(year))
                .then()
                .body("savedBy", equalTo("colleague"))
                .body("content.narrative", equalTo("Của đồng nghiệp"));
    }

    @Test
    void isSeenByItsOrganisationAlone() {
        var year = freshYear();
        var id = save("vnpt", year, HALF).<String>path("submission");

        operator("vnpt").get("/api/v1/submissions/" + id).then().statusCode(200).body("state", equalTo("DRAFT"));
        operator("vnpt").get("/api/v1/submissions?year=" + year).then().body("items.state", contains("DRAFT"));
        for (var role : List.of("coordinator", "leader", "clerk", "auditor")) {
            var handler = TestCallers.as(role, "dic", role);
            assertAbsent(handler.get("/api/v1/submissions/" + id));
            TestCallers.as(role, "dic", role)
                    .get("/api/v1/submissions?year=" + year)
                    .then()
                    .body("items", empty());
        }
        assertAbsent(operator("viettel").get("/api/v1/submissions/" + id));
        assertAbsent(operator("viettel").get(path(year)));
        assertAbsent(coordinator().header("If-Match", "\"0\"").post("/api/v1/submissions/" + id + "/acceptance"));
        assertAbsent(coordinator().get(path(year)));
    }

    private static void assertAbsent(Response foreign) {
        var absent = operator("viettel").get("/api/v1/submissions/00000000-0000-7000-8000-000000000000");
        foreign.then()
                .statusCode(404)
                .header("ETag", nullValue())
                .body("code", equalTo("not-found"))
                .body("detail", equalTo(absent.path("detail")))
                .body("title", equalTo(absent.path("title")));
        assertThat(foreign.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyInAnyOrderElementsOf(absent.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void doesNotCountAsSent() {
        var year = freshYear();
        save("vnpt", year, HALF).then().statusCode(201);
        TestCallers.as("leader", "ppc", "leader")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body("items.find { it.obligation.code == 'operator-plan' }.sent", equalTo(0));
    }

    @Test
    void isDroppedByItsSending() {
        var year = freshYear();
        var id = save("vnpt", year, HALF).<String>path("submission");

        sendPlan("vnpt", year).then().statusCode(201).body("id", equalTo(id)).body("version", equalTo(1));

        operator("vnpt").get(path(year)).then().statusCode(404);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM draft WHERE submission_id = '" + id + "'"))
                .isZero();
        save("vnpt", year, HALF).then().spec(isProblem(409, "obligation-already-sent"));
    }

    @FunctionalInterface
    private interface Saving {
        Response save(int year);
    }

    static Stream<Saving> savings() {
        return Stream.of(year -> save("vnpt", year, HALF), DraftTest::upload);
    }

    private static Response upload(int year) {
        return operator("vnpt")
                .contentType(SampleFiles.XLSX)
                .accept(ContentType.JSON)
                .body(operator("vnpt").get(path(year) + "/workbook").asByteArray())
                .post(path(year) + "/workbook");
    }

    /** Both wait for the same: the sending comes first, and what is saved behind it must see what it left. */
    @ParameterizedTest
    @MethodSource("savings")
    void isNotBegunBehindTheSendingOfWhatCameBack(Saving saving) throws SQLException {
        var year = freshYear();
        giveBack(sendPlan("vnpt", year), "{\"reason\": \"Thiếu\"}").then().statusCode(200);
        var obligation = AgencyLocks.OBLIGATION.about("vnpt", "operator-plan", year);
        var waiting = Waits.forLock(obligation);
        try (var before = SuiteDatabase.superuser()) {
            before.setAutoCommit(false);
            obligation.take(before);
            var sending = supplyAsync(() -> sendPlan("vnpt", year), OWN_THREAD);
            await().atMost(ofSeconds(30)).until(() -> waiting.number() == 1);
            var saved = supplyAsync(() -> saving.save(year), OWN_THREAD);
            await().atMost(ofSeconds(30)).until(() -> waiting.number() == 2);
            before.rollback();
            sending.join().then().statusCode(201);
            saved.join().then().spec(isProblem(409, "obligation-already-sent"));
        }
        operator("vnpt").get(path(year)).then().statusCode(404);
    }

    @Test
    void staysWhenItsSendingIsRefused() {
        var year = freshYear();
        save("vnpt", year, HALF);
        send("vnpt", "refused-" + year, "{\"obligation\": \"operator-plan\", \"year\": " + year + "}")
                .then()
                .statusCode(422);
        operator("vnpt").get(path(year)).then().statusCode(200);
    }

    @Test
    void mayBeWrittenAfterAReturnWithoutChangingWhatTheReviewerSees() {
        var year = freshYear();
        var returned = giveBack(sendPlan("vnpt", year), "{\"reason\": \"Thiếu\"}");
        save("vnpt", year, HALF).then().statusCode(201);
        coordinator()
                .get("/api/v1/submissions/" + returned.path("id"))
                .then()
                .header("ETag", equalTo(returned.header("ETag")))
                .body("state", equalTo("RETURNED"))
                .body("items", empty());
    }

    @Test
    void isThrownAwayOnlyWithWhatItsWriterSaw() {
        var year = freshYear();
        var saved = save("vnpt", year, HALF);
        operator("vnpt").delete(path(year)).then().statusCode(428);
        operator("vnpt").header("If-Match", "\"7\"").delete(path(year)).then().statusCode(412);
        operator("vnpt")
                .header("If-Match", saved.header("ETag"))
                .delete(path(year))
                .then()
                .statusCode(204);
        operator("vnpt").get(path(year)).then().statusCode(404);
        operator("vnpt").header("If-Match", "\"0\"").delete(path(year)).then().statusCode(404);
        operator("vnpt")
                .get("/api/v1/submissions/" + saved.path("submission"))
                .then()
                .statusCode(404);
    }

    @Test
    void isNotMistakenForOneThatWasThrownAwayBefore() {
        var year = freshYear();
        var first = save("vnpt", year, HALF).header("ETag");
        operator("vnpt").header("If-Match", first).delete(path(year)).then().statusCode(204);
        save("vnpt", year, HALF).then().statusCode(201);
        saveAgain("vnpt", year, "{}", first).then().statusCode(412);
    }

    @Test
    void refusesWhatCannotBeKeptOrIsNotOwed() {
        var year = freshYear();
        save("vnpt", year, "{\"price\": 1}").then().statusCode(400).body("errors[0].code", equalTo("unknown-member"));
        save("vnpt", year, "{\"narrative\": \"a\\u0000\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/narrative"));
        save("vnpt", year, "{\"figures\": [{\"value\": 1e999999999}]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-many-digits"));
        save("vnpt", year, "{\"year\": 2021}").then().statusCode(422).body("errors.code", contains("other-obligation"));
        save("vnpt", 1999, "{}").then().statusCode(422).body("errors.pointer", contains("/year"));
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/drafts/dic-annual-report/2029")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-owed"));
        operator("vnpt").get(path(year)).then().statusCode(404);
    }

    @Test
    void beginsWithLastYearsPlanMovedOnByAYear() {
        var year = freshYear();
        send("vietnamobile", "last-" + year, wholePlan(year)).then().statusCode(201);
        var next = freshYear();
        assertThat(next).isEqualTo(year + 1);

        var copied = operator("vietnamobile").post(path(next) + "/copy");
        copied.then()
                .statusCode(201)
                .body("content.year", equalTo(next))
                .body("content.items.quarter", contains(next + "-Q2", next + "-Q3"))
                .body("content.items[0].cost", equalTo(3_200_000_000L))
                .body("content.commitments[0].by", equalTo(next + "-12-31"))
                .body("content.figures[0].period", equalTo("2027"))
                .body("content.figures[0].numerator", nullValue())
                .body("findings.code", contains("wrong-shape"));
        operator("vietnamobile").post(path(next) + "/copy").then().statusCode(428);
        operator("vietnamobile")
                .header("If-Match", copied.header("ETag"))
                .post(path(next) + "/copy")
                .then()
                .statusCode(200);
        operator("shopee-express").post(path(next) + "/copy").then().spec(isProblem(409, "nothing-to-copy"));
    }

    @Test
    void answersACopyThatIsAskedForAgainWithItsKeyAsTheFirstTime() {
        sendPlan("ghtk", freshYear());
        var next = freshYear();
        var first = operator("ghtk").header("Idempotency-Key", "copy").post(path(next) + "/copy");
        first.then().statusCode(201);
        var again = operator("ghtk").header("Idempotency-Key", "copy").post(path(next) + "/copy");
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        operator("ghtk")
                .header("Idempotency-Key", "copy")
                .post(path(next + 1) + "/copy")
                .then()
                .spec(isProblem(422, "idempotency-key-reused"));
    }

    @Test
    void listsOneDraftForAnObligationHoweverOftenItIsSaved() {
        var year = freshYear();
        var etag = save("vnpt", year, HALF).header("ETag");
        saveAgain("vnpt", year, HALF.replace("viết", "sửa"), etag).then().statusCode(200);
        operator("vnpt").get("/api/v1/submissions?year=" + year).then().body("items", hasSize(1));
    }

    /** What is left alone goes after its term, and what was never more than a draft with it; what was sent before stays. */
    @Test
    void leavesNothingOfASubmissionThatWasNeverSentWhenItIsOutdated() throws SQLException {
        var firm = TestCallers.freshFirm();
        var year = freshYear();
        save(firm, year, HALF).then().statusCode(201);
        var sent = sendPlan(firm, freshYear());
        giveBack(sent, "{\"reason\": \"Bổ sung\", \"items\": [], \"returnBy\": \"2099-01-31\"}")
                .then()
                .statusCode(200);
        int returned = sent.path("year");
        save(firm, returned, HALF).then().statusCode(201);
        try (var owner = SuiteDatabase.superuser();
                var application = SuiteDatabase.application()) {
            owner.createStatement()
                    .execute("UPDATE draft SET saved_at = saved_at - interval '2 years 1 day' WHERE organisation = '"
                            + firm + "'");
            application.createStatement().execute("SELECT FROM remove_outdated(now(), 1000)");
        }
        assertThat(SuiteDatabase.count("SELECT count(*) FROM draft WHERE organisation = '" + firm + "'"))
                .isZero();
        operator(firm)
                .get("/api/v1/submissions")
                .then()
                .body("items.id", contains(sent.<String>path("id")))
                .body("items.state", contains("RETURNED"));
        save(firm, year, HALF).then().statusCode(201);
    }
}
