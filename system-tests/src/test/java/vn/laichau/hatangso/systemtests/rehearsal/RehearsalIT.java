package vn.laichau.hatangso.systemtests.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.EmptyDatabase;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** agency-service as it is packaged plays the last minutes before the deadline, in a database of its own beside the suite's. */
class RehearsalIT {

    private static final String DATABASE = "rehearsal";
    private static final String LAST_MINUTES = PlanYear.CURRENT + "-12-14T23:50";
    private static final String PLAN = """
            {"obligation": "operator-plan", "year": %d, "narrative": "Diễn tập"}""".formatted(PlanYear.NEXT);

    @Test
    void playsTheLastMinutesAndMarksEveryReceipt() throws Exception {
        EmptyDatabase.create(DATABASE, RunningSuite.get().database(SuiteService.AGENCY), RunningSuite.get()::superuser);
        var url = RunningSuite.get().database(SuiteService.AGENCY).jdbcUrl();
        var token = OperatorClient.all(RunningSuite.get()).get(0).token();
        try (var service = Replica.start(
                SuiteService.AGENCY,
                "DATABASE_URL='" + url.replaceFirst("/agency\\b", "/" + DATABASE) + "'",
                "REHEARSAL_CLOCK=" + LAST_MINUTES,
                "PLAN_DEMONSTRATION=false")) {
            var firm = Api.at(service.address(), token);

            var board = json(firm.get("/api/v1/deadlines?year=" + PlanYear.NEXT));
            assertThat(board.path("rehearsal").asBoolean()).isTrue();
            assertThat(board.path("now").asText()).startsWith(PlanYear.CURRENT + "-12-14T23:5");

            var answer = firm.post("/api/v1/submissions", PLAN, "Idempotency-Key", "rehearsed");
            assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
            var receipt = json(answer).path("receipt");
            assertThat(receipt.path("rehearsal").asBoolean()).isTrue();
            assertThat(receipt.path("number").asText()).startsWith("TD-" + PlanYear.NEXT + "-");
            assertThat(receipt.path("arrivedAt").asText()).startsWith(PlanYear.CURRENT + "-12-14T23:5");
            assertThat(receipt.path("punctuality").asText()).isEqualTo("ON_TIME");
        }
    }
}
