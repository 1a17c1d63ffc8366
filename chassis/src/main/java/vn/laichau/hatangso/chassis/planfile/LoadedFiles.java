package vn.laichau.hatangso.chassis.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table {@code plan_file}, used on the connection of the running transaction. */
@ApplicationScoped
class LoadedFiles {

    private final DataSource database;
    private final Clock clock;

    LoadedFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void lock(AdvisoryLock lock) {
        try (var connection = database.getConnection()) {
            lock.take(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Newest first: that one is in force. */
    List<LoadedFile> list(String plan, String part) {
        var sql = "SELECT version, sha256, loaded_at FROM plan_file WHERE plan = ? AND part = ? ORDER BY id DESC";
        return execute(sql, statement -> {
            statement.setString(1, plan);
            statement.setString(2, part);
            var rows = statement.executeQuery();
            var files = new ArrayList<LoadedFile>();
            while (rows.next()) {
                files.add(
                        new LoadedFile(rows.getString(1), rows.getString(2), rows.getObject(3, OffsetDateTime.class)));
            }
            return files;
        });
    }

    /**
     * The bytes as they came.
     *
     * @param version null for the one in force
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException not-found when it was never loaded
     */
    byte[] get(String plan, String part, String version) {
        var sql = """
                SELECT content FROM plan_file WHERE plan = ? AND part = ? AND (?::text IS NULL OR version = ?)
                ORDER BY id DESC LIMIT 1
                """;
        return execute(sql, statement -> {
            statement.setString(1, plan);
            statement.setString(2, part);
            statement.setString(3, version);
            statement.setString(4, version);
            var row = statement.executeQuery();
            if (!row.next()) {
                throw CommonProblem.NOT_FOUND.asIs();
            }
            return row.getBytes(1);
        });
    }

    void add(String plan, String part, String version, byte[] content) {
        var sql = """
                INSERT INTO plan_file (plan, part, version, sha256, content, loaded_at) VALUES (?, ?, ?, ?, ?, ?)
                """;
        execute(sql, statement -> {
            statement.setString(1, plan);
            statement.setString(2, part);
            statement.setString(3, version);
            statement.setString(4, Sha256.hex(content));
            statement.setBytes(5, content);
            statement.setObject(6, OffsetDateTime.now(clock));
            return statement.executeUpdate();
        });
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }
}
