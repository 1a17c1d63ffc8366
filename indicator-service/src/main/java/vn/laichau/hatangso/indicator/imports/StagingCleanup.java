package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;

/** Clears the staging table of lines that nobody needs any more. */
@ApplicationScoped
class StagingCleanup {

    /** Longer than any file takes to arrive. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private static final String NOT_AVAILABLE = "55P03";

    private static final String FIND_ABANDONED = """
            SELECT id FROM bulk_import WHERE state = 'RECEIVING' AND received_at < :before
            """;

    private static final String NEEDED = """
            SELECT EXISTS (SELECT FROM bulk_import WHERE state IN ('RECEIVING', 'QUEUED', 'RUNNING'))
            """;

    private static final String DELETE = """
            DELETE FROM import_line l WHERE NOT EXISTS (
                SELECT FROM bulk_import i WHERE i.number = l.import AND i.state IN ('RECEIVING', 'QUEUED', 'RUNNING'))
            """;

    private final JobDatabase database;
    private final Clock clock;

    StagingCleanup(JobDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Cutting the whole table costs nothing, but only when no import needs it; else lines go one by one, which takes long and
     * keeps no file from arriving. Whose lines arrive is an import before the first of them.
     */
    void cleanUp() {
        database.<Void, RuntimeException>forJob(ApplyImport.JOB, handle -> {
            endAbandoned(handle);
            return null;
        });
        try {
            if (!database.<Boolean, RuntimeException>forJob(ApplyImport.JOB, StagingCleanup::cut)) {
                database.<Integer, RuntimeException>forJob(ApplyImport.JOB, handle -> handle.execute(DELETE));
            }
        } catch (JdbiException busy) {
            if (!(busy.getCause() instanceof SQLException sql) || !NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw busy;
            }
        }
    }

    private static boolean cut(Handle handle) {
        handle.execute("LOCK TABLE import_line IN ACCESS EXCLUSIVE MODE NOWAIT");
        var needed = handle.createQuery(NEEDED).mapTo(Boolean.class).one();
        if (!needed) {
            handle.execute("TRUNCATE import_line");
        }
        return !needed;
    }

    private void endAbandoned(Handle handle) {
        var now = OffsetDateTime.now(clock);
        handle.createQuery(FIND_ABANDONED)
                .bind("before", now.minus(ABANDONED))
                .mapTo(java.util.UUID.class)
                .list()
                .forEach(id -> Imports.move(handle, id, State.FAILED, ImportStage.UPLOAD_BROKEN, now));
    }
}
