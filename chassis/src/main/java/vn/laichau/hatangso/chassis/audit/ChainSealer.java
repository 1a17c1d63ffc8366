package vn.laichau.hatangso.chassis.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Seals what was appended, apart from the requests that append; of several replicas one at a time. */
@ApplicationScoped
public class ChainSealer {

    private static final Logger LOG = Logger.getLogger(ChainSealer.class);
    private static final int BATCH = 500;
    private static final int SECONDS_TO_FINISH = 5;

    private final AuditStore table;
    private final UnauthenticatedCounter unauthenticatedCounter;
    private final CheckpointSigner checkpointSigner;
    private final Clock clock;
    private final AuditSchedule rhythm;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(ChainSealer::thread);
    private Instant nextSignature = Instant.MIN;
    private volatile Instant sealedAt;

    ChainSealer(
            AuditStore table,
            UnauthenticatedCounter unauthenticatedCounter,
            CheckpointSigner checkpointSigner,
            Clock clock,
            AuditSchedule rhythm,
            MeterRegistry meters) {
        this.table = table;
        this.unauthenticatedCounter = unauthenticatedCounter;
        this.checkpointSigner = checkpointSigner;
        this.clock = clock;
        this.rhythm = rhythm;
        this.sealedAt = clock.instant();
        Gauge.builder("audit.seal.age.seconds", this, ChainSealer::secondsSinceRound)
                .description("Since a round of this replica last sealed and signed all that it found")
                .register(meters);
    }

    private double secondsSinceRound() {
        return Duration.between(sealedAt, clock.instant()).toMillis() / 1_000.0;
    }

    void begin(@Observes StartupEvent started) {
        var pause = rhythm.seal().toMillis();
        worker.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            seal();
            if (!clock.instant().isBefore(nextSignature)) {
                unauthenticatedCounter.keep();
                checkpointSigner.sign();
                nextSignature = clock.instant().plus(rhythm.sign());
            }
            sealedAt = clock.instant();
        } catch (RuntimeException | Error failure) {
            // Whatever it was: a task that ends with it is never begun again.
            LOG.warn("the audit was not sealed this time; the next round goes on", failure);
        }
    }

    private void seal() {
        while (!worker.isShutdown() && table.seal(BATCH) == BATCH) {
            LOG.trace("more waits to be sealed");
        }
    }

    /** Seals and signs all that is there now. */
    public void finish() {
        unauthenticatedCounter.keep();
        // Waits for a round that began before and does not see all of it: sealing beside one does nothing.
        checkpointSigner.sign();
        seal();
        checkpointSigner.sign();
    }

    /** Holds up no end: what is not sealed now is sealed after the next start. */
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "audit-sealer");
        thread.setDaemon(true);
        return thread;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("sealing of the audit was cut off; it goes on after the next start");
        }
        try {
            unauthenticatedCounter.keep();
        } catch (RuntimeException away) {
            LOG.warn("requests without proof since the last round are in the access log alone", away);
        }
    }
}
