package vn.laichau.hatangso.chassis.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes rows of which the term is over ({@code retention_rule}), batch by batch; several replicas may do so at once. */
@ApplicationScoped
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int BATCH = 1_000;

    private final DataSource database;
    private final Clock clock;
    private final RetentionSettings settings;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(RetentionJob::thread);

    RetentionJob(DataSource database, Clock clock, RetentionSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent started) {
        var pause = settings.every().toMillis();
        worker.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        worker.shutdownNow();
    }

    private void round() {
        try {
            removeOutdated(BATCH);
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("outdated rows were not all removed, the next round goes on", failure);
        }
    }

    /**
     * Until none is left.
     *
     * @param batch how many rows of each table go in one transaction
     */
    void removeOutdated(int batch) throws SQLException {
        try (var connection = database.getConnection()) {
            while (!worker.isShutdown() && removeBatch(connection, batch)) {
                LOG.trace("more rows are outdated");
            }
        }
    }

    /** Whether a table may have more of them. */
    private boolean removeBatch(Connection connection, int batch) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT relation, removed, failure FROM remove_outdated(?, ?)")) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setInt(2, batch);
            var more = false;
            try (var tables = statement.executeQuery()) {
                while (tables.next()) {
                    var removed = tables.getLong(2);
                    if (removed > 0) {
                        LOG.infof("%d rows of %s removed, their term is over", removed, tables.getString(1));
                    }
                    if (tables.getString(3) != null) {
                        LOG.errorf("outdated rows of %s stay: %s", tables.getString(1), tables.getString(3));
                    }
                    more |= removed == batch;
                }
            }
            return more;
        }
    }

    /** Holds up no end: what is not removed now is removed after the next start. */
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    }
}
