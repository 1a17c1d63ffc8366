package vn.laichau.hatangso.chassis.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes outdated rows regularly, batch by batch; several replicas may do so at once. */
@ApplicationScoped
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int BATCH = 1_000;

    private final OutdatedRows rows;
    private final Clock clock;
    private final RetentionSettings settings;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(RetentionJob::thread);

    RetentionJob(OutdatedRows rows, Clock clock, RetentionSettings settings) {
        this.rows = rows;
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
        } catch (RuntimeException failure) {
            LOG.warn("outdated rows were not all removed, the next round goes on", failure);
        }
    }

    /**
     * Until none is left.
     *
     * @param batch how many rows of each table go in one transaction
     */
    void removeOutdated(int batch) {
        while (!worker.isShutdown() && rows.remove(clock.instant(), batch)) {
            LOG.trace("more rows are outdated");
        }
    }

    /** Holds up no end: what is not removed now is removed after the next start. */
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    }
}
