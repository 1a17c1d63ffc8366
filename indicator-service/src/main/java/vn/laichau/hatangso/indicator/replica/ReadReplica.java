package vn.laichau.hatangso.indicator.replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.failure.DatabaseUnavailable;
import vn.laichau.hatangso.chassis.problem.failure.FailureCauses;
import vn.laichau.hatangso.indicator.database.OtherConnection;

/**
 * Lets nobody in particular read from a replica, as long as there is one that is not too far behind; whoever has said who they are may
 * have just written something. Each connection is asked how far its server is: several replicas may stand behind one address.
 */
@ApplicationScoped
public class ReadReplica {

    private static final Logger LOG = Logger.getLogger(ReadReplica.class);
    private static final double NANOS = 1e9;
    private static final String CANCELLED = "57014";

    private final AgroalDataSource pool;
    private final javax.sql.DataSource primary;
    private final OtherConnection other;
    private final Callers callers;
    private final Actors actors;
    private final ReplicaLag told;
    private final ReplicaSettings settings;
    private final PrimaryPositions positions;
    private final Counter there;
    private final Counter instead;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(ReadReplica::thread);

    /** Decided by the worker, which alone tries a replica that failed. */
    private volatile boolean usable;

    /** Since it was last reached: the reason is told once. */
    private volatile boolean failing;

    private volatile long failedAt;
    private volatile long upToDateAt = System.nanoTime();

    ReadReplica(
            @DataSource("replica") AgroalDataSource pool,
            @DataSource("state") javax.sql.DataSource primary,
            OtherConnection other,
            Callers callers,
            Actors actors,
            ReplicaLag told,
            ReplicaSettings settings,
            MeterRegistry meters) {
        this.pool = pool;
        this.primary = primary;
        this.other = other;
        this.callers = callers;
        this.actors = actors;
        this.told = told;
        this.settings = settings;
        this.positions = new PrimaryPositions(settings.mostLag().toNanos());
        this.failedAt = System.nanoTime() - settings.rest().toNanos();
        this.there = counter(meters, "replica");
        this.instead = counter(meters, "primary");
        Gauge.builder("replica.lag.seconds", this, ReadReplica::lag)
                .description("How old what the replica has is at most; not a number without a replica")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String by) {
        return Counter.builder("replica.reads")
                .description("Reads that a replica may answer, and by what they were answered")
                .tag("by", by)
                .register(meters);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "replica");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent started) {
        if (settings.url().isPresent()) {
            var millis = settings.every().toMillis();
            worker.scheduleWithFixedDelay(this::round, 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdownNow();
    }

    private double lag() {
        return settings.url().isEmpty() ? Double.NaN : (System.nanoTime() - upToDateAt) / NANOS;
    }

    private void round() {
        try {
            look();
        } catch (RuntimeException | Error failure) {
            // Whatever it was: a task that ends with it is never begun again.
            LOG.warn("the replica was not looked at this time; the next round goes on", failure);
        }
    }

    private void look() {
        try (var connection = primary.getConnection()) {
            var before = System.nanoTime();
            positions.add(before, WalPosition.ofPrimary(connection));
        } catch (SQLException away) {
            LOG.debug("how far the primary is is not known", away);
        }
        if (System.nanoTime() - failedAt < settings.rest().toNanos()) {
            return;
        }
        try (var reading = ReplicaReading.open(pool, other, settings)) {
            failing = false;
            var now = System.nanoTime();
            var lag = positions.lagOf(reading.position(), now);
            if (isSmall(lag)) {
                upToDateAt = now - lag;
            }
            use(isSmall(lag));
        } catch (SQLException failure) {
            failed(failure);
        }
    }

    private boolean isSmall(long lag) {
        return lag <= settings.mostLag().toNanos();
    }

    private void use(boolean now) {
        if (usable != now) {
            usable = now;
            LOG.info(
                    now
                            ? "the replica answers public reads"
                            : "the replica is not used, the primary answers public reads");
        }
    }

    /** What is slow there is slow for this answer alone. */
    private static boolean isCancelled(Throwable failure) {
        return failure instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
    }

    /** Where one connection leads nowhere, others of the pool do not lead further. */
    private void failed(Exception failure) {
        failedAt = System.nanoTime();
        pool.flush(FlushMode.GRACEFUL);
        if (!failing) {
            failing = true;
            LOG.warnf("the replica failed: %s", failure.getMessage());
        }
        use(false);
    }

    /** Whether it may answer the present request. */
    public boolean isForReader() {
        var may = settings.url().isPresent()
                && actors.isRequest()
                && callers.find().isEmpty();
        if (may && !usable) {
            instead.increment();
        }
        return may && usable;
    }

    /** For who writes an answer after its headers: it will not be older than anything may be. */
    public void announce() {
        told.tell(settings.mostLag().toNanos());
    }

    /** @return empty where the primary has to answer: who asks is somebody, or no replica is there, or it is too far behind */
    public <T> Optional<T> read(Function<ReplicaReading, T> work) {
        if (!isForReader()) {
            return Optional.empty();
        }
        var answer = attempt(reading -> {
            told.tell(reading.lag());
            return work.apply(reading);
        });
        if (answer.isEmpty()) {
            told.none();
        }
        return answer;
    }

    /** The same for whom {@link #isForReader} was asked already. */
    public <T> Optional<T> attempt(Function<ReplicaReading, T> work) {
        var answer = tryTo(work);
        (answer.isPresent() ? there : instead).increment();
        return answer;
    }

    private <T> Optional<T> tryTo(Function<ReplicaReading, T> work) {
        try (var reading = ReplicaReading.open(pool, other, settings)) {
            var lag = positions.lagOf(reading.position(), System.nanoTime());
            if (!isSmall(lag)) {
                return Optional.empty();
            }
            reading.setLag(lag);
            try {
                return Optional.of(work.apply(reading));
            } catch (RuntimeException failure) {
                // What is wrong with a question is told by either server.
                if (reading.isBeingGiven() || !FailureCauses.include(failure, SQLException.class::isInstance)) {
                    throw failure;
                }
                if (DatabaseUnavailable.isReasonOf(failure)
                        && !FailureCauses.include(failure, ReadReplica::isCancelled)) {
                    failed(failure);
                }
                return Optional.empty();
            }
        } catch (SQLException failure) {
            failed(failure);
            return Optional.empty();
        }
    }
}
