package vn.laichau.hatangso.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests.RequestKey;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table {@code idempotency_key}, used on the connection of the running transaction. */
@ApplicationScoped
class StoredAnswers {

    private static final String FIND = """
            SELECT fingerprint, status, location, etag, body FROM idempotency_key
            WHERE organisation = ? AND operation = ? AND key = ?
            """;

    private final DataSource database;
    private final Clock clock;

    StoredAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the lock of the key, held until the transaction ends, also by a crash, and then looks: in one exchange with the
     * database, but in two statements, of which the second sees what the holder before committed.
     *
     * @return empty when another request holds the lock
     */
    Optional<Looked> lockAndFind(RequestKey scope) throws SQLException {
        var sql = AdvisoryLock.TRY + ";" + FIND;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope.lock().name());
            name(statement, 2, scope);
            statement.execute();
            var locked = statement.getResultSet();
            locked.next();
            if (!locked.getBoolean(1)) {
                return Optional.empty();
            }
            statement.getMoreResults();
            return Optional.of(new Looked(read(statement.getResultSet())));
        }
    }

    Optional<Remembered> find(RequestKey scope) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            name(statement, 1, scope);
            return read(statement.executeQuery());
        }
    }

    private static void name(PreparedStatement statement, int first, RequestKey scope) throws SQLException {
        statement.setString(first, scope.organisation());
        statement.setString(first + 1, scope.operation());
        statement.setString(first + 2, scope.key());
    }

    private static Optional<Remembered> read(ResultSet row) throws SQLException {
        return row.next()
                ? Optional.of(new Remembered(
                        row.getBytes(1),
                        new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5))))
                : Optional.empty();
    }

    void remember(RequestKey scope, byte[] fingerprint, StoredAnswer answer) throws SQLException {
        var sql = """
                INSERT INTO idempotency_key
                    (organisation, operation, key, fingerprint, status, location, etag, body, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope.organisation());
            statement.setString(2, scope.operation());
            statement.setString(3, scope.key());
            statement.setBytes(4, fingerprint);
            statement.setInt(5, answer.status());
            statement.setString(6, answer.location());
            statement.setString(7, answer.etag());
            statement.setBytes(8, answer.body());
            statement.setObject(9, OffsetDateTime.now(clock));
            statement.executeUpdate();
        }
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
