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

/** Which message waits for which, and when one is tried again: far in the future, where the rounds of the service do not look. */
@QuarkusTest
class MessagePublisherTest extends RunningService {

    private static final Instant NOW = Instant.parse("2093-06-15T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Inject
    @DataSource("job")
    javax.sql.DataSource database;

    @Inject
    @RestClient
    IndicatorClient indicatorService;

    @Inject
    OutboxSettings settings;

    private MessagePublisher publisher;
    private RefusedFigureTable refusedFigures;

    @BeforeEach
    void nothingElseWaits() throws SQLException {
        execute("UPDATE outbox SET done_at = now() WHERE done_at IS NULL");
        refusedFigures = new RefusedFigureTable(database, CLOCK);
        publisher = new MessagePublisher(database, CLOCK, refusedFigures, indicatorService, settings);
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("DELETE FROM outbox WHERE enqueued_at = '" + NOW + "'");
        execute("DELETE FROM finding WHERE found_at = '" + NOW + "' OR mended_at = '" + NOW + "'");
        IndicatorPeer.takesEverything();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute(sql);
        }
    }

    /** @param wait from now to the next try */
    private static UUID enqueue(UUID subject, int version, Duration wait, int tries) throws SQLException {
        execute("""
                INSERT INTO outbox (kind, organisation, subject, version, body, enqueued_at, next_try_at, tries)
                VALUES ('FIGURES', 'vnpt', '%1$s', %2$d, '{"submission": "%1$s", "items": []}', '%3$s', '%4$s', %5$d)
                """.formatted(subject, version, NOW, NOW.plus(wait), tries));
        return subject;
    }

    private static long seconds(UUID subject) {
        return SuiteDatabase.count(
                "SELECT extract(epoch FROM next_try_at - '%s')::bigint FROM outbox WHERE subject = '%s'"
                        .formatted(NOW, subject));
    }

    @Test
    void waitsForTheEarlierVersionOfTheSameSubjectAlone() throws SQLException {
        var subject = enqueue(UUID.randomUUID(), 2, Duration.ofSeconds(-9), 0);
        enqueue(subject, 1, Duration.ofSeconds(-1), 0);
        var other = enqueue(UUID.randomUUID(), 3, Duration.ofSeconds(-2), 0);
        IndicatorPeer.alwaysFails(subject.toString(), 503);

        assertThat(List.of(publisher.publishOne(), publisher.publishOne(), publisher.publishOne()))
                .containsExactly(true, true, false);

        assertThat(done(other)).isOne();
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM outbox WHERE tries = 0 AND version = 2 AND subject = '" + subject + "'"))
                .isOne();
        IndicatorPeer.takesEverything();
        execute("UPDATE outbox SET next_try_at = enqueued_at WHERE version = 1 AND subject = '" + subject + "'");
        assertThat(List.of(publisher.publishOne(), publisher.publishOne(), publisher.publishOne()))
                .containsExactly(true, true, false);
        assertThat(done(subject)).isEqualTo(2);
    }

    private static long done(UUID subject) {
        return SuiteDatabase.count(
                "SELECT count(*) FROM outbox WHERE done_at IS NOT NULL AND subject = '" + subject + "'");
    }

    /** @param tries before this one */
    @ParameterizedTest
    @CsvSource({
        "503, 0, 1",
        "503, 9, 512",
        "503, 10, 600",
        "500, 0, 1",
        "400, 0, 600",
        "404, 3, 600",
        "499, 0, 600",
    })
    void triesAgainLaterAndLaterAndWhatIsRefusedMuchLater(int status, int tries, long pause) throws SQLException {
        var subject = enqueue(UUID.randomUUID(), 1, Duration.ZERO, tries);
        IndicatorPeer.alwaysFails(subject.toString(), status);

        assertThat(publisher.publishOne()).isTrue();

        assertThat(seconds(subject)).isEqualTo(pause);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM outbox WHERE subject = '%s' AND last_failure = 'HTTP %d'"
                        .formatted(subject, status)))
                .isOne();
    }

    @Test
    void mendsWhatIsNotRejectedAnyMoreOfWhatAMessageCarriedAlone() throws SQLException {
        var message = message("a", "b", "c");
        var other = message("a");
        refusedFigures.store(message, rejected("a", "b", "z"));
        refusedFigures.store(other, rejected("a"));

        // Sent twice, found twice, noted once.
        refusedFigures.store(message, rejected("b"));
        refusedFigures.clear(message, rejected("b"));

        assertThat(open(message)).containsExactly("b", "z");
        assertThat(open(other)).containsExactly("a");

        refusedFigures.store(message, rejected("a"));
        assertThat(open(message)).containsExactly("a", "b", "z");
        refusedFigures.clear(message, List.of());
        assertThat(open(message)).containsExactly("z");
    }

    private static OutboxMessage message(String... items) {
        var carried = Stream.of(items).map("{\"item\": \"%s\"}"::formatted).toList();
        return new OutboxMessage(
                OutboxMessage.Kind.FIGURES, "vnpt", UUID.randomUUID(), 1, "{\"items\": %s}".formatted(carried));
    }

    private static List<Rejection> rejected(String... items) {
        return Stream.of(items)
                .map(item -> new Rejection(item, "code", Text.of("x", "x")))
                .toList();
    }

    private static List<String> open(OutboxMessage message) {
        return Stream.of("a", "b", "c", "z")
                .filter(item -> SuiteDatabase.count("""
                        SELECT count(*) FROM finding WHERE subject = '%s' AND item = '%s' AND mended_at IS NULL
                        """.formatted(message.subject(), item)) == 1)
                .toList();
    }

    @Test
    void cutsAMessageThatWouldBeTooLarge() {
        for (var size : new int[] {1, 999, 1_000, 1_001, 2_000}) {
            var items = IntStream.range(0, size)
                    .mapToObj(index ->
                            new FigureMessage.Item("x/" + index, "i", "12", "2026", null, null, null, null, null))
                    .toList();
            var parts = new FigureMessage(UUID.randomUUID(), 1, "vnpt", items).parts();
            assertThat(parts).hasSize((size + 999) / 1_000);
            assertThat(parts.stream().flatMap(part -> part.items().stream())).isEqualTo(items);
        }
    }
}
