package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.database.JobDatabase;

/** What happens to an import when something ends it early. */
@QuarkusTest
@ServiceTest
class ImportJobTest {

    private static final String OPEN = "SELECT count(*) FROM bulk_import WHERE state = 'RECEIVING'";
    private static final String HEADER = "indicator,territory,period,numerator,denominator\n";

    private static final Waits WAITING_FOR_RECORDING = Waits.forLock(IndicatorLocks.RECORDING);
    private static final Waits WAITING_FOR_THE_RULES = Waits.forLock(IndicatorLocks.CHECKS);
    private static final Waits WAITING_FOR_A_FIGURE = Waits.forRow();

    private static final String ARRIVING = """
            SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY arriving_line%'
            """;

    /** Only so that a test that fails ends some time. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final int LONG_MILLIS = (int) LONG.toMillis();

    @Inject
    ImportPoller rounds;

    @Inject
    ApplyImport applyImport;

    @Inject
    CheckImport checkImport;

    @Inject
    JobDatabase database;

    @Test
    void leavesNothingWhenItIsKilledAndIsTakenAgain() throws SQLException {
        String location;
        try (var recording = ConcurrentRecording.begun()) {
            location = send(line("2062-01", 3));
            await().atMost(LONG).until(() -> WAITING_FOR_RECORDING.number() == 1);
            assertThat(state(location)).isEqualTo("RUNNING");
            WAITING_FOR_RECORDING.end();
            assertThat(count("SELECT count(*) FROM observation WHERE period = '2062-01'"))
                    .isZero();
        }
        rounds.regularly();
        assertThat(UploadedFile.ended(Requests.coordinator(), location).getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void isTakenByOneWorkerOnly() throws SQLException {
        String location;
        try (var recording = ConcurrentRecording.begun()) {
            location = send(line("2062-02", 3));
            await().atMost(LONG).until(() -> WAITING_FOR_RECORDING.number() == 1);
            assertThat(applyImport.applyOne()).isFalse();
        }
        assertThat(UploadedFile.ended(Requests.coordinator(), location).getInt("created"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2062-02'"))
                .isEqualTo(1);
    }

    @Test
    void leavesNothingWhenItIsCancelledWhileItRuns() throws SQLException {
        try (var recording = ConcurrentRecording.begun()) {
            var location = send(line("2062-03", 3));
            await().atMost(LONG).until(() -> WAITING_FOR_RECORDING.number() == 1);
            Requests.coordinator()
                    .post(location + "/cancellation")
                    .then()
                    .statusCode(202)
                    .header("Location", equalTo(location));
            var job = UploadedFile.ended(Requests.coordinator(), location);
            assertThat(job.getString("state")).isEqualTo("CANCELLED");
            assertThat(job.getString("message.en")).isEqualTo("Cancelled; nothing was recorded");
        }
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2062-03'"))
                .isZero();
    }

    @Test
    void recordsNothingOfAPeriodThatClosesWhileItWaits() throws SQLException {
        try {
            String location;
            try (var recording = ConcurrentRecording.begun()) {
                location = send(line("2061-05", 3));
                await().atMost(LONG).until(() -> WAITING_FOR_RECORDING.number() == 1);
                Requests.superuser("""
                        INSERT INTO period_lock (period, covers, final, reason, author, organisation, locked_at)
                        VALUES ('2061-05', '{2061-05}', false, 'r', 'a', 'dic', now())""");
            }
            var job = UploadedFile.ended(Requests.coordinator(), location);
            assertThat(job.getString("state")).isEqualTo("REJECTED");
            assertThat(job.getList("errors.code")).containsExactly("period-locked");
        } finally {
            Requests.superuser("DELETE FROM period_lock WHERE period = '2061-05'");
        }
    }

    @Test
    void takesNoEstimateOfAYearThatIsCountedWhileItWaits() throws SQLException {
        var file = HEADER.strip() + ",status\nhousehold-fibre,03388,2058,3,5,ESTIMATE\n";
        String location;
        try (var recording = ConcurrentRecording.begun()) {
            location = UploadedFile.send(Requests.coordinator(), "text/csv", "", file.getBytes(UTF_8))
                    .extract()
                    .header("Location");
            await().atMost(LONG).until(() -> WAITING_FOR_RECORDING.number() == 1);
            Requests.superuser("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                             source_kind, source_ref, source_item, recorded_at)
                    SELECT i.id, t.id, '2058', '2058-12-31', '', 1, 2, 'PROVISIONAL', 'ENTRY', 'x', 'x', now()
                    FROM indicator i, territory t
                    WHERE i.code = 'household-fibre' AND t.code = '03388' AND upper(t.valid) IS NULL;
                    UPDATE recording SET version = version + 1""");
        }
        assertThat(UploadedFile.ended(Requests.coordinator(), location).getList("errors.code"))
                .containsExactly("estimate-outranked");
    }

    /** Longer than six hours no file arrives. It is tomorrow, so that the service itself finds nothing to clean up. */
    @Test
    void isGivenUpWhenItsFileHasNotArrivedForSixHours() {
        var now = OffsetDateTime.now(Clock.system(VietnamTime.ZONE)).plusDays(1).truncatedTo(ChronoUnit.SECONDS);
        var early = "00000000-0000-0000-0000-000000000061";
        var late = "00000000-0000-0000-0000-000000000062";
        for (var sent :
                List.of(List.of(early, now.minusHours(6).minusNanos(1_000)), List.of(late, now.minusHours(6)))) {
            Requests.superuser("""
                    INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage,
                                             percent, received_at)
                    VALUES ('%s', 'dic', 'a', true, 'CSV', false, false, 'RECEIVING', 'RECEIVING', 0, '%s')
                    """.formatted(sent.get(0), sent.get(1)));
        }
        Requests.superuser("""
                INSERT INTO import_line (import, line, indicator, territory, period, period_end, operator, estimate)
                SELECT number, 1, 1, 1, '2061', '2061-12-31', '', false FROM bulk_import WHERE id IN ('%s', '%s')""".formatted(early, late));
        try {
            new StagingCleanup(database, Clock.fixed(now.toInstant(), VietnamTime.ZONE)).cleanUp();
            Requests.coordinator()
                    .get("/api/v1/imports/" + early)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("stage", equalTo("UPLOAD_BROKEN"))
                    .body("finishedAt", equalTo(now.toInstant().toString()));
            Requests.coordinator().get("/api/v1/imports/" + late).then().body("state", equalTo("RECEIVING"));
            assertThat(count(
                            "SELECT count(*) FROM import_line l JOIN bulk_import i ON i.number = l.import WHERE i.id = '"
                                    + late + "'"))
                    .isEqualTo(1);
            assertThat(count(
                            "SELECT count(*) FROM import_line l JOIN bulk_import i ON i.number = l.import WHERE i.id = '"
                                    + early + "'"))
                    .isZero();
        } finally {
            Requests.superuser("DELETE FROM bulk_import WHERE id IN ('%s', '%s')".formatted(early, late));
        }
    }

    @Test
    void leavesNothingWhenItIsKilledHalfRecordedAndIsTakenAgain() throws SQLException {
        var location = halfRecorded("2062-05", "2062-06", running -> WAITING_FOR_A_FIGURE.end());
        rounds.regularly();
        var job = UploadedFile.ended(Requests.coordinator(), location);
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getInt("created")).isEqualTo(1);
    }

    @Test
    void leavesNothingWhenItIsCancelledHalfRecorded() throws SQLException {
        var location = halfRecorded(
                "2062-07",
                "2062-08",
                running -> Requests.coordinator()
                        .post(running + "/cancellation")
                        .then()
                        .statusCode(202));
        assertThat(UploadedFile.ended(Requests.coordinator(), location).getString("state"))
                .isEqualTo("CANCELLED");
    }

    /**
     * An import that has superseded what it corrects, and waits with its new figure for somebody who is recording the same,
     * is ended there: the figure of before is known as if nothing had come.
     */
    private static String halfRecorded(String corrected, String added, Consumer<String> end) throws SQLException {
        UploadedFile.of("text/csv", "", HEADER + line(corrected, 1));
        try (var other = SuiteDatabase.superuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Without triggers, which would let the import wait before it has done anything.
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                             source_kind, source_ref, source_item, recorded_at)
                    SELECT indicator, territory, '%1$s', period_end + interval '1 month', '', 9, 9, status, source_kind, 'x',
                           'half/%1$s', recorded_at
                    FROM observation WHERE period = '%2$s'
                    """.formatted(added, corrected));
            assertThat(count(
                            "SELECT count(*) FROM observation WHERE period = '%s' AND numerator = 1 AND superseded_at = 'infinity'"
                                    .formatted(corrected)))
                    .isEqualTo(1);
            var location = send(line(corrected, 3) + line(added, 3));
            await().atMost(LONG).until(() -> WAITING_FOR_A_FIGURE.number() == 1);
            var importing = WAITING_FOR_A_FIGURE.process();
            Requests.coordinator()
                    .get(location)
                    .then()
                    .body("state", equalTo("RUNNING"))
                    .body("stage", equalTo("RECORDING"))
                    .body("percent", equalTo(40));
            end.accept(location);
            await().atMost(LONG).until(() -> !Waits.of(importing).any());
            assertThat(count("SELECT count(*) FROM observation WHERE period IN ('%s', '%s')"
                            .formatted(corrected, added)))
                    .isEqualTo(1);
            assertThat(count("SELECT count(*) FROM observation WHERE period = '%s' AND superseded_at = 'infinity'"
                            .formatted(corrected)))
                    .isEqualTo(1);
            return location;
        }
    }

    @Test
    void isLookedAtByTheNextRoundWhenItsWorkerDiesBetweenRecordingAndLooking() throws SQLException {
        String location;
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            IndicatorLocks.CHECKS.take(connection);
            location = send(line("2062-09", 1) + line("2062-10", 5));
            await().atMost(LONG).until(() -> WAITING_FOR_THE_RULES.number() == 1);
            WAITING_FOR_THE_RULES.end();
            // A round that was asked for before may look already, but not further than to this lock.
            Requests.coordinator()
                    .get(location)
                    .then()
                    .header("Retry-After", equalTo("1"))
                    .body("state", equalTo("DONE"))
                    .body("created", equalTo(2))
                    .body("percent", equalTo(90))
                    .body("findings", nullValue());
        }
        rounds.regularly();
        assertThat(UploadedFile.ended(Requests.coordinator(), location).getInt("findings"))
                .isPositive();
    }

    @Test
    void saysThatItWasNotLookedAtWhileARuleBreaksAndGivesUpAfterFiveTimes() {
        // More months than there are.
        Requests.superuser("UPDATE quality_rule SET upper = 1e12 WHERE code = 'not-stale'");
        try {
            var location = send(line("2062-11", 3));
            var looks = "SELECT looks FROM bulk_import WHERE id = '%s'".formatted(idOf(location));
            await().atMost(LONG).until(() -> count(looks) >= 1);
            Requests.coordinator()
                    .get(location)
                    .then()
                    .body("percent", equalTo(90))
                    .body("findings", nullValue());
            // Who looks while the worker still does so looks at nothing.
            await().atMost(LONG).until(() -> {
                checkImport.checkAll();
                return count(looks) > 5;
            });
            assertThat(count(looks)).isEqualTo(6);
            var job = UploadedFile.ended(Requests.coordinator(), location);
            assertThat(job.getString("state")).isEqualTo("DONE");
            assertThat(job.getString("stage")).isEqualTo("UNCHECKED");
            assertThat(job.getString("message.en")).isEqualTo("Recorded; the quality rules could not be run");
            assertThat(job.<Integer>get("findings")).isNull();
        } finally {
            Requests.superuser("UPDATE quality_rule SET upper = 18 WHERE code = 'not-stale'");
        }
        var next = UploadedFile.of("text/csv", "", HEADER + line("2062-12", 3));
        assertThat(next.getString("stage")).isEqualTo("ENDED");
        assertThat(next.<Integer>get("findings")).isNotNull();
    }

    @Test
    void saysWhenItsLinesWereLostWithTheDatabase() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state,
                                             stage, percent, received, staged, received_at)
                    VALUES ('%s', 'dic', 'a', true, 'CSV', false, false, 'QUEUED', 'WAITING', 10, 5, 5, now())
                    """.formatted(id));
        }
        rounds.regularly();
        var job = UploadedFile.ended(Requests.coordinator(), "/api/v1/imports/" + id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(measured("queue.given.up")).isBetween(1.0, 1_000.0);
        assertThat(measured("queue.waiting")).isBetween(0.0, 1_000.0);
        assertThat(measured("queue.oldest.seconds")).isNotNaN();
        assertThat(job.getString("stage")).isEqualTo("LINES_LOST");
    }

    private static double measured(String metric) {
        return Metrics.globalRegistry
                .get(metric)
                .tag("queue", "bulk_import")
                .gauge()
                .value();
    }

    @Test
    void leavesNothingOfAFileThatBreaksOff() throws IOException {
        long number;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var lines = "household-fibre,12,2062-04,3,5\n".repeat(3000);
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                                            + Tokens.of("coordinator", "dic", "coordinator")
                                            + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + Integer.toHexString(HEADER.length() + lines.length()) + "\r\n" + HEADER
                                            + lines
                                            + "\r\n")
                                    .getBytes(UTF_8));
            socket.getOutputStream().flush();
            await().atMost(LONG).until(() -> count(OPEN) == 1);
            number = count("SELECT number FROM bulk_import WHERE state = 'RECEIVING'");
        }
        await().atMost(LONG).until(() -> count("SELECT count(*) FROM bulk_import WHERE state = 'RECEIVING'") == 0);
        // Those of the imports before it are cleared by a round.
        assertThat(count("SELECT count(*) FROM import_line WHERE import = " + number))
                .isZero();
    }

    /** A file of the coordinating department of which more is to come. */
    private static Socket arriving(String lines) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(
                        ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                                        + Tokens.of("coordinator", "dic", "coordinator")
                                        + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + Integer.toHexString(HEADER.length() + lines.length()) + "\r\n" + HEADER
                                        + lines + "\r\n")
                                .getBytes(UTF_8));
        return socket;
    }

    @Test
    void leavesRoomForFilesOfOthersHoweverManyOneOrganisationSends() throws IOException {
        try (var first = arriving("");
                var second = arriving("")) {
            await().atMost(LONG).until(() -> count(OPEN) == 2);
            var file = (HEADER + "household-fibre,03388,2061-03,3,5\n").getBytes(UTF_8);
            UploadedFile.send(Requests.coordinator(), "text/csv", "", file).statusCode(503);
            UploadedFile.send(Requests.committee("03388"), "text/csv", "", file).statusCode(202);
        }
        await().atMost(LONG).until(() -> count(OPEN) == 0);
    }

    @Test
    void leavesNothingWhenItIsCancelledWhileItsFileStillArrives() throws IOException {
        long number;
        var lines = "household-fibre,12,2061-02,3,5\n".repeat(3000);
        try (var socket = arriving(lines)) {
            var out = socket.getOutputStream();
            await().atMost(LONG).until(() -> count(OPEN) == 1);
            number = count("SELECT number FROM bulk_import WHERE state = 'RECEIVING'");
            // Between two statements nothing is interrupted.
            await().atMost(LONG).until(() -> count(ARRIVING) == 1);
            var id = Requests.coordinator().get("/api/v1/imports?limit=1").path("items[0].id");
            Requests.coordinator()
                    .post("/api/v1/imports/" + id + "/cancellation")
                    .then()
                    .statusCode(202);
            out.write((Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n0\r\n\r\n").getBytes(UTF_8));
            out.flush();
            socket.setSoTimeout(LONG_MILLIS);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 409 ");
            assertThat(state("/api/v1/imports/" + id)).isEqualTo("CANCELLED");
        }
        // Those of the imports before it are cleared by a round.
        assertThat(count("SELECT count(*) FROM import_line WHERE import = " + number))
                .isZero();
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2061-02'"))
                .isZero();
    }

    @Test
    void refusesAFileOverTheLimitBeforeAByteOfItIsRead() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                                            + Tokens.of("coordinator", "dic", "coordinator")
                                            + "\r\nContent-Length: " + ((1L << 30) + 1) + "\r\n\r\n")
                                    .getBytes(UTF_8));
            socket.setSoTimeout(LONG_MILLIS);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
        }
    }

    private static String line(String period, int numerator) {
        return "household-fibre,12,%s,%d,5\n".formatted(period, numerator);
    }

    private static String send(String lines) {
        return UploadedFile.send(Requests.coordinator(), "text/csv", "", (HEADER + lines).getBytes(UTF_8))
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String state(String location) {
        return Requests.coordinator().get(location).then().extract().path("state");
    }

    /** Ends the one worker that waits so; another may take its work at once. */
}
