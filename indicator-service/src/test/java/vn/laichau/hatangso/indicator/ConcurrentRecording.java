package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

/** Somebody else who is recording, or holds another lock. */
public final class ConcurrentRecording {

    private ConcurrentRecording() {}

    /** Until it is closed. */
    public static Connection begun() throws SQLException {
        return holding(IndicatorLocks.RECORDING);
    }

    private static Connection holding(AdvisoryLock lock) throws SQLException {
        var connection = SuiteDatabase.superuser();
        connection.setAutoCommit(false);
        lock.take(connection);
        return connection;
    }

    /** Sees that a request waits for who is recording, and goes on after them. */
    public static void isAwaitedBy(Runnable request) throws Exception {
        isAwaitedBy(request, () -> {});
    }

    /** @param meanwhile happens while the request waits */
    public static void isAwaitedBy(Runnable request, Runnable meanwhile) throws Exception {
        isAwaited(IndicatorLocks.RECORDING, request, meanwhile);
    }

    /** Sees that a request waits for who holds a lock, and goes on after them. */
    public static void isAwaited(AdvisoryLock lock, Runnable request) throws Exception {
        isAwaited(lock, request, () -> {});
    }

    private static void isAwaited(AdvisoryLock lock, Runnable request, Runnable meanwhile) throws Exception {
        try (var held = holding(lock)) {
            var waiting = CompletableFuture.runAsync(request, work -> new Thread(work).start());
            while (!Waits.forLock(lock).any()) {
                assertThat(waiting).isNotDone();
            }
            meanwhile.run();
            held.commit();
            waiting.get(5, TimeUnit.MINUTES);
        }
    }
}
