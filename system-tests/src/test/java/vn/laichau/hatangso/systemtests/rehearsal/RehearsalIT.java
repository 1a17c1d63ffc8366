package vn.laichau.hatangso.systemtests.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.screen.StackFailure;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** A suite of its own that plays the last minutes before the deadline; it starts while that of the other tests starts. */
@Execution(ExecutionMode.CONCURRENT)
class RehearsalIT {

    private static final String LAST_MINUTES = PlanYear.CURRENT + "-12-14T23:50";
    private static final String PLAN = """
            {"obligation": "operator-plan", "year": %d, "narrative": "Diễn tập"}""".formatted(PlanYear.NEXT);

    private final Path data = RunningSuite.folder("rehearsal");

    @Test
    void playsTheLastMinutesMarksEveryReceiptAndIsNeverMistakenForTheRealThing() {
        try (var stack = LocalStack.start(RunningSuite.options(data).rehearsing(LAST_MINUTES))) {
            var board = json(Api.anonymous(stack).get("/api/v1/deadlines?year=" + PlanYear.NEXT));
            assertThat(board.path("rehearsal").asBoolean()).isTrue();
            assertThat(board.path("now").asText()).startsWith(PlanYear.CURRENT + "-12-14T23:5");

            var answer = Api.of(stack, "api-vnpt").post("/api/v1/submissions", PLAN, "Idempotency-Key", "rehearsed");
            assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
            var receipt = json(answer).path("receipt");
            assertThat(receipt.path("rehearsal").asBoolean()).isTrue();
            assertThat(receipt.path("number").asText()).startsWith("TD-" + PlanYear.NEXT + "-");
            assertThat(receipt.path("arrivedAt").asText()).startsWith(PlanYear.CURRENT + "-12-14T23:5");
            assertThat(receipt.path("punctuality").asText()).isEqualTo("ON_TIME");
        }
        assertThatThrownBy(() -> LocalStack.start(StackOptions.in(data)))
                .isInstanceOf(StackFailure.class)
                .hasMessage("The data folder " + data + " was created for a rehearsal; say --rehearse again,"
                        + " use --reset, or give another --data folder.");
    }
}
