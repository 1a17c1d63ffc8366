package vn.laichau.hatangso.chassis.queue;

import jakarta.ws.rs.WebApplicationException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.database.SqlFunction;

/**
 * A table as a queue. A lease is the next try moved ahead: whoever dies with one is followed by another worker when it has run out,
 * so a row is worked on at least once. Each statement commits by itself, and no connection is held while somebody works.
 */
public final class LeasedQueue<T> implements QueueMetrics.Rows {

    private static final Logger LOG = Logger.getLogger(LeasedQueue.class);

    /** Relies on SKIP LOCKED: two workers never take the same row, and neither waits for the other. */
    private static final String TAKE = """
            UPDATE %1$s SET next_try_at = :next, tries = tries + 1, last_failure = NULL%2$s
            WHERE id = (SELECT q.id FROM %1$s q WHERE q.done_at IS NULL AND q.next_try_at <= :now%3$s
                        ORDER BY q.next_try_at, q.id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, tries, %4$s
            """;

    /** Also when the lease is over: what was done is done. */
    private static final String DONE =
            "UPDATE %s SET done_at = :now, last_failure = NULL%s WHERE id = :id AND done_at IS NULL";

    /** Only who took it last may do this, and nobody any more who gave it back. */
    private static final String HELD =
            " WHERE id = :id AND tries = :tries AND last_failure IS NULL AND done_at IS NULL";

    private static final String GIVE_UP = "UPDATE %s SET done_at = :now, last_failure = :failure%s" + HELD;
    private static final String TRY_AGAIN = "UPDATE %s SET next_try_at = :next, last_failure = :failure" + HELD;
    private static final String RENEW = "UPDATE %s SET next_try_at = :next" + HELD;

    private static final Pattern PARAMETER = Pattern.compile(":(next|now|id|tries|failure)\\b");

    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;
    private final QueueTable<T> table;
    private final Duration lease;
    private final Backoff backoff;

    /** What is done with a row. */
    @FunctionalInterface
    public interface Work<T> {

        TryOutcome on(T payload) throws Exception;
    }

    /** Runs a statement in a transaction, for a data source that gives connections to transactions alone. */
    @FunctionalInterface
    public interface Transactions {

        <R> R call(Callable<R> statement);
    }

    /** @param database gives connections that commit each statement */
    public LeasedQueue(DataSource database, Clock clock, QueueTable<T> table, Duration lease, Backoff backoff) {
        this(database, LeasedQueue::call, clock, table, lease, backoff);
    }

    /**
     * @param lease how long a worker may be silent before another one takes its row
     * @param backoff pauses after tries that failed
     */
    public LeasedQueue(
            DataSource database,
            Transactions transactions,
            Clock clock,
            QueueTable<T> table,
            Duration lease,
            Backoff backoff) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.table = table;
        this.lease = lease;
        this.backoff = backoff;
        QueueMetrics.register(table.name(), database, clock, this);
    }

    /**
     * Works on the row that has waited longest and settles it.
     *
     * @return whether there was one
     */
    public boolean workOne(Work<T> work) {
        var taken = take();
        taken.ifPresent(row -> settle(row, attempt(row, work)));
        return taken.isPresent();
    }

    private TryOutcome attempt(Lease<T> row, Work<T> work) {
        try {
            return work.on(row.payload());
        } catch (Exception failure) {
            LOG.debugf(failure, "%s %s", table.name(), row.id());
            return new TryOutcome.Again(backoff.after(row.tries()), describe(failure));
        }
    }

    private static String describe(Exception failure) {
        return failure instanceof WebApplicationException answered
                ? "HTTP " + answered.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }

    void settle(Lease<T> row, TryOutcome outcome) {
        if (outcome instanceof TryOutcome.Again again) {
            LOG.warnf(
                    "%s %s: try %d failed (%s), next in %d s",
                    table.name(),
                    row.id(),
                    row.tries(),
                    again.failure(),
                    again.pause().toSeconds());
            tryAgain(row, again);
        } else if (outcome instanceof TryOutcome.GivenUp givenUp) {
            LOG.errorf("%s %s: given up at try %d (%s)", table.name(), row.id(), row.tries(), givenUp.reason());
            giveUp(row, givenUp);
        } else {
            LOG.infof("%s %s: done at try %d", table.name(), row.id(), row.tries());
            done(row);
        }
    }

    /** The row that has waited longest; empty when none is due. */
    public Optional<Lease<T>> take() {
        var now = clock.instant();
        var sql = TAKE.formatted(table.name(), table.taken(), table.ready(), table.columns());
        return run(sql, Map.of("next", now.plus(lease), "now", now), statement -> {
            var row = statement.executeQuery();
            return row.next()
                    ? Optional.of(
                            new Lease<>(row.getObject("id"), row.getInt("tries"), Records.read(row, table.type())))
                    : Optional.empty();
        });
    }

    /** @return false when somebody else holds the row by now, or nobody wants it any more */
    public boolean renew(Lease<?> row) {
        return update(RENEW.formatted(table.name()), "next", clock.instant().plus(lease), row, "");
    }

    private void done(Lease<T> row) {
        update(DONE.formatted(table.name(), table.done()), "now", clock.instant(), row, "");
    }

    private void giveUp(Lease<T> row, TryOutcome.GivenUp givenUp) {
        update(GIVE_UP.formatted(table.name(), table.givenUp()), "now", clock.instant(), row, givenUp.reason());
    }

    private void tryAgain(Lease<T> row, TryOutcome.Again again) {
        update(TRY_AGAIN.formatted(table.name()), "next", clock.instant().plus(again.pause()), row, again.failure());
    }

    private boolean update(String sql, String instant, Instant at, Lease<?> row, String failure) {
        var values = Map.of(instant, at, "id", row.id(), "tries", row.tries(), "failure", failure);
        return run(sql, values, statement -> statement.executeUpdate() > 0);
    }

    @Override
    public double measure(String aggregate, String condition) {
        var sql = "SELECT %s FROM %s WHERE %s".formatted(aggregate, table.name(), condition);
        return run(sql, Map.of("now", clock.instant()), statement -> {
            var row = statement.executeQuery();
            row.next();
            return row.getDouble(1);
        });
    }

    private <R> R run(String sql, Map<String, Object> values, SqlFunction<PreparedStatement, R> work) {
        return transactions.call(() -> {
            try (var connection = database.getConnection();
                    var statement =
                            connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
                var names = PARAMETER.matcher(sql).results().iterator();
                for (var i = 1; names.hasNext(); i++) {
                    var value = values.get(names.next().group(1));
                    statement.setObject(i, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                }
                return work.apply(statement);
            } catch (SQLException failure) {
                throw new IllegalStateException("the queue " + table.name(), failure);
            }
        });
    }

    private static <R> R call(Callable<R> statement) {
        try {
            return statement.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
