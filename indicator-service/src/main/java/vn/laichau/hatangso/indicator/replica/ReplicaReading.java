package vn.laichau.hatangso.indicator.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.indicator.database.OtherConnection;

/** One connection to a replica whose server was asked how far it is, for as long as one answer takes. */
public final class ReplicaReading implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReplicaReading.class);

    /** Of what takes a millisecond. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** What is merely slow is cancelled before, and keeps its connection. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Connection connection;
    private final OtherConnection other;
    private final ReplicaSettings settings;
    private final WalPosition position;
    private long lag;
    private boolean given;

    private ReplicaReading(
            Connection connection, OtherConnection other, ReplicaSettings settings, WalPosition position) {
        this.connection = connection;
        this.other = other;
        this.settings = settings;
        this.position = position;
    }

    static ReplicaReading open(DataSource pool, OtherConnection other, ReplicaSettings settings) throws SQLException {
        var connection = pool.getConnection();
        try {
            waitFor(connection, SHORT);
            // Asked before anything is read: a transaction could have begun before the answer.
            return new ReplicaReading(connection, other, settings, WalPosition.ofReplica(connection));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void waitFor(Connection connection, Duration longest) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
    }

    /** For one statement outside a transaction, that sees nobody's rows. */
    public Connection connection() {
        return connection;
    }

    WalPosition position() {
        return position;
    }

    long lag() {
        return lag;
    }

    void setLag(long lag) {
        this.lag = lag;
    }

    /** From now on nobody else can answer: the first part of the answer has left. */
    public void beginToGive() {
        given = true;
    }

    boolean isBeingGiven() {
        return given;
    }

    /** What the service reads meanwhile on this thread is of one state of the replica, and what anybody may see. */
    public <T> T transaction(Supplier<T> work) {
        return transaction(settings.longestStatement(), work);
    }

    /** The same of a table that its reader reads meanwhile. */
    public <T> T transactionOfATable(Supplier<T> work) {
        return transaction(settings.longestStatementOfATable(), work);
    }

    private <T> T transaction(Duration longest, Supplier<T> work) {
        try {
            waitFor(connection, longest.plus(GRACE));
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = "
                                + longest.toMillis() + "; " + RowSecurity.NOBODY);
            }
            var answer = other.during(connection, work);
            connection.rollback();
            connection.setAutoCommit(true);
            return answer;
        } catch (SQLException failure) {
            throw new IllegalStateException("the replica could not be read", failure);
        }
    }

    /** What was read has been read, whatever becomes of the connection. */
    @Override
    public void close() {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            LOG.debug("a connection to the replica broke", broken);
        }
    }
}
