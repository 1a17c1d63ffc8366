package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

/** Somebody else who is recording. */
public final class ConcurrentRecording {

    private ConcurrentRecording() {}

    /** Until it is closed. */
    public static Connection begun() throws SQLException {
        var recording = SuiteDatabase.superuser();
        recording.setAutoCommit(false);
        IndicatorLocks.RECORDING.take(recording);
        return recording;
    }

    /** Sees that a request waits for who is recording, and goes on after them. */
    public static void isAwaitedBy(Runnable request) throws Exception {
        isAwaitedBy(request, () -> {});
    }

    /** @param meanwhile happens while the request waits */
    public static void isAwaitedBy(Runnable request, Runnable meanwhile) throws Exception {
        try (var recording = begun()) {
            var waiting = CompletableFuture.runAsync(request, work -> new Thread(work).start());
            while (!Waits.forLock(IndicatorLocks.RECORDING).any()) {
                assertThat(waiting).isNotDone();
            }
            meanwhile.run();
            recording.commit();
            waiting.get(1, TimeUnit.MINUTES);
        }
    }
}
