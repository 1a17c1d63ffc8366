package vn.laichau.hatangso.indicator.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import vn.laichau.hatangso.chassis.queue.Poller;

/** When imports are applied: as soon as one is queued, and regularly as a safety net. One at a time per replica. */
@ApplicationScoped
class ImportPoller {

    private final ApplyImport applyImport;
    private final CheckImport checkImport;
    private final StagingCleanup stagingCleanup;
    private final Poller poller = new Poller("imports", this::round);

    ImportPoller(ApplyImport applyImport, CheckImport checkImport, StagingCleanup stagingCleanup) {
        this.applyImport = applyImport;
        this.checkImport = checkImport;
        this.stagingCleanup = stagingCleanup;
    }

    void afterQueueing(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        poller.ask();
    }

    @Scheduled(every = "${imports.every}")
    void regularly() {
        poller.ask();
    }

    private void round(Poller round) throws Exception {
        // What an earlier round left; what breaks in this one waits for the next.
        checkImport.checkAll();
        if (round.drain(applyImport::applyOne)) {
            stagingCleanup.cleanUp();
        }
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        poller.finish();
    }
}
