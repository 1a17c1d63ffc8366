package vn.laichau.hatangso.agency.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** When parcels are taken: right after a commit that leaves one, and regularly as a safety net. One at a time per replica. */
@ApplicationScoped
class OutboxPoller {

    private static final Logger LOG = Logger.getLogger(OutboxPoller.class);
    private static final int SECONDS_TO_FINISH = 25;

    private final MessagePublisher messagePublisher;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "delivery"));
    private final AtomicBoolean roundWaits = new AtomicBoolean();

    OutboxPoller(MessagePublisher messagePublisher) {
        this.messagePublisher = messagePublisher;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Enqueued enqueued) {
        ask();
    }

    @Scheduled(every = "${delivery.every}")
    void regularly() {
        ask();
    }

    /** A round that has not begun yet will find the new parcel too. */
    private void ask() {
        if (roundWaits.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void round() {
        roundWaits.set(false);
        try {
            while (!worker.isShutdown() && messagePublisher.publishOne()) {
                LOG.trace("looking for the next parcel");
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("delivery round ended early, the next one goes on", failure);
        }
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("a delivery was cut off; it is repeated at the next start");
        }
    }
}
