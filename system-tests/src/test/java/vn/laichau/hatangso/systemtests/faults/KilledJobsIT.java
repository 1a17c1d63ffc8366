package vn.laichau.hatangso.systemtests.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.process.StackProcess;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.Recovery;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/** reporting-service is killed (kill -9) in the middle of its work, and started again. */
@RunsLast
class KilledJobsIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String REPORTS = "/api/v1/reports";

    /** For what comes by itself, on a machine that has other work too. */
    static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** A job that ended its workers three times is given up. */
    private static final int KILLS_OF_A_JOB = 2;

    /** Somebody waits for what another connection holds. */
    private static final String STANDING =
            "SELECT count(*) FROM pg_stat_activity WHERE usename = '%s' AND wait_event_type = 'Lock'";

    private final LocalStack stack = RunningSuite.get();
    private final StackProcess reporting = stack.process(SuiteService.REPORTING);
    private PortalSession coordinator;

    @BeforeEach
    void signIn() {
        Recovery.waitForIt(stack);
        coordinator = PortalSession.signIn(stack, "coordinator");
    }

    @Test
    void bringsAJobThatWasKilledInItsStagesToItsEndOnceWithTheFileOfAnUndisturbedOne() throws Exception {
        var cutOff = now();
        var undisturbed = file(newReport(cutOff));
        for (var stages : plan()) {
            var report = newReport(cutOff);
            var job = orderAndKill(report, stages);

            var ended = awaitEnd(job);

            assertThat(ended.path("state").asText())
                    .as("%s, killed in %s", ended, stages)
                    .isEqualTo("DONE");
            assertThat(ended.path("result").asText()).isEqualTo(address(report) + "?edition=INTERNAL&language=VI");
            assertThat(count("reporting", "SELECT tries FROM job WHERE id = '%s'".formatted(job)))
                    .isEqualTo(1 + stages.size());
            assertThat(count("reporting", """
                            SELECT count(*) FROM audit_entry WHERE kind = 'job' AND object = '%s' AND 'result' = ANY (fields)
                            """.formatted(job)))
                    .as("ends of the job")
                    .isEqualTo(1);
            assertThat(Arrays.equals(file(report), undisturbed))
                    .as("the file of an undisturbed job, killed in %s", stages)
                    .isTrue();
        }
    }

    @Test
    void keepsOneReportOfWhoAsksAgainAfterACrashInTheMiddleOfCollecting() throws Exception {
        var cutOff = now();
        var asked = annual(cutOff);
        var key = "crash-" + UUID.randomUUID();
        var asking = Executors.newSingleThreadExecutor();
        try (var obstacle = stack.superuser("indicator").getConnection()) {
            obstacle.setAutoCommit(false);
            execute(obstacle, "LOCK TABLE observation IN ACCESS EXCLUSIVE MODE");
            var first = asking.submit(() -> ask(asked, key));
            await().atMost(TIMEOUT).until(() -> count("indicator", STANDING.formatted("indicator_app")) > 0);
            reporting.kill();
            assertThat(first.get(TIMEOUT.toSeconds(), SECONDS).statusCode()).isIn(502, 503);
        } finally {
            asking.shutdown();
            reporting.start();
        }

        var second = ask(asked, key);
        var third = ask(asked, key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Api.json(third)).isEqualTo(Api.json(second));
        assertThat(count("reporting", """
                        SELECT count(*) FROM report JOIN snapshot ON snapshot.sha256 = report.snapshot WHERE cut_off = '%s'
                        """.formatted(cutOff))).isEqualTo(1);
    }

    /** In which stages each job is killed: in the gate one job, once; by hand more of them at random. */
    private static List<List<JobStage>> plan() {
        var jobs = Integer.getInteger("killed.jobs", 1);
        var seed = Long.getLong("killed.seed", System.nanoTime() % 1_000_000);
        System.out.printf("%d killed jobs, seed %d%n", jobs, seed);
        var plan = new ArrayList<List<JobStage>>();
        plan.add(List.of(JobStage.RENDER));
        var random = new Random(seed);
        while (plan.size() < jobs) {
            plan.add(random.ints(KILLS_OF_A_JOB, 0, JobStage.ALL.size())
                    .mapToObj(JobStage.ALL::get)
                    .toList());
        }
        return plan;
    }

    private String orderAndKill(String report, List<JobStage> stages) throws SQLException {
        String job = null;
        var tries = 0;
        for (var jobStage : stages) {
            tries++;
            try (var obstacle = stack.superuser("reporting").getConnection()) {
                obstacle.setAutoCommit(false);
                jobStage.obstruct(obstacle);
                if (job == null) {
                    job = order(report);
                } else {
                    endLease(job, tries - 1);
                }
                jobStage.awaitJob(obstacle, job, tries);
                reporting.kill();
            } finally {
                reporting.start();
            }
        }
        endLease(job, tries);
        return job;
    }

    /** Its worker has died, and nobody wants to wait until that is believed; after a slow start it may be already. */
    private void endLease(String job, int tries) throws SQLException {
        try (var connection = stack.superuser("reporting").getConnection()) {
            execute(
                    connection,
                    "UPDATE job SET next_try_at = now() WHERE id = '%s' AND tries = %d".formatted(job, tries));
        }
    }

    private JsonNode awaitEnd(String job) {
        return await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> Api.json(coordinator.get("/api/v1/jobs/" + job)),
                        seen -> seen.path("stage").asText().equals("END"));
    }

    private String newReport(OffsetDateTime cutOff) {
        var answer = Api.patiently(() -> ask(annual(cutOff), UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Api.json(answer).path("id").asText();
    }

    private static String annual(OffsetDateTime cutOff) {
        return "{\"kind\": \"ANNUAL\", \"year\": %d, \"cutOff\": \"%s\"}".formatted(cutOff.getYear(), cutOff);
    }

    private HttpResponse<byte[]> ask(String report, String key) {
        return coordinator.post(REPORTS, report, "Idempotency-Key", key);
    }

    private String order(String report) {
        var answer = coordinator.post(
                REPORTS + "/" + report + "/documents",
                "{\"format\": \"PDF\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return Api.json(answer).path("id").asText();
    }

    private byte[] file(String report) {
        var answer = Api.patiently(() -> coordinator.get(address(report)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String report) {
        return REPORTS + "/" + report + "/documents/pdf";
    }

    /** What is just being recorded has an earlier instant, and is not there yet. */
    private static OffsetDateTime now() {
        return OffsetDateTime.now(CLOCK).minusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
    }

    private long count(String database, String query) throws SQLException {
        try (var connection = stack.superuser(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
