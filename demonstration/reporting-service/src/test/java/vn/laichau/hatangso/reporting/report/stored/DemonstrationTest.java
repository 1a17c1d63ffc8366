package vn.laichau.hatangso.reporting.report.stored;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReportKind;

@QuarkusTest
@ServiceTest
class DemonstrationTest {

    @Inject
    Demonstration demonstration;

    @Inject
    HeapPermits permits;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @AfterEach
    void asBefore() throws SQLException {
        var made = " IN (SELECT id FROM report WHERE requested_by LIKE 'demonstration %')";
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            // Without triggers: one of them keeps what was told.
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM report_step WHERE report" + made);
            statement.execute("DELETE FROM report WHERE requested_by LIKE 'demonstration %'");
        }
    }

    @Test
    void makesAReportOfEachKindInEveryStateOnce() {
        assertThat(demonstration.makeAll()).as("with figures that are real").isFalse();
        PeerServices.answer(PeerServices.AGENCY, serverError());
        assertThat(demonstration.makeAll()).as("while a part is missing").isFalse();
        assertThat(made()).isZero();

        inventFigures();
        assertThat(demonstration.makeAll()).isTrue();
        assertThat(demonstration.makeAll()).isTrue();

        assertThat(made()).isEqualTo(DemonstrationFile.read().reports().size());
        var list = coordinator().get(REPORTS + "?limit=500");
        assertThat(list.<List<String>>path("items.kind")).contains(kinds());
        assertThat(list.<List<String>>path("items.state"))
                .contains("DRAFT", "IN_REVIEW", "APPROVED", "ISSUED", "PUBLISHED", "REPLACED");
        String replaced = list.path("items.find { it.state == 'REPLACED' && it.issue.number == 402 }.id");
        assertThat(coordinator().get(REPORTS + "/" + replaced + "/steps").<List<String>>path("items.at"))
                .first()
                .asString()
                .startsWith("2025-12-16T10:00:00");
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report_notice n JOIN report r ON r.id = n.report"
                        + " WHERE r.requested_by LIKE 'demonstration %'"))
                .isZero();
    }

    @Test
    void letsWhoeverAsksMeanwhileGoBeforeTheNextCutOff() throws Exception {
        inventFigures();
        var permitted = new AtomicInteger();
        var leave = new Semaphore(0);
        var readers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> begin(() -> {
                    try (var permit = permits.acquireForJob(0)) {
                        permitted.incrementAndGet();
                        leave.acquireUninterruptibly();
                    }
                }))
                .toList();
        for (var reader : readers) {
            awaitWaiting(reader);
        }
        var background = begin(() -> demonstration.makeAll());
        awaitWaiting(background);
        var seen = new CompletableFuture<Long>();
        awaitWaiting(begin(() -> {
            try (var permit = permits.acquireForJob(0)) {
                seen.complete(made());
            }
        }));

        // One permit is left for both of them.
        leave.release(readers.size() - permitted.get() + 1);

        assertThat(seen.get()).isLessThan(DemonstrationFile.read().reports().size());
        leave.release(readers.size());
        background.join();
        assertThat(made()).isEqualTo(DemonstrationFile.read().reports().size());
    }

    private static Thread begin(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        return thread;
    }

    /** One that has ended waits no more. */
    private static void awaitWaiting(Thread thread) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> thread.getState() == Thread.State.WAITING || isInLine(thread) || !thread.isAlive());
    }

    /** In the queue for a permit nobody only waits: each looks now and then whether it is still wanted. */
    private static boolean isInLine(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(call -> call.getMethodName().equals("isGrantedWithin"));
    }

    private static void inventFigures() {
        PeerServices.answer(
                PeerServices.AGENCY,
                okJson(PeerServices.body("agency").replace("\"demonstration\": false", "\"demonstration\": true")));
    }

    /** But for papers that correct or withdraw another one. */
    private static String[] kinds() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> !kind.isAboutADocument())
                .map(ReportKind::name)
                .toArray(String[]::new);
    }

    private static long made() {
        return SuiteDatabase.count("SELECT count(*) FROM report WHERE requested_by LIKE 'demonstration %'");
    }
}
