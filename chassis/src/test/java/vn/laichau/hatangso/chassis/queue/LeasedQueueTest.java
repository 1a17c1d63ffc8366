package vn.laichau.hatangso.chassis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;

class LeasedQueueTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LetterQueue letters;

    @BeforeEach
    void create() throws SQLException {
        Metrics.addRegistry(meters);
        letters = new LetterQueue();
    }

    @AfterEach
    void drop() throws SQLException {
        Metrics.globalRegistry.clear();
        Metrics.removeRegistry(meters);
        letters.close();
    }

    /** What another worker is taking at the moment waits for nobody: the next one is taken. */
    @Test
    void givesARowToOneWorkerAndLetsNobodyWait() throws SQLException {
        letters.enqueue(1, 1);
        letters.enqueue(2, 2);
        try (var other = ChassisDatabase.owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM letter WHERE id = 1 FOR UPDATE");
            assertThat(letters.queue.take().orElseThrow().id()).isEqualTo(2);
            assertThat(letters.queue.take()).isEmpty();
            other.rollback();
        }
        assertThat(letters.queue.take().orElseThrow().id()).isEqualTo(1);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(returning(TryOutcome.DONE), "1 60 3 over"),
                Arguments.of(returning(new TryOutcome.GivenUp("no-address")), "1 60 3 over no-address"),
                Arguments.of(returning(new TryOutcome.Again(Duration.ofSeconds(90), "refused")), "1 90 3 refused"),
                Arguments.of(throwing(new IllegalStateException("away")), "1 4 3 IllegalStateException"),
                Arguments.of(throwing(new WebApplicationException(503)), "1 4 3 HTTP 503"));
    }

    private static LeasedQueue.Work<LetterQueue.Letter> returning(TryOutcome outcome) {
        return letter -> outcome;
    }

    private static LeasedQueue.Work<LetterQueue.Letter> throwing(Exception failure) {
        return letter -> {
            throw failure;
        };
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void settlesWhatBecameOfATry(LeasedQueue.Work<LetterQueue.Letter> work, String row) throws SQLException {
        letters.enqueue(1, 1);
        letters.execute("UPDATE letter SET tries = 2");

        assertThat(letters.queue.workOne(work)).isTrue();

        assertThat(letters.rows()).isEqualTo(row);
        assertThat(letters.queue.workOne(work)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "9, 256", "10, 512", "11, 600", "12, 600", "64, 600", "1000, 600"})
    void waitsTwiceAsLongAfterEachTryAndNoLongerThanItsLongestPause(int tries, long seconds) {
        assertThat(LetterQueue.BACKOFF.after(tries)).hasSeconds(seconds);
    }

    @Test
    void tellsTheOneOnCallWhatWaitsForHowLongAndWhatWasGivenUp() throws SQLException {
        assertThat(Stream.of("queue.waiting", "queue.oldest.seconds", "queue.given.up")
                        .map(this::measured))
                .containsExactly(0.0, 0.0, 0.0);
        letters.enqueue(1, 1);
        letters.enqueue(2, 2);
        letters.pass(30);
        letters.enqueue(3, 3);
        letters.queue.workOne(returning(new TryOutcome.GivenUp("refused")));
        letters.queue.workOne(throwing(new IllegalStateException("away")));
        letters.queue.workOne(returning(TryOutcome.DONE));

        assertThat(measured("queue.waiting")).isEqualTo(1);
        assertThat(measured("queue.oldest.seconds")).isEqualTo(30);
        assertThat(measured("queue.given.up")).isEqualTo(1);
        letters.pass(Duration.ofDays(1).toSeconds());
        assertThat(measured("queue.given.up")).isZero();
    }

    private double measured(String metric) {
        return meters.get(metric).tag("queue", "letter").gauge().value();
    }
}
