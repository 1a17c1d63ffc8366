package vn.laichau.hatangso.chassis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * A lock that no row or table stands for, held in PostgreSQL over all replicas until the transaction ends, also by a crash. Each
 * service has one page that lists its own; names are written nowhere else (docs/adr/0048). PostgreSQL makes the key, 64 bits, of
 * the name: two that fall together by chance only wait for each other.
 *
 * @param name of its kind, and for a narrow one what it is about
 * @param guards what two could otherwise both find true
 */
public record AdvisoryLock(String name, String guards) {

    private static final String KEY = "hashtextextended(?, 0)";

    /** For who asks for more in the same exchange: its one parameter is the name, its answer whether the lock was free. */
    public static final String TRY = "SELECT pg_try_advisory_xact_lock(" + KEY + ")";

    /** CASE promises the order: the second is not asked for where the first is not free. */
    private static final String TRY_BOTH = """
            SELECT CASE WHEN NOT pg_try_advisory_xact_lock(%1$s) THEN 'NEITHER'
                        WHEN pg_try_advisory_xact_lock(%1$s) THEN 'BOTH' ELSE 'FIRST' END
            """.formatted(KEY);

    private static final Way ALONE = new Way(TRY, "SELECT pg_advisory_xact_lock(" + KEY + ")");

    private static final Way SHARED = new Way(
            "SELECT pg_try_advisory_xact_lock_shared(" + KEY + ")", "SELECT pg_advisory_xact_lock_shared(" + KEY + ")");

    /** One statement each, so that nothing can come between taking and letting go; CASE promises the order. */
    private static final Way IN_PASSING = new Way(
            "SELECT CASE WHEN pg_try_advisory_lock_shared(key) THEN pg_advisory_unlock_shared(key) ELSE false END FROM "
                    + KEY + " AS key",
            "SELECT CASE WHEN CAST(pg_advisory_lock_shared(key) AS text) IS NOT NULL THEN pg_advisory_unlock_shared(key) END"
                    + " FROM " + KEY + " AS key");

    private static final String HOLDERS = """
            FROM pg_stat_activity
            WHERE datname = current_database() AND pid IN (
                SELECT pid FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND objsubid = 1
                  AND (classid::bigint << 32 | objid::bigint) = %s)
            """.formatted(KEY);

    private static final String NAMED =
            "SELECT current_setting('application_name'), string_agg(application_name, ' and ') " + HOLDERS;

    private static final String INTERRUPT = "SELECT count(pg_cancel_backend(pid)) " + HOLDERS;

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(AdvisoryLock.class);

    /** Statements that take it: one that does not wait, and answers whether it was free, and one that does. */
    private record Way(String tries, String waits) {}

    /** The narrow one of this kind; its page says what that is about. */
    public AdvisoryLock about(Object... subject) {
        return new AdvisoryLock(
                Arrays.stream(subject).map(String::valueOf).collect(Collectors.joining(" ", name + " ", "")), guards);
    }

    /** Waits for whoever has it. */
    public void take(Connection transaction) {
        await(transaction, ALONE);
    }

    /** Waits for whoever has it alone. */
    public void takeShared(Connection transaction) {
        await(transaction, SHARED);
    }

    /** @return false when another transaction has it */
    public boolean tryToTake(Connection transaction) {
        return isFree(transaction, TRY);
    }

    /**
     * Takes this one if it is free and then waits for the other, in one exchange with the database where that is free too.
     *
     * @return false when another transaction has this one
     */
    public boolean tryToTakeBefore(AdvisoryLock other, Connection transaction) {
        var taken = ask(transaction, TRY_BOTH, row -> row.getString(1), name, other.name);
        if (taken.equals("FIRST")) {
            other.take(transaction);
        }
        return !taken.equals("NEITHER");
    }

    /** Waits until whoever has it alone now has ended, and keeps nobody out afterwards. */
    public void settle(Connection connection) {
        await(connection, IN_PASSING);
    }

    /** Cancels the statement that whoever has it runs at this moment, on whichever replica. */
    public void interruptHolder(Connection connection) {
        ask(connection, INTERRUPT, row -> row.getLong(1), name);
    }

    private void await(Connection connection, Way way) {
        if (isFree(connection, way.tries())) {
            return;
        }
        // Who waits and for whom; afterwards nobody could tell.
        var whom = ask(connection, NAMED, row -> new String[] {row.getString(1), row.getString(2)}, name);
        var begun = System.nanoTime();
        try {
            ask(connection, way.waits(), row -> true, name);
        } finally {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(LONG) > 0) {
                LOG.warnf("%s waited %d ms for the lock of %s, held by %s", whom[0], waited.toMillis(), this, whom[1]);
            }
        }
    }

    private boolean isFree(Connection connection, String sql) {
        return ask(connection, sql, row -> row.getBoolean(1), name);
    }

    private <T> T ask(Connection connection, String sql, SqlFunction<ResultSet, T> answer, String... names) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < names.length; i++) {
                statement.setString(i + 1, names[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return answer.apply(row);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the lock of " + this, failure);
        }
    }

    /** In one line: a subject may be what a request named. */
    @Override
    public String toString() {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
