package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.laichau.hatangso.indicator.database.BulkDatabase;
import vn.laichau.hatangso.indicator.imports.BulkImport.State;

/** Clears the staging table of lines that nobody needs any more. */
@ApplicationScoped
class Sweeping {

    /** Longer than any file takes to arrive. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private static final String NOT_AVAILABLE = "55P03";

    private static final String FIND_ABANDONED = """
            SELECT id FROM bulk_import WHERE state = 'RECEIVING' AND received_at < :before
            """;

    private static final String NEEDED = """
            SELECT EXISTS (SELECT FROM import_line l LEFT JOIN bulk_import i ON i.number = l.import
                           WHERE i.state IN ('RECEIVING', 'QUEUED', 'RUNNING'))
            """;

    private static final String DELETE = """
            DELETE FROM import_line l WHERE NOT EXISTS (
                SELECT FROM bulk_import i WHERE i.number = l.import AND i.state IN ('RECEIVING', 'QUEUED', 'RUNNING'))
            """;

    private final BulkDatabase database;
    private final Clock clock;

    Sweeping(BulkDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Cutting the whole table costs nothing, but only when no import needs it; else lines go one by one. */
    void sweep() {
        database.<Void, RuntimeException>forJob(ApplyImport.JOB, handle -> {
            endAbandoned(handle);
            return null;
        });
        try {
            database.<Void, RuntimeException>forJob(ApplyImport.JOB, handle -> {
                handle.execute("LOCK TABLE import_line IN ACCESS EXCLUSIVE MODE NOWAIT");
                var needed = handle.createQuery(NEEDED).mapTo(Boolean.class).one();
                handle.execute(needed ? DELETE : "TRUNCATE import_line");
                return null;
            });
        } catch (JdbiException busy) {
            if (!(busy.getCause() instanceof SQLException sql) || !NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw busy;
            }
        }
    }

    private void endAbandoned(Handle handle) {
        var now = OffsetDateTime.now(clock);
        handle.createQuery(FIND_ABANDONED)
                .bind("before", now.minus(ABANDONED))
                .mapTo(java.util.UUID.class)
                .list()
                .forEach(id -> Imports.move(handle, id, State.FAILED, Stage.UPLOAD_BROKEN, now));
    }
}
