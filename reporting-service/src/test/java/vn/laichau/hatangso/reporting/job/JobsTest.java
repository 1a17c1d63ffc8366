package vn.laichau.hatangso.reporting.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.job.JobHandler.JobCancelled;
import vn.laichau.hatangso.reporting.job.JobHandler.Progress;

@QuarkusTest
@ServiceTest
class JobsTest {

    private static final String UNDER_WAY = "SELECT count(*) FROM job WHERE state IN ('WAITING', 'RUNNING')";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String AHEAD = "2099-01-01T00:00:00Z";
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    /** As the clock of the tests says. */
    private static final String NOW = "2026-11-25T03:05:00Z";

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    LongTask longTask;

    @Inject
    EntityManager database;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void makesAFileAndSaysHowFarItIs() throws Exception {
        var report = newReport();
        var ordered = order(report, UUID.randomUUID().toString());
        ordered.then().statusCode(202).header("Location", matchesPattern("/api/v1/jobs/[0-9a-f-]{36}"));

        var done = await(ordered.path("id"));

        done.then()
                .body("state", equalTo("DONE"))
                .body("percent", equalTo(100))
                .body("message.vi", equalTo("Đã xong"))
                .body("result", equalTo(REPORTS + "/" + report + "/documents/pdf?edition=INTERNAL&language=VI"));
        var file = coordinator().get(done.<String>path("result"));
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.asByteArray()).startsWith("%PDF".getBytes());
        assertThat(SuiteDatabase.count("SELECT count(*) FROM rendered_file")).isPositive();
    }

    @Test
    void ordersOneJobForOneKey() throws Exception {
        var report = newReport();
        var key = UUID.randomUUID().toString();

        var first = order(report, key).<String>path("id");

        assertThat(order(report, key).<String>path("id")).isEqualTo(first);
        // Its file would count among those of other tests.
        await(first).then().body("state", equalTo("DONE"));
    }

    @Test
    void leavesNoJobAfterARollback() {
        var before = SuiteDatabase.count("SELECT count(*) FROM job");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.submit("render", "{}", "dic");
                    throw new IllegalStateException("changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(SuiteDatabase.count("SELECT count(*) FROM job")).isEqualTo(before);
    }

    @Test
    void goesOnWithWhatADeadWorkerLeft() throws Exception {
        var job = running(newReport(), 1, LONG_AGO);

        await(job).then().body("state", equalTo("DONE"));
    }

    @Test
    void givesUpWhatKillsEveryWorker() throws Exception {
        var job = running(newReport(), 3, LONG_AGO);

        await(job).then().body("state", equalTo("FAILED")).body("result", equalTo(null));
    }

    @Test
    void goesOnWhenTheDatabaseThatWasAwayIsBack() throws Exception {
        var report = newReport();
        awaitNoneUnderWay();
        jobsAre("ALTER TABLE job RENAME TO job_away");
        try {
            // Oftener than there are cores.
            IntStream.rangeClosed(0, Runtime.getRuntime().availableProcessors()).forEach(i -> look());
        } finally {
            jobsAre("ALTER TABLE job_away RENAME TO job");
        }

        await(order(report, UUID.randomUUID().toString()).path("id")).then().body("state", equalTo("DONE"));
    }

    private void look() {
        try {
            worker.work();
        } catch (RuntimeException away) {
            // It looks again a second later.
        }
    }

    private static void awaitNoneUnderWay() {
        Awaitility.await().atMost(LONGEST).until(() -> SuiteDatabase.count(UNDER_WAY) == 0);
    }

    private static void jobsAre(String renamed) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(renamed);
        }
    }

    @Test
    void keepsTheLeaseOfWorkThatTakesLongOrWaitsForItsTurn() throws Exception {
        var id = QuarkusTransaction.requiringNew().call(() -> jobs.submit(LongTask.KIND, "{}", "dic"));
        assertThat(longTask.begun.await(2, TimeUnit.MINUTES)).isTrue();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE job SET next_try_at = '2026-11-25T03:05:01Z' WHERE id = '" + id + "'");
        }

        worker.renew();

        assertThat(SuiteDatabase.count("SELECT count(*) FROM job WHERE id = '" + id
                        + "' AND next_try_at = '2026-11-25T03:06:00Z' AND tries = 1"))
                .isOne();
        longTask.mayEnd.countDown();
        await(id.toString()).then().body("state", equalTo("DONE"));
    }

    /** Takes as long as the test wants. */
    @Singleton
    static class LongTask implements JobHandler {

        static final String KIND = "long";

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String run(String task, Progress progress) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return "/api/v1/reports";
        }
    }

    @Test
    void endsCancelledWorkAtItsNextStep() throws Exception {
        var job = running(newReport(), 1, AHEAD);
        var leased = new Jobs.LeasedJob(UUID.fromString(job), "render", "{}", 1, 0);
        jobs.reached(leased, "RENDER", 30, Text.of("Dàn trang văn bản", "Making the document"));
        get(job).then()
                .body("stage", equalTo("RENDER"))
                .body("percent", equalTo(30))
                .header("Retry-After", equalTo("1"));

        coordinator().delete("/api/v1/jobs/" + job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        assertThatThrownBy(() -> jobs.reached(leased, "KEEP", 90, Text.of("x", "x")))
                .isInstanceOf(JobCancelled.class);
        coordinator().delete("/api/v1/jobs/" + job).then().statusCode(409).body("code", equalTo("job-over"));
    }

    @Test
    void isAbsentForOtherOrganisations() throws Exception {
        var job = running(newReport(), 1, AHEAD);

        as("leader", "ppc").get("/api/v1/jobs/" + job).then().statusCode(404);
        as("leader", "ppc").delete("/api/v1/jobs/" + job).then().statusCode(404);
        as("operator", "vnpt").get("/api/v1/jobs/" + job).then().statusCode(403);
        given().get("/api/v1/jobs/" + job).then().statusCode(401);
        coordinator().delete("/api/v1/jobs/" + job).then().statusCode(200);
    }

    @Test
    void areBegunAnewWhoeverLeftThem() {
        rolledBack(() -> {
            insert("left", "RUNNING", 1, LONG_AGO);
            assertThat(jobs.take().orElseThrow().kind()).isEqualTo("left");
            assertThat(row("left")).isEqualTo("RUNNING WAIT 0 Đang chờ Waiting - 2 0 2026-11-25T03:06:00Z - 8");
        });
    }

    /** Who took it last, and as long as it runs: everybody else changes nothing and is told to stop. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING, 2, true",
        "RUNNING, 1, false",
        "RUNNING, 3, false",
        "WAITING, 2, false",
        "DONE, 2, false",
        "FAILED, 2, false",
        "CANCELLED, 2, false"
    })
    void areGoneOnWithByWhoTookThemLast(String state, int tries, boolean may) {
        var next = Instant.parse("2026-11-25T03:20:00Z");
        var words = Text.of("vi", "en");
        rolledBack(() -> {
            for (var verb : List.of("rest", "done", "failed")) {
                var leased = leased(insert(verb, state, 2, NOW), verb, tries);
                switch (verb) {
                    case "rest" -> jobs.retryLater(leased, next, words);
                    case "done" -> jobs.end(leased, JobState.DONE, words, "/made");
                    default -> jobs.end(leased, JobState.FAILED, words, null);
                }
            }
            var untouched = state + " RENDER 30 . . - 2 0 " + NOW + " - 7";
            assertThat(row("rest")).isEqualTo(may ? "WAITING WAIT 0 vi en - 2 1 " + next + " en 8" : untouched);
            assertThat(row("done")).isEqualTo(may ? "DONE END 100 vi en /made 2 0 " + NOW + " - 8" : untouched);
            assertThat(row("failed")).isEqualTo(may ? "FAILED END 30 vi en - 2 0 " + NOW + " en 8" : untouched);
        });
        rolledBack(() -> {
            var leased = leased(insert("reached", state, 2, NOW), "reached", tries);
            if (may) {
                jobs.checkCancelled(leased);
                jobs.reached(leased, "KEEP", 90, words);
                assertThat(row("reached")).isEqualTo("RUNNING KEEP 90 vi en - 2 0 2026-11-25T03:06:00Z - 8");
            } else {
                assertThatThrownBy(() -> jobs.checkCancelled(leased)).isInstanceOf(JobCancelled.class);
            }
        });
        if (!may) {
            rolledBack(() -> {
                var leased = leased(insert("reached", state, 2, NOW), "reached", tries);
                assertThatThrownBy(() -> jobs.reached(leased, "KEEP", 90, words))
                        .isInstanceOf(JobCancelled.class);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, dic, true",
        "RUNNING, dic, true",
        "DONE, dic, false",
        "FAILED, dic, false",
        "CANCELLED, dic, false",
        "WAITING, ppc, false",
        "RUNNING, ppc, false"
    })
    void areCancelledByTheirOrganisationAsLongAsTheyAreNotOver(String state, String organisation, boolean cancelled) {
        rolledBack(() -> {
            var id = insert("one", state, 2, NOW);
            insert("other", state, 2, NOW);
            assertThat(jobs.cancel(id, organisation)).isEqualTo(cancelled);
            var untouched = state + " RENDER 30 . . - 2 0 " + NOW + " - 7";
            assertThat(row("one"))
                    .isEqualTo(cancelled ? "CANCELLED END 30 Đã hủy Cancelled - 2 0 " + NOW + " - 8" : untouched);
            assertThat(row("other")).isEqualTo(untouched);
            assertThat(jobs.find(id, "ppc")).isEmpty();
            assertThat(jobs.find(id, "dic").orElseThrow().state()).hasToString(cancelled ? "CANCELLED" : state);
        });
    }

    /** No worker sees the jobs of a transaction that never ends well. */
    private static void rolledBack(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID insert(String kind, String state, int tries, String nextTry) {
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, tries,
                            next_try_at, done_at, enqueued_at, changed_at, version)
                        VALUES (:id, :kind, '{}', 'dic', :state, 'RENDER', 30, '.', '.', :tries, CAST(:next AS timestamptz),
                            CASE WHEN :state NOT IN ('WAITING', 'RUNNING') THEN now() END, timestamptz '1990-01-01Z', now(), 7)
                        """)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setParameter("tries", tries)
                .setParameter("next", nextTry)
                .executeUpdate();
        return id;
    }

    private static Jobs.LeasedJob leased(UUID id, String kind, int tries) {
        return new Jobs.LeasedJob(id, kind, "{}", tries, 0);
    }

    private String row(String kind) {
        return database.createNativeQuery("""
                        SELECT concat_ws(' ', state, stage, percent, message_vi, message_en, coalesce(result, '-'), tries, failures,
                            to_char(next_try_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), coalesce(last_failure, '-'), version)
                        FROM job WHERE kind = :kind AND enqueued_at < '1991-01-01Z'
                        """, String.class)
                .setParameter("kind", kind)
                .getSingleResult()
                .toString();
    }

    private static Response order(String report, String key) {
        return coordinator()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"format\": \"PDF\"}")
                .post(REPORTS + "/" + report + "/documents");
    }

    private static Response get(String job) {
        return coordinator().get("/api/v1/jobs/" + job);
    }

    private static Response await(String job) {
        return Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () -> get(job),
                        answer ->
                                !"WAITING RUNNING".contains(answer.path("state").toString()));
    }

    /** A job that a worker took some time ago. */
    private static String running(String report, int tries, String nextTry) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var connection = SuiteDatabase.superuser();
                var insert = connection.prepareStatement("""
                        INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, tries,
                            next_try_at, enqueued_at, changed_at, version)
                        VALUES (?::uuid, 'render', ?, 'dic', 'RUNNING', 'RENDER', 30, '', '', ?, ?::timestamptz, now(), now(), 1)
                        """)) {
            insert.setString(1, id);
            insert.setString(2, """
                    {"report":"%s","wanted":{"edition":"INTERNAL","format":"DOCX","language":"VI"}}""".formatted(report));
            insert.setInt(3, tries);
            insert.setString(4, nextTry);
            insert.executeUpdate();
        }
        return id;
    }
}
