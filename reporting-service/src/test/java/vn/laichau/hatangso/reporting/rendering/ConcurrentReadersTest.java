package vn.laichau.hatangso.reporting.rendering;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class ConcurrentReadersTest {

    /** Those of numbered documents come and stay by themselves. */
    private static final String DRAFTS = "SELECT count(*) FROM rendered_file WHERE NOT for_ever";

    private static final List<String> FILES =
            List.of("documents/docx", "documents/pdf", "documents/html", "conformance");
    private static final int READERS_OF_EACH = 5;

    /** Far more than seats. */
    private static final int CROWD = 200;

    @Inject
    HeapPermits permits;

    @Inject
    RenderedFiles files;

    @Inject
    SingleFlightRendering rendering;

    @Inject
    Clock clock;

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    /** Whoever still had a seat would have the next test turned away. */
    @AfterEach
    void everybodyLeaves() throws InterruptedException {
        goOn.countDown();
        readers.shutdown();
        assertThat(readers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void makesEachFileOnceForTwentyAtATime() throws Exception {
        var report = REPORTS + "/" + newReport() + "/";
        var before = SuiteDatabase.count(DRAFTS);
        var asked = IntStream.range(0, READERS_OF_EACH)
                .boxed()
                .flatMap(i -> FILES.stream())
                .toList();
        var answers = new ArrayList<Future<Response>>();
        asked.forEach(file -> answers.add(readers.submit(() -> coordinator().get(report + file))));

        for (int i = 0; i < asked.size(); i++) {
            var answer = answers.get(i).get();
            assertThat(answer.statusCode()).as(asked.get(i)).isEqualTo(200);
            assertThat(answer.asByteArray())
                    .as(asked.get(i))
                    .isEqualTo(answers.get(i % FILES.size()).get().asByteArray());
        }
        // The page is kept plain and packed.
        assertThat(SuiteDatabase.count(DRAFTS) - before).isEqualTo(FILES.size() + 1);
    }

    @Test
    void worksOnceForAllWhoAskMeanwhile() throws Exception {
        var made = new AtomicInteger();
        var asking = new CountDownLatch(20);
        var asked = IntStream.range(0, 20)
                .mapToObj(i -> readers.submit(() -> {
                    asking.countDown();
                    return rendering.get("asked-by-twenty", () -> {
                        made.incrementAndGet();
                        awaitAll(asking);
                        return files.store("asked-by-twenty", new byte[3 * RenderedFiles.SLICE + 1]);
                    });
                }))
                .toList();

        for (var one : asked) {
            assertThat(files.read(one.get())).hasSize(3 * RenderedFiles.SLICE + 1);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void asksToComeAgainWhereAllPermitsAreTakenAndGivesWhatIsKept() throws Exception {
        var report = REPORTS + "/" + newReport();
        var kept = coordinator().get(report + "/documents/docx").asByteArray();
        takeAllPermits();

        Stream.of("/documents/html", "/conformance", "/paragraphs", "/comparison?with=" + id(report))
                .forEach(address -> coordinator()
                        .get(report + address)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5")
                        .body("code", equalTo("unavailable"))
                        .body("title", equalTo("Dịch vụ tạm thời không sẵn sàng"))
                        .body("detail", equalTo("Đang có nhiều báo cáo được kết xuất; hãy thử lại sau giây lát")));
        assertThat(coordinator().get(report + "/documents/docx").asByteArray()).isEqualTo(kept);
        given().get(report + "/documents/html").then().statusCode(404);

        // What is collected fills the heap as well: no service is asked for it meanwhile.
        PeerServices.wireMock().resetRequests();
        Map.of(
                        REPORTS,
                        "{\"kind\": \"ANNUAL\", \"year\": 2026}",
                        "/api/v1/reminder-letters",
                        "{}",
                        report + "/collection",
                        "")
                .forEach((address, body) -> coordinator()
                        .headers(
                                body.isEmpty()
                                        ? Map.of("If-Match", "\"0\"")
                                        : Map.of("Idempotency-Key", UUID.randomUUID()))
                        .contentType("application/json")
                        .body(body)
                        .post(address)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5"));
        PeerServices.wireMock().verifyThat(0, getRequestedFor(urlPathMatching(".*/report-data")));
    }

    @Test
    void forgetsWhatWasMadeLongAgo() throws Exception {
        var report = REPORTS + "/" + newReport();
        var file = coordinator().get(report + "/documents/docx").asByteArray();
        execute("UPDATE rendered_file SET made_at = '2020-01-01T00:00:00Z'");

        assertThat(files.deleteOld()).isPositive();

        assertThat(SuiteDatabase.count(DRAFTS)).isZero();
        assertThat(coordinator().get(report + "/documents/docx").asByteArray()).isEqualTo(file);
    }

    @Test
    void leavesAFileToWhoBeganToReadItBeforeItWasTooOld() throws Exception {
        var bytes = new byte[2 * RenderedFiles.SLICE + 1];
        Arrays.fill(bytes, (byte) 7);
        var file = files.store("read slowly", bytes);
        var read = new SlowReader(() -> {
            execute("UPDATE rendered_file SET made_at = timestamptz '%s' - interval '30 days 1 hour'"
                    .formatted(clock.instant()));
            files.deleteOld();
        });

        files.write(file, read);

        assertThat(read.toByteArray()).isEqualTo(bytes);
        assertThat(files.find("read slowly")).as("for whoever comes now").isEmpty();
    }

    @Test
    void keepsAFileForAsLongAgainWhenItIsMadeAgain() throws Exception {
        var file = files.store("made again", new byte[] {1, 2, 3});
        execute("UPDATE rendered_file SET made_at = timestamptz '%s' - interval '30 days 1 hour'"
                .formatted(clock.instant()));

        assertThat(rendering.get("made again", () -> files.store("made again", new byte[] {1, 2, 3})))
                .isEqualTo(file);

        assertThat(files.find("made again")).contains(file);
    }

    /** It lies in the database twice. */
    @Test
    void forgetsAnUnpackedSnapshotTwoDaysAfterItWasRead() throws Exception {
        var report = REPORTS + "/" + newReport();
        coordinator().get(report + "/documents/docx").then().statusCode(200);
        coordinator().get(report).then().statusCode(200);
        var unpacked = DRAFTS + " AND fingerprint LIKE 'snapshot %'";
        assertThat(SuiteDatabase.count(unpacked)).isPositive();
        execute("UPDATE rendered_file SET made_at = timestamptz '%s' - interval '49 hours'".formatted(clock.instant()));

        files.deleteOld();

        assertThat(SuiteDatabase.count(unpacked)).isZero();
        assertThat(SuiteDatabase.count(DRAFTS)).isPositive();
        coordinator().get(report).then().statusCode(200);
    }

    @Test
    void keepsForEverWhatBelongsToADocumentWithANumber() throws Exception {
        var number = new byte[] {1, 2, 3};
        var kept = files.store("of a numbered document", number, true);
        execute("UPDATE rendered_file SET made_at = '2020-01-01T00:00:00Z'");

        files.deleteOld();

        assertThat(files.find("of a numbered document")).contains(kept);
        assertThat(files.read(kept)).isEqualTo(number);
    }

    /** Slices begin where the last one ended. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                RenderedFiles.SLICE - 1,
                RenderedFiles.SLICE,
                RenderedFiles.SLICE + 1,
                RenderedFiles.SLICE * 3 / 2,
                RenderedFiles.SLICE * 3 / 2 + 1,
                RenderedFiles.SLICE * 2
            })
    void givesEveryByteOfAFile(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        var file = files.store("of so many bytes: " + size, bytes);
        assertThat(file.size()).isEqualTo(size);
        assertThat(files.read(file)).isEqualTo(bytes);
        if (size <= RenderedFiles.SLICE * 3 / 2) {
            assertThat(files.readSmall(file))
                    .hasValueSatisfying(all -> assertThat(all).isEqualTo(bytes));
        } else {
            assertThat(files.readSmall(file)).isEmpty();
        }
    }

    /** A month and a day, and for an unpacked snapshot a day and two: to the microsecond. */
    @ParameterizedTest
    @CsvSource({
        "file, 720 hours, true, true",
        "file, 720 hours 1 microsecond, false, true",
        "file, 744 hours, false, true",
        "file, 744 hours 1 microsecond, false, false",
        "snapshot x, 24 hours, true, true",
        "snapshot x, 24 hours 1 microsecond, false, true",
        "snapshot x, 48 hours, false, true",
        "snapshot x, 48 hours 1 microsecond, false, false",
        "of a snapshot x, 48 hours 1 microsecond, true, true"
    })
    void keepsAFileForADayLongerThanItGivesIt(String fingerprint, String age, boolean given, boolean kept)
            throws SQLException {
        files.store(fingerprint, new byte[] {1});
        execute("UPDATE rendered_file SET made_at = timestamptz '%s' - interval '%s' WHERE fingerprint = '%s'"
                .formatted(clock.instant(), age, fingerprint));
        assertThat(files.find(fingerprint).isPresent()).isEqualTo(given);
        files.deleteOld();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM rendered_file WHERE fingerprint = '" + fingerprint + "'"))
                .isEqualTo(kept ? 1 : 0);
        execute("DELETE FROM rendered_file WHERE fingerprint = '" + fingerprint + "'");
    }

    /** Who is turned away shows that nobody else may wait. */
    private void takeAllPermits() throws InterruptedException {
        var full = new CountDownLatch(1);
        IntStream.range(0, CROWD)
                .forEach(i -> readers.submit(() -> {
                    try {
                        try (var permit = permits.acquireForReader(0)) {
                            awaitAll(goOn);
                        }
                    } catch (ProblemException turnedAway) {
                        full.countDown();
                    }
                }));
        full.await();
    }

    /** Something happens between its first slice and its second. */
    private static final class SlowReader extends ByteArrayOutputStream {

        private final Happening meanwhile;

        SlowReader(Happening meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void write(byte[] slice) throws IOException {
            var first = size() == 0;
            super.write(slice);
            if (first) {
                try {
                    meanwhile.happen();
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
            }
        }
    }

    private interface Happening {

        void happen() throws SQLException;
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String id(String report) {
        return report.substring(report.lastIndexOf('/') + 1);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
