package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;

/** A report with 100,000 figures has a snapshot of some 30 MB. */
@QuarkusTest
@ServiceTest
class LargeSnapshotTest {

    private static final int READERS = 20;
    private static final long MEGABYTE = 1L << 20;

    /** Slices and buffers on both sides: far less than the 28 MB that each would hold of the bytes alone, and twice that of the text. */
    private static final long MOST_HEAP = READERS * 5 * MEGABYTE;

    /** Before the snapshot, in ASCII. */
    private static final String MEMBER = ",\"snapshot\":";

    @TestHTTPResource(REPORTS)
    URI reports;

    @Inject
    HeapPermits permits;

    /** By HTTP/1.1: by HTTP/2 it takes up to 16 MB of each answer before anybody reads it, in the heap that is measured. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String report;
    private String small;
    private String large;

    @BeforeEach
    void aLargeReportIsThere() throws Exception {
        PeerServices.answerWell();
        report = newReport();
        small = text("SELECT snapshot FROM report WHERE id = '" + report + "'");
        large = text("""
            INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
            SELECT encode(sha256(convert_to(whole, 'UTF8')), 'hex'), cut_off, missing_parts, whole, '2020-01-01T00:00:00Z'
            FROM (SELECT cut_off, missing_parts,
                    left(content, -1) || ',"zz":"' || repeat('Xã Bum Tở 41.50 ', 1500000) || '"}' AS whole
                  FROM snapshot WHERE sha256 = '%s') AS filled
            RETURNING sha256
            """.formatted(small));
        text("UPDATE report SET snapshot = '%s' WHERE id = '%s' RETURNING id".formatted(large, report));
    }

    @AfterEach
    void itIsGone() throws Exception {
        text("UPDATE report SET snapshot = '%s' WHERE id = '%s' RETURNING id".formatted(small, report));
        text("DELETE FROM snapshot WHERE sha256 = '%s' RETURNING 'gone'".formatted(large));
        text("DELETE FROM rendered_file WHERE sha256 = '%s' RETURNING 'gone'".formatted(large));
    }

    @Test
    void isHeldForNoneOfTwentyReadersWhoTakeTheirTime() throws Exception {
        var before = heap();
        var answers = IntStream.range(0, READERS).mapToObj(i -> ask()).toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        // Everybody has the head of the answer, and nobody reads on.
        var grown = heap() - before;

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        // All at once: of a connection on which nothing moves for long the service would hear no more.
        var reading = Executors.newFixedThreadPool(READERS);
        try {
            var hashes = answers.stream()
                    .map(CompletableFuture::join)
                    .map(answer -> reading.submit(() -> hashOfSnapshot(answer)))
                    .toList();
            for (var hash : hashes) {
                assertThat(hash.get()).isEqualTo(large);
            }
        } finally {
            reading.shutdownNow();
        }
        assertThat(grown).isLessThan(MOST_HEAP);
    }

    @Test
    void asksToComeAgainWhereEveryPermitIsTakenAndNobodyHasReadItYet() throws Exception {
        var full = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var others = Executors.newCachedThreadPool();
        try {
            // Far more than may wait: who is turned away shows that none is left.
            IntStream.range(0, 10 * READERS)
                    .forEach(i -> others.submit(() -> {
                        try {
                            try (var permit = permits.acquireForReader(0)) {
                                await(goOn);
                            }
                        } catch (ProblemException turnedAway) {
                            full.countDown();
                        }
                    }));
            full.await();

            coordinator()
                    .get(REPORTS + "/" + report)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"));
        } finally {
            goOn.countDown();
            others.shutdown();
        }
        assertThat(others.awaitTermination(2, TimeUnit.MINUTES))
                .as("every permit is free again")
                .isTrue();
        assertThat(hashOfSnapshot(ask().join())).isEqualTo(large);
    }

    /** How large the next one becomes nobody knows before it is there. */
    @Test
    void isTheMeasureForWhatIsCollectedNext() throws Exception {
        text("UPDATE snapshot SET frozen_at = '2099-01-01' WHERE sha256 = '%s' RETURNING sha256".formatted(large));
        PeerServices.wireMock().resetRequests();
        try (var permit = permits.acquireForJob(0)) {
            Map.of(REPORTS, "{\"kind\": \"ANNUAL\", \"year\": 2026}", "/api/v1/reminder-letters", "{}")
                    .forEach((address, body) -> coordinator()
                            .header("Idempotency-Key", UUID.randomUUID())
                            .contentType("application/json")
                            .body(body)
                            .post(address)
                            .then()
                            .statusCode(503));
        }
        PeerServices.wireMock().verifyThat(0, getRequestedFor(urlPathEqualTo(PeerServices.AGENCY)));
    }

    private CompletableFuture<HttpResponse<InputStream>> ask() {
        var request = HttpRequest.newBuilder(URI.create(reports + "/" + report))
                .header("Authorization", "Bearer " + Tokens.of("coordinator", "dic", "coordinator"))
                .timeout(Duration.ofMinutes(1))
                .build();
        return client.sendAsync(request, BodyHandlers.ofInputStream());
    }

    /** Reads the answer as it is announced, and keeps nothing of it. */
    private static String hashOfSnapshot(HttpResponse<InputStream> answer) throws Exception {
        var left = answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        try (var body = answer.body()) {
            left -= skipTo(body);
            var digest = MessageDigest.getInstance("SHA-256");
            var some = new byte[1 << 16];
            while (left > 1) {
                var read = body.read(some, 0, (int) Math.min(some.length, left - 1));
                assertThat(read).isPositive();
                digest.update(some, 0, read);
                left -= read;
            }
            assertThat(body.read()).isEqualTo('}');
            assertThat(body.read()).isNegative();
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static int skipTo(InputStream body) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith(MEMBER)) {
            var next = body.read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
            assertThat(head.length()).isLessThan(10_000);
        }
        return head.length();
    }

    /** What is still needed. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static String text(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
