package vn.laichau.hatangso.agency.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.outbox.IndicatorClient.Rejection;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.text.Text;

/** In which order parcels are taken, and when again: far in the future, where the rounds of the service do not look. */
@QuarkusTest
class WaitingParcelsTest extends RunningService {

    private static final Instant NOW = Instant.parse("2093-06-15T03:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    @DataSource("job")
    javax.sql.DataSource database;

    @Inject
    @RestClient
    IndicatorClient indicatorService;

    @Inject
    OutboxSettings settings;

    private OutboxTable waiting;

    @BeforeEach
    void nothingElseWaits() throws SQLException {
        execute("UPDATE delivery SET delivered_at = now() WHERE delivered_at IS NULL");
        waiting = new OutboxTable(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("DELETE FROM delivery WHERE enqueued_at = '" + NOW + "'");
        execute("DELETE FROM finding WHERE found_at = '" + NOW + "' OR mended_at = '" + NOW + "'");
        IndicatorPeer.takesEverything();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute(sql);
        }
    }

    /** @param wait from now to the next try */
    private static UUID parcel(UUID submission, int version, Duration wait, int tries, String... items)
            throws SQLException {
        var carried = Stream.of(items).map("{\"item\": \"%s\"}"::formatted).toList();
        execute("""
                INSERT INTO delivery (kind, organisation, submission_id, version, body, enqueued_at, next_try_at, tries)
                VALUES ('FIGURES', 'vnpt', '%1$s', %2$d, '{"submission": "%1$s", "items": %3$s}', '%4$s', '%5$s', %6$d)
                """.formatted(submission, version, carried, NOW, NOW.plus(wait), tries));
        return submission;
    }

    private static UUID parcel(Duration wait) throws SQLException {
        return parcel(UUID.randomUUID(), 1, wait, 0);
    }

    private OutboxMessage taken() throws SQLException {
        return waiting.claim(LEASE).orElseThrow();
    }

    private static long seconds(UUID submission) {
        return SuiteDatabase.count(
                "SELECT extract(epoch FROM next_try_at - '%s')::bigint FROM delivery WHERE submission_id = '%s'"
                        .formatted(NOW, submission));
    }

    @Test
    void areTakenFromTheirInstantOnInTheirOrderAndLeased() throws SQLException {
        parcel(Duration.ofMillis(1));
        var now = parcel(Duration.ZERO);
        var sameTime = parcel(Duration.ZERO);
        var before = parcel(Duration.ofSeconds(-1));

        assertThat(List.of(taken().submission(), taken().submission(), taken().submission()))
                .containsExactly(before, now, sameTime);
        assertThat(waiting.claim(LEASE)).isEmpty();
        assertThat(seconds(before)).isEqualTo(60);
        assertThat(SuiteDatabase.count("SELECT tries FROM delivery WHERE submission_id = '" + before + "'"))
                .isOne();
    }

    @Test
    void areNotTakenTwiceNorByTwo() throws SQLException {
        var first = parcel(Duration.ofSeconds(-2));
        var second = parcel(Duration.ofSeconds(-1));
        try (var other = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM delivery WHERE submission_id = '" + first + "' FOR UPDATE");
            assertThat(taken().submission()).isEqualTo(second);
            assertThat(waiting.claim(LEASE)).isEmpty();
            other.rollback();
        }

        var parcel = taken();
        assertThat(parcel.submission()).isEqualTo(first);
        waiting.delivered(parcel);
        execute("UPDATE delivery SET next_try_at = enqueued_at WHERE submission_id = '" + first + "'");
        assertThat(waiting.claim(LEASE)).isEmpty();
    }

    @Test
    void waitForTheEarlierVersionOfTheSameAlone() throws SQLException {
        var submission = parcel(UUID.randomUUID(), 2, Duration.ofSeconds(-9), 0);
        parcel(submission, 1, Duration.ofSeconds(-1), 0);
        var other = parcel(UUID.randomUUID(), 3, Duration.ofSeconds(-2), 0);

        assertThat(taken().submission()).isEqualTo(other);
        var first = taken();
        assertThat(first.version()).isEqualTo(1);
        assertThat(waiting.claim(LEASE)).isEmpty();
        waiting.delivered(first);
        assertThat(taken().version()).isEqualTo(2);
    }

    /** @param tries before this one */
    @ParameterizedTest
    @CsvSource({
        "503, 0, 1",
        "503, 1, 2",
        "503, 8, 256",
        "503, 9, 512",
        "503, 10, 600",
        "503, 70, 600",
        "500, 0, 1",
        "400, 0, 600",
        "404, 3, 600",
        "499, 0, 600",
    })
    void areTriedAgainLaterAndLaterAndWhatIsRefusedMuchLater(int status, int tries, long pause) throws SQLException {
        var submission = parcel(UUID.randomUUID(), 1, Duration.ZERO, tries);
        IndicatorPeer.alwaysFails(submission.toString(), status);

        assertThat(new MessagePublisher(waiting, indicatorService, settings).publishOne())
                .isTrue();

        assertThat(seconds(submission)).isEqualTo(pause);
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM delivery WHERE submission_id = '%s' AND last_failure = 'HTTP %d'"
                                .formatted(submission, status)))
                .isOne();
    }

    @Test
    void mendWhatIsNotRejectedAnyMoreOfWhatTheyCarriedAlone() throws SQLException {
        var submission = parcel(UUID.randomUUID(), 1, Duration.ZERO, 0, "a", "b", "c");
        parcel(UUID.randomUUID(), 1, Duration.ZERO, 0, "a");
        var carrying = taken();
        var other = taken();
        waiting.storeRefused(carrying, rejected("a", "b", "z"));
        waiting.storeRefused(other, rejected("a"));

        // Told twice, found twice, noted once.
        waiting.storeRefused(carrying, rejected("b"));
        waiting.clearRefused(carrying, rejected("b"));

        assertThat(open(submission)).containsExactly("b", "z");
        assertThat(open(other.submission())).containsExactly("a");

        waiting.storeRefused(carrying, rejected("a"));
        assertThat(open(submission)).containsExactly("a", "b", "z");
        waiting.clearRefused(carrying, List.of());
        assertThat(open(submission)).containsExactly("z");
    }

    private static List<Rejection> rejected(String... items) {
        return Stream.of(items)
                .map(item -> new Rejection(item, "code", Text.of("x", "x")))
                .toList();
    }

    private static List<String> open(UUID submission) {
        return Stream.of("a", "b", "c", "z")
                .filter(item -> SuiteDatabase.count("""
                        SELECT count(*) FROM finding WHERE submission_id = '%s' AND item = '%s' AND mended_at IS NULL
                        """.formatted(submission, item)) == 1)
                .toList();
    }

    @Test
    void areCutWhereTheyWouldBeTooLarge() {
        for (var size : new int[] {1, 999, 1_000, 1_001, 2_000}) {
            var items = IntStream.range(0, size)
                    .mapToObj(index -> new FigureMessage.Item("x/" + index, "i", "12", "2026", null, null, null, null))
                    .toList();
            var parts = new FigureMessage(UUID.randomUUID(), 1, "vnpt", items).parts();
            assertThat(parts).hasSize((size + 999) / 1_000);
            assertThat(parts.stream().flatMap(part -> part.items().stream())).isEqualTo(items);
        }
    }
}
