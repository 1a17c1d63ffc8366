package vn.laichau.hatangso.agency.arrival;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Sql;

/**
 * Keeps refused attempts as evidence. Written on a connection of its own: what the request did itself is rolled back by
 * then. One thread writes, so that a rush of refusals takes neither threads from submissions nor connections from other
 * background work; what it cannot keep up with, and what the database does not take, stands in the service's log.
 */
@ApplicationScoped
class ArrivalLog {

    private static final Logger LOG = Logger.getLogger(ArrivalLog.class);
    private static final int MOST_WAITING = 1_000;
    private static final int SECONDS_TO_FINISH = 5;

    private static final String INSERT =
            "INSERT INTO arrival (organisation, arrived_at, sha256, status, reason, attempt) VALUES (?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final AnonymousRejectionLimit strangers;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "arrival-log"),
            (task, full) -> ((Refusal) task).tellLog("too many at once"));

    ArrivalLog(@DataSource("job") javax.sql.DataSource database, AnonymousRejectionLimit strangers) {
        this.sql = new Sql(database);
        this.strangers = strangers;
    }

    /** Returns at once. */
    void note(AttemptKind attemptKind, Arrival arrival, int status) {
        var refusal = new Refusal(attemptKind, arrival, status);
        if (arrival.organisation() != null || strangers.hasRoom()) {
            writer.execute(refusal);
        } else {
            refusal.tellLog("too many of strangers");
        }
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }

    /** One refused attempt on its way into the table. */
    private final class Refusal implements Runnable {

        private final AttemptKind attemptKind;
        private final Arrival arrival;
        private final int status;

        private Refusal(AttemptKind attemptKind, Arrival arrival, int status) {
            this.attemptKind = attemptKind;
            this.arrival = arrival;
            this.status = status;
        }

        @Override
        public void run() {
            try {
                sql.update(
                        INSERT, arrival.organisation(), arrival.at(), arrival.sha256(), status, reason(), attemptKind);
            } catch (RuntimeException failure) {
                tellLog(failure.getMessage());
            }
        }

        private String reason() {
            return arrival.reason() == null ? "http-" + status : arrival.reason();
        }

        private void tellLog(String why) {
            LOG.errorf(
                    "refused attempt not stored (%s): %s, organisation %s, arrived %s, sha256 %s, %d %s",
                    why, attemptKind, arrival.organisation(), arrival.at(), arrival.sha256(), status, reason());
        }
    }
}
