package vn.laichau.hatangso.reporting.job;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/** Jobs that nobody wants any more, and jobs that cannot be done at present. */
@QuarkusTest
@ServiceTest
class BrokenOffJobsTest {

    private static final long LARGER_THAN_ALL = 1L << 40;
    private static final String FILES = "SELECT count(*) FROM rendered_file";

    /** Whoever reads what was worded stands still: the snapshot is being read then. */
    private static final String STOP_IN_COLLECT = "LOCK TABLE paragraph_wording IN ACCESS EXCLUSIVE MODE";

    /** Whoever keeps a file stands still. */
    private static final String STOP_IN_KEEP = "LOCK TABLE rendered_file IN SHARE MODE";

    /** Nobody else asks for either table meanwhile; for other locks somebody may. */
    private static final Waits STANDING = Waits.forTable("paragraph_wording").or(Waits.forTable("rendered_file"));

    @Inject
    Jobs jobs;

    @Inject
    HeapPermits permits;

    @BeforeEach
    void nothingIsUnderWay() throws Exception {
        PeerServices.answerWell();
        until(() -> SuiteDatabase.count("SELECT count(*) FROM job WHERE state IN ('WAITING', 'RUNNING')") == 0);
    }

    @Test
    void leaveTheLineWhenTheyAreCancelledWhileTheyWaitForAPermit() throws Exception {
        var report = newReport();
        coordinator().get(REPORTS + "/" + report + "/documents/docx").then().statusCode(200);
        var files = SuiteDatabase.count(FILES);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> {
                try (var permit = permits.acquireForJob(LARGER_THAN_ALL)) {
                    begun.countDown();
                    return await(goOn);
                }
            });
            begun.await();
            var waiting = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .mapToObj(i -> order(report, "PDF"))
                    .toList();
            for (var job : waiting) {
                until(() -> state(job).equals("RUNNING"));
            }

            waiting.forEach(BrokenOffJobsTest::cancel);

            // The file is there, so this job needs no permit, but a worker: each of them would wait still.
            ended(order(report, "DOCX")).then().body("state", equalTo("DONE"));
        } finally {
            goOn.countDown();
            other.shutdown();
        }
        everybodyElseHadHisTurn();
        assertThat(SuiteDatabase.count(FILES)).isEqualTo(files);
    }

    @Test
    void leaveNoFileWhenTheyAreCancelledInTheMiddle() throws Exception {
        var report = newReport();
        var files = SuiteDatabase.count(FILES);
        String job;
        try (var stop = stopped(STOP_IN_COLLECT)) {
            job = order(report, "XLSX");
            until(STANDING::any);

            cancel(job);
        }

        everybodyElseHadHisTurn();
        assertThat(SuiteDatabase.count(FILES)).isEqualTo(files);
        coordinator()
                .get("/api/v1/jobs/" + job)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("result", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {STOP_IN_COLLECT, STOP_IN_KEEP})
    void areTriedAgainWhenTheDatabaseWasLostInTheMiddle(String where) throws Exception {
        var report = newReport();
        String job;
        try (var stop = stopped(where)) {
            job = order(report, "PDF");
            until(STANDING::any);

            STANDING.end();
            until(() -> !state(job).equals("RUNNING"));
        }

        coordinator()
                .get("/api/v1/jobs/" + job)
                .then()
                .body("state", equalTo("WAITING"))
                .body("stage", equalTo("WAIT"))
                .body("percent", equalTo(0))
                .body(
                        "message.vi",
                        equalTo(
                                "Cơ sở dữ liệu hoặc dịch vụ khác tạm thời không trả lời; tự thử lại lúc 10:05:05 (lần 1/8)"))
                .body(
                        "message.en",
                        equalTo(
                                "The database or another service does not answer for the moment; it will be tried again at"
                                        + " 10:05:05 (attempt 1 of 8)"));
        theTimeComes(job);
        ended(job).then().body("state", equalTo("DONE"));
        assertThat(begun(job)).isEqualTo(2);
        var address = REPORTS + "/" + report + "/documents/pdf";
        assertThat(coordinator().get(address).asByteArray()).startsWith("%PDF".getBytes());
    }

    @Test
    void areTriedAgainWhenAServiceThatWasAwayIsBack() throws Exception {
        answerInTurn(Scenario.STARTED, "once away", aResponse().withStatus(503));
        answerInTurn("once away", "twice away", aResponse().withStatus(503));
        answerInTurn("twice away", "back", okJson(PeerServices.body("agency")));
        var job = order("ask");
        until(() -> restsAfter(1, job));

        coordinator()
                .get("/api/v1/jobs/" + job)
                .then()
                .body("message.vi", equalTo("Không ai trả lời; tự thử lại lúc 10:05:05 (lần 1/8)"))
                .body("message.en", equalTo("Nobody answered; it will be tried again at 10:05:05 (attempt 1 of 8)"));
        theTimeComes(job);

        ended(job).then().body("state", equalTo("DONE")).body("result", equalTo("/asked"));
        PeerServices.wireMock().verifyThat(3, getRequestedFor(urlPathEqualTo(PeerServices.AGENCY)));
    }

    @Test
    void areGivenUpWhenWhatTheyNeedStaysAway() throws Exception {
        var job = order("away");
        for (int tries = 1; tries <= 8; tries++) {
            var now = tries;
            until(() -> restsAfter(now, job));
            theTimeComes(job);
        }

        ended(job)
                .then()
                .body("state", equalTo("FAILED"))
                .body("message.vi", equalTo("Không ai trả lời; đã thử lại 8 lần, hãy yêu cầu lại sau"))
                .body("message.en", equalTo("Nobody answered; it was tried again 8 times, order it again later"));
        assertThat(begun(job)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "refused, Không có kỳ báo cáo này, There is no such period",
        "defect, Hệ thống có lỗi nên không làm được; yêu cầu lại cũng không có kết quả. Hãy báo quản trị viên mã của công việc này,"
                + " The system has a fault and cannot do it; ordering it again would not help. Tell the administrator the id of this job"
    })
    void failAtOnceWithWordsForPeopleWhereTryingAgainWouldNotHelp(String task, String vi, String en) throws Exception {
        var job = order(task);

        ended(job)
                .then()
                .body("state", equalTo("FAILED"))
                .body("message.vi", equalTo(vi))
                .body("message.en", equalTo(en))
                .body("result", nullValue());
        assertThat(begun(job)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAIT", "COLLECT", "RENDER", "KEEP"})
    void areBegunAnewWhereverTheirWorkerDied(String stage) throws Exception {
        var report = newReport();
        var job = leftIn(stage, report);

        ended(job).then().body("state", equalTo("DONE")).body("percent", equalTo(100));

        assertThat(begun(job)).isEqualTo(2);
        assertThat(coordinator().get(REPORTS + "/" + report + "/documents/docx").statusCode())
                .isEqualTo(200);
    }

    /** The worker died after it had kept the file and before it could say so. */
    @Test
    void makeNoSecondFileWhereTheFirstIsKept() throws Exception {
        var report = newReport();
        var first =
                coordinator().get(REPORTS + "/" + report + "/documents/docx").asByteArray();
        var files = SuiteDatabase.count(FILES);

        ended(leftIn("KEEP", report)).then().body("state", equalTo("DONE"));

        assertThat(SuiteDatabase.count(FILES)).isEqualTo(files);
        assertThat(coordinator().get(REPORTS + "/" + report + "/documents/docx").asByteArray())
                .isEqualTo(first);
    }

    /** Who comes back after all, from a long pause or a broken network, does not count any more. */
    @Test
    void areDoneByWhoTookThemOver() throws Exception {
        var report = newReport();
        String job;
        try (var stop = stopped(STOP_IN_COLLECT)) {
            job = order(report, "PDF");
            until(() -> STANDING.number() == 1);

            theTimeComes(job);
            until(() -> begun(job) == 2);
        }

        ended(job).then().body("state", equalTo("DONE"));
        everybodyElseHadHisTurn();
        assertThat(begun(job)).isEqualTo(2);
        coordinator().get("/api/v1/jobs/" + job).then().body("state", equalTo("DONE"));
    }

    /** Does what its order says. */
    @Singleton
    static class TryingTask implements JobHandler {

        static final String KIND = "trying";

        private final ReportDataClient reportDataClient;

        TryingTask(ReportDataClient reportDataClient) {
            this.reportDataClient = reportDataClient;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String run(String task, Progress progress) {
            return switch (task) {
                case "ask" ->
                    reportDataClient
                            .agencyAt(Instant.parse("2026-11-25T03:05:00Z"))
                            .map(known -> "/asked")
                            .orElseThrow(TryingTask::away);
                case "away" -> throw away();
                case "refused" ->
                    throw CommonProblem.INVALID_CONTENT.because("Không có kỳ báo cáo này", "There is no such period");
                default -> throw new IllegalStateException("column \"secret\" of vn.laichau.hatangso.Inner");
            };
        }

        private static RuntimeException away() {
            return CommonProblem.UNAVAILABLE.because("Không ai trả lời", "Nobody answered");
        }
    }

    private String order(String task) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.submit(TryingTask.KIND, task, "dic"))
                .toString();
    }

    private static String order(String report, String format) {
        return coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"format\": \"" + format + "\"}")
                .post(REPORTS + "/" + report + "/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void cancel(String job) {
        coordinator().delete("/api/v1/jobs/" + job).then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    private static void answerInTurn(String before, String after, ResponseDefinitionBuilder answer) {
        PeerServices.wireMock()
                .register(get(urlPathEqualTo(PeerServices.AGENCY))
                        .inScenario("away for a while")
                        .whenScenarioStateIs(before)
                        .willSetStateTo(after)
                        .willReturn(answer));
    }

    /** Places are given in the order of coming. */
    private void everybodyElseHadHisTurn() {
        permits.acquireForJob(LARGER_THAN_ALL).close();
    }

    /** What the lock keeps from going on does so when it is closed. */
    private static Connection stopped(String lock) throws SQLException {
        var connection = SuiteDatabase.superuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return connection;
    }

    /** The clock of the tests stands still. */
    private static void theTimeComes(String job) throws SQLException {
        execute("UPDATE job SET next_try_at = '2020-01-01T00:00:00Z' WHERE id = '" + job + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String leftIn(String stage, String report) throws SQLException {
        var id = UUID.randomUUID().toString();
        execute("""
            INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, tries,
                next_try_at, enqueued_at, changed_at, version)
            VALUES ('%s', 'render', '{"report":"%s","wanted":{"edition":"INTERNAL","format":"DOCX","language":"VI"}}', 'dic', 'RUNNING',
                '%s', 30, '', '', 1, '2020-01-01T00:00:00Z', now(), now(), 1)
            """.formatted(id, report, stage));
        return id;
    }

    private static long begun(String job) {
        return SuiteDatabase.count("SELECT tries FROM job WHERE id = '" + job + "'");
    }

    /** Asked at once: between two questions it may be begun. */
    private static boolean restsAfter(int tries, String job) {
        return SuiteDatabase.count("SELECT count(*) FROM job WHERE id = '%s' AND state = 'WAITING' AND tries = %d"
                        .formatted(job, tries))
                == 1;
    }

    private static String state(String job) {
        return coordinator().get("/api/v1/jobs/" + job).path("state");
    }

    private static Response ended(String job) {
        until(() -> !"WAITING RUNNING".contains(state(job)));
        return coordinator().get("/api/v1/jobs/" + job);
    }

    private static void until(BooleanSupplier happened) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(happened::getAsBoolean);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
