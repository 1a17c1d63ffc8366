package vn.laichau.hatangso.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests.RequestKey;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table {@code idempotency_key}, used on the connection of the running transaction. */
@ApplicationScoped
class RememberedAnswers {

    private final DataSource database;
    private final Clock clock;

    RememberedAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Held until the transaction ends, also by a crash; false when another request holds it. */
    boolean lock(RequestKey scope) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, scope.lockNumber());
            var rows = statement.executeQuery();
            rows.next();
            return rows.getBoolean(1);
        }
    }

    Optional<Remembered> find(RequestKey scope) throws SQLException {
        var sql = """
                SELECT fingerprint, status, location, etag, body FROM idempotency_key
                WHERE organisation = ? AND operation = ? AND key = ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope.organisation());
            statement.setString(2, scope.operation());
            statement.setString(3, scope.key());
            var row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new Remembered(
                            row.getBytes(1),
                            new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5))))
                    : Optional.empty();
        }
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
