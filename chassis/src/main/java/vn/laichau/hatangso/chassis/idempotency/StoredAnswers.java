package vn.laichau.hatangso.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests.RequestKey;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table {@code idempotency_key}, used on the connection of the running transaction. */
@ApplicationScoped
class StoredAnswers {

    private static final String FIND = """
            SELECT fingerprint, status, location, etag, body FROM idempotency_key
            WHERE organisation = ? AND operation = ? AND key = ?
            """;

    private static final String REMEMBER = """
            INSERT INTO idempotency_key (organisation, operation, key, fingerprint, status, location, etag, body, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final Sql sql;
    private final Clock clock;

    StoredAnswers(DataSource database, Sql sql, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the lock of the key, held until the transaction ends, also by a crash, and then looks: in one exchange with the
     * database, but in two statements, of which the second sees what the holder before committed.
     *
     * @return empty when another request holds the lock
     */
    Optional<Looked> lockAndFind(RequestKey scope) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AdvisoryLock.TRY + ";" + FIND)) {
            statement.setString(1, scope.lock().name());
            statement.setString(2, scope.organisation());
            statement.setString(3, scope.operation());
            statement.setString(4, scope.key());
            statement.execute();
            var locked = statement.getResultSet();
            locked.next();
            if (!locked.getBoolean(1)) {
                return Optional.empty();
            }
            statement.getMoreResults();
            var row = statement.getResultSet();
            return Optional.of(
                    new Looked(row.next() ? Optional.of(Records.read(row, Remembered.class)) : Optional.empty()));
        }
    }

    Optional<Remembered> find(RequestKey scope) {
        return sql.find(Remembered.class, FIND, scope.organisation(), scope.operation(), scope.key());
    }

    void remember(RequestKey scope, byte[] fingerprint, StoredAnswer answer) {
        sql.update(
                REMEMBER,
                scope.organisation(),
                scope.operation(),
                scope.key(),
                fingerprint,
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                clock.instant());
    }

    /** What was found under the lock. */
    record Looked(Optional<Remembered> remembered) {}

    /** A remembered answer and what it answered. */
    record Remembered(byte[] fingerprint, StoredAnswer answer) {

        Response replayFor(byte[] asked) {
            if (!Arrays.equals(asked, fingerprint)) {
                throw CommonProblem.IDEMPOTENCY_KEY_REUSED.asIs();
            }
            return answer.toReplay();
        }
    }
}
