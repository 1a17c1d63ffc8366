package vn.laichau.hatangso.reporting.report.request;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** A body gets one letter a day, however often and by how many at once it is asked for. */
@QuarkusTest
@ServiceTest
class RemindersTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);
    private static final String TO_GHN = "{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"ghn\"}";

    @Inject
    ReminderLetters old;

    @BeforeEach
    void nobodyIsRemindedYet() throws SQLException {
        PeerServices.answerWell();
        ReportingCalls.forgetLetters();
    }

    @Test
    void givesTheLettersThatAreOnTheirWayWhenTheyAreAskedForAgain() {
        var first = remind("{\"obligation\": \"operator-plan\"}");
        first.then().statusCode(201).body("items", hasSize(12)).body("drafted", equalTo(12));

        for (var asked : List.of("{\"obligation\": \"operator-plan\"}", "{}")) {
            remind(asked)
                    .then()
                    .statusCode(200)
                    .body("drafted", equalTo(0))
                    .body("items.id", equalTo(first.<List<String>>path("items.id")));
        }
        assertThat(letters()).isEqualTo(12);
    }

    @Test
    void draftsNothingWhereNobodyOwesAnything() throws Exception {
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        agency.get("obligations")
                .forEach(obligation ->
                        obligation.get("organisations").forEach(body -> ((ObjectNode) body).put("state", "ACCEPTED")));
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(agency)));

        remind("{}").then().statusCode(200).body("items", hasSize(0)).body("drafted", equalTo(0));
    }

    @Test
    void writesToThoseWhoHaveNoLetterYet() throws Exception {
        var agency = (ObjectNode) ExactJson.read(PeerServices.body("agency"));
        ((ObjectNode) agency.at("/obligations/0/organisations/7")).put("state", "SENT");
        PeerServices.answer(PeerServices.AGENCY, okJson(ExactJson.canonical(agency)));
        remind("{}").then().statusCode(201).body("items", hasSize(11));
        PeerServices.answerWell();

        var second = remind("{}");

        second.then().statusCode(201).body("items", hasSize(12)).body("drafted", equalTo(1));
        assertThat(letters()).isEqualTo(12);
    }

    @Test
    void isTheSameLetterWhereOneBodyIsWrittenTo() {
        var toAll = remind("{}");
        String ofGhn = toAll.path("items.find { it.subject == 'ghn' }.id");

        ask(TO_GHN)
                .then()
                .statusCode(200)
                .header("Location", org.hamcrest.Matchers.endsWith(REPORTS + "/" + ofGhn))
                .body("id", equalTo(ofGhn));
        assertThat(letters()).isEqualTo(12);
    }

    @Test
    void givesALetterAsFarAsItHasCome() {
        var letter = ask(TO_GHN).then().statusCode(201).extract().<String>path("id");
        step("coordinator", "dic", letter, "review", null);

        ask(TO_GHN).then().statusCode(200).body("id", equalTo(letter)).body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void remindsAgainWhomTheLetterWasIssuedTo() {
        var letter = ask(TO_GHN).<String>path("id");
        step("coordinator", "dic", letter, "review", null);
        step("leader", "ppc", letter, "approval", "{}");
        ask(TO_GHN).then().statusCode(200).body("state", equalTo("APPROVED"));
        var entry = "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"unit\": \"CNTT\"}";
        step("clerk", "dic", letter, "number", entry.formatted(NUMBERS.incrementAndGet()));
        ask(TO_GHN).then().statusCode(200).body("id", equalTo(letter));
        step("clerk", "dic", letter, "issue", "{\"signer\": \"Nguyễn Văn An\", \"signedFor\": [\"GIÁM ĐỐC\"]}");

        ask(TO_GHN).then().statusCode(201).body("state", equalTo("DRAFT"));
    }

    @Test
    void remindsAgainOnAnotherDay() {
        ask(TO_GHN).then().statusCode(201);

        ask(TO_GHN.replace("}", ", \"cutOff\": \"2026-11-24T10:00:00+07:00\"}"))
                .then()
                .statusCode(201);
    }

    @Test
    void writesOneLetterToABodyForManyWhoAskAtOnce() {
        var answers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> each % 2 == 0 ? remind("{}") : ask(TO_GHN)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(letters()).isEqualTo(12);
    }

    /** Whatever becomes of the code that asks first. */
    @Test
    void hasNoSecondLetterInTheDatabase() {
        var letter = ask(TO_GHN).then().statusCode(201).extract().<String>path("id");

        assertThatThrownBy(() -> ReportingCalls.change(
                        "INSERT INTO report (id, plan, kind, year, state, snapshot, requested_by, requested_at,"
                                + " version, subject, geography, reminded_on) SELECT gen_random_uuid(), plan, kind, year, state, snapshot,"
                                + " requested_by, requested_at, version, subject, geography, reminded_on FROM report WHERE id = '"
                                + letter + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("report_reminder");
    }

    @Test
    void goesWhenNobodyHasWorkedOnItForAMonth() throws SQLException {
        var letter = ask(TO_GHN).<String>path("id");
        var other = ask(TO_GHN.replace("ghn", "ghtk")).<String>path("id");
        step("coordinator", "dic", other, "review", null);
        step("leader", "ppc", other, "return", "{\"reason\": \"Nêu rõ thời hạn\"}");
        var report = newReport();
        var asked = "UPDATE report SET requested_at = requested_at - interval '%s' WHERE id IN ('%s', '%s', '%s')";
        ReportingCalls.change(asked.formatted("720 hours", letter, other, report));
        old.dropOld();
        coordinator().get(REPORTS + "/" + letter).then().statusCode(200);

        ReportingCalls.change(asked.formatted("1 microsecond", letter, other, report));
        old.dropOld();

        coordinator().get(REPORTS + "/" + letter).then().statusCode(404);
        coordinator().get(REPORTS + "/" + other).then().statusCode(200);
        coordinator().get(REPORTS + "/" + report).then().statusCode(200);
        ask(TO_GHN).then().statusCode(201);
    }

    /** Whatever becomes of the code that drops letters. */
    @Test
    void isAllThatTheDatabaseEverDrops() throws SQLException {
        var sent = ask(TO_GHN).<String>path("id");
        step("coordinator", "dic", sent, "review", null);

        var worked = ask(TO_GHN.replace("ghn", "ghtk")).<String>path("id");
        step("coordinator", "dic", worked, "review", null);
        step("leader", "ppc", worked, "return", "{\"reason\": \"Nêu rõ thời hạn\"}");
        ReportingCalls.change("UPDATE report SET version = 0 WHERE id = '" + sent + "'");
        for (var stays : List.of(sent, worked, newReport())) {
            assertThatThrownBy(() -> ReportingCalls.change("DELETE FROM report WHERE id = '" + stays + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("stays");
        }
    }

    private static long letters() {
        return SuiteDatabase.count("SELECT count(*) FROM report WHERE reminded_on IS NOT NULL");
    }

    private static Response remind(String body) {
        return coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reminder-letters");
    }

    private static void step(String role, String organisation, String id, String verb, String body) {
        var request = as(role, organisation)
                .header("If-Match", coordinator().get(REPORTS + "/" + id).header("ETag"))
                .contentType("application/json");
        (body == null ? request : request.body(body))
                .post(REPORTS + "/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }
}
