package vn.laichau.hatangso.indicator.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.laichau.hatangso.chassis.queue.Poller;
import vn.laichau.hatangso.chassis.queue.QueueMetrics;
import vn.laichau.hatangso.indicator.database.JobDatabase;

/** When imports are applied: as soon as one is queued, and regularly as a safety net. One at a time per replica. */
@ApplicationScoped
class ImportPoller {

    /** As queues name their columns. A file that is arriving waits for its sender, not for us. */
    private static final String MEASURE = """
            SELECT %s FROM (
                SELECT received_at AS enqueued_at, finished_at AS done_at, CASE WHEN state = 'FAILED' THEN stage END AS last_failure
                FROM bulk_import WHERE state <> 'RECEIVING') AS queued
            WHERE %s
            """;

    private final JobDatabase database;
    private final Clock clock;
    private final ApplyImport applyImport;
    private final CheckImport checkImport;
    private final StagingCleanup stagingCleanup;
    private final Poller poller = new Poller("imports", this::round);
    private final QueueMetrics.Rows rows = this::measure;

    ImportPoller(
            JobDatabase database,
            Clock clock,
            ApplyImport applyImport,
            CheckImport checkImport,
            StagingCleanup stagingCleanup) {
        this.database = database;
        this.clock = clock;
        this.applyImport = applyImport;
        this.checkImport = checkImport;
        this.stagingCleanup = stagingCleanup;
        QueueMetrics.register("bulk_import", database, clock, rows);
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

    private double measure(String aggregate, String condition) {
        return database.<Double, RuntimeException>forJob(
                ApplyImport.JOB,
                handle -> handle.createQuery(MEASURE.formatted(aggregate, condition))
                        // Not every number asks for it.
                        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                        .bind("now", OffsetDateTime.now(clock))
                        .mapTo(Double.class)
                        .one());
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        poller.finish();
    }
}
