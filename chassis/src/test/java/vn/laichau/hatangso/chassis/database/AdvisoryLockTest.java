package vn.laichau.hatangso.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.LockRules;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

class AdvisoryLockTest {

    private static final AdvisoryLock LOCK = new AdvisoryLock("lock", "Something that two could both find true.");

    private Connection holder;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        holder = transaction("the one who has it");
        other = transaction("the one who waits");
    }

    private static Connection transaction(String name) throws SQLException {
        var connection = ChassisDatabase.owner();
        connection.createStatement().execute("SET application_name = '" + name + "'");
        connection.setAutoCommit(false);
        return connection;
    }

    @AfterEach
    void disconnect() throws SQLException {
        holder.close();
        other.close();
    }

    static Stream<Consumer<Connection>> waysToWait() {
        return Stream.of(LOCK::take, LOCK::takeShared, LOCK::settle);
    }

    @ParameterizedTest
    @MethodSource("waysToWait")
    void isWaitedForUntilTheTransactionThatHasItEnds(Consumer<Connection> way) throws Exception {
        LOCK.take(holder);
        var waiting = CompletableFuture.runAsync(() -> way.accept(other));
        while (!Waits.forLock(LOCK).any()) {
            assertThat(waiting).isNotDone();
        }
        holder.rollback();
        waiting.get(1, TimeUnit.MINUTES);
    }

    @Test
    void isNotWaitedForByWhoOnlyTries() {
        LOCK.take(holder);
        assertThat(LOCK.tryToTake(other)).isFalse();
        assertThat(LOCK.about("this").tryToTake(other)).isTrue();
        assertThat(LOCK.about("this").tryToTake(holder)).isFalse();
        assertThat(LOCK.about("that").tryToTake(holder)).isTrue();
    }

    @Test
    void isSharedByThoseWhoOnlyKeepOthersOut() {
        LOCK.takeShared(holder);
        LOCK.takeShared(other);
        assertThat(LOCK.tryToTake(other)).isFalse();
    }

    @Test
    void isNotKeptByWhoLetsItSettle() {
        LOCK.settle(other);
        assertThat(LOCK.tryToTake(holder)).isTrue();
    }

    @Test
    void isTakenBeforeAnotherOnlyWhereItIsFree() throws Exception {
        var next = LOCK.about("next");
        LOCK.take(holder);
        assertThat(LOCK.tryToTakeBefore(next, other)).isFalse();
        assertThat(next.tryToTake(holder)).isTrue();
        holder.rollback();

        next.take(holder);
        var waiting = CompletableFuture.supplyAsync(() -> LOCK.tryToTakeBefore(next, other));
        while (!Waits.forLock(next).any()) {
            assertThat(waiting).isNotDone();
        }
        assertThat(LOCK.tryToTake(holder)).isFalse();
        holder.rollback();
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(next.tryToTake(holder)).isFalse();
    }

    @Test
    void cancelsWhatItsHolderDoes() throws SQLException {
        LOCK.take(holder);
        var row = LOCK.about("row");
        row.take(other);
        var waiting = CompletableFuture.runAsync(() -> row.take(holder));
        while (!Waits.forLock(row).any()) {
            assertThat(waiting).isNotDone();
        }
        LOCK.interruptHolder(other);
        assertThat(waiting)
                .failsWithin(1, TimeUnit.MINUTES)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
    }

    @Test
    void tellsWhoWaitedLongerThanASecondForWhom() throws Exception {
        var told = new ArrayList<String>();
        var log = Logger.getLogger(AdvisoryLock.class.getName());
        var handler = collecting(told);
        log.addHandler(handler);
        try {
            var narrow = LOCK.about("a\nb");
            narrow.take(holder);
            var waiting = CompletableFuture.runAsync(() -> narrow.take(other));
            while (SuiteDatabase.count(
                            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'the one who waits'"
                                    + " AND wait_event_type = 'Lock' AND query_start < clock_timestamp() - interval '1100 ms'")
                    == 0) {
                assertThat(waiting).isNotDone();
            }
            holder.rollback();
            waiting.get(1, TimeUnit.MINUTES);
        } finally {
            log.removeHandler(handler);
        }
        assertThat(told)
                .singleElement()
                .asString()
                .matches("the one who waits waited \\d+ ms for the lock of lock a\\?b, held by the one who has it");
    }

    private static Handler collecting(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage().formatted(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void standsOnAPageAlone() throws IOException {
        LockRules.checkPages(ChassisLocks.class);
        LockRules.checkSources();
    }
}
