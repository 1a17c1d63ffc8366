package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Somebody else who is recording. */
public final class Recording {

    /** What the recording clock locks. */
    private static final String LOCK = "2023002";

    private Recording() {}

    /** Until it is closed. */
    public static Connection begun() throws SQLException {
        var recording = SuiteDatabase.superuser();
        try (var statement = recording.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
        return recording;
    }

    /** Sees that a request waits for who is recording, and goes on after them. */
    public static void isAwaitedBy(Runnable request) throws Exception {
        isAwaitedBy(request, () -> {});
    }

    /** @param meanwhile happens while the request waits */
    public static void isAwaitedBy(Runnable request, Runnable meanwhile) throws Exception {
        try (var recording = SuiteDatabase.superuser();
                var statement = recording.createStatement()) {
            recording.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            var waiting = CompletableFuture.runAsync(request, work -> new Thread(work).start());
            while (count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = "
                            + LOCK)
                    == 0) {
                assertThat(waiting).isNotDone();
            }
            meanwhile.run();
            recording.commit();
            waiting.get(1, TimeUnit.MINUTES);
        }
    }
}
