package vn.laichau.hatangso.indicator.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** When imports are applied: as soon as one is queued, and regularly as a safety net. One at a time per replica. */
@ApplicationScoped
class ImportPoller {

    private static final Logger LOG = Logger.getLogger(ImportPoller.class);
    private static final int SECONDS_TO_FINISH = 25;

    private final ApplyImport applyImport;
    private final CheckImport checkImport;
    private final StagingCleanup stagingCleanup;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));
    private final AtomicBoolean roundWaits = new AtomicBoolean();

    ImportPoller(ApplyImport applyImport, CheckImport checkImport, StagingCleanup stagingCleanup) {
        this.applyImport = applyImport;
        this.checkImport = checkImport;
        this.stagingCleanup = stagingCleanup;
    }

    void afterQueueing(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        ask();
    }

    @Scheduled(every = "${imports.every}")
    void regularly() {
        ask();
    }

    /** A round that has not begun yet will find the new import too. */
    private void ask() {
        if (roundWaits.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void round() {
        roundWaits.set(false);
        try {
            // What an earlier round left; what breaks in this one waits for the next.
            checkImport.checkAll();
            var applied = false;
            while (!worker.isShutdown() && applyImport.applyOne()) {
                applied = true;
            }
            if (applied) {
                stagingCleanup.cleanUp();
            }
        } catch (RuntimeException failure) {
            LOG.warn("a round of imports ended early, the next one goes on", failure);
        }
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("an import was cut off; it is taken again at the next start");
        }
    }
}
