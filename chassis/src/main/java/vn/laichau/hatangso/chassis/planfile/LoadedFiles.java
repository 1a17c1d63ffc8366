package vn.laichau.hatangso.chassis.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table {@code plan_file}. */
@ApplicationScoped
class LoadedFiles {

    private static final String LIST =
            "SELECT version, sha256, loaded_at FROM plan_file WHERE plan = ? AND part = ? ORDER BY id DESC";

    private static final String CONTENT = """
            SELECT content FROM plan_file WHERE plan = ? AND part = ? AND version = coalesce(?, version)
            ORDER BY id DESC LIMIT 1
            """;

    private static final String ADD =
            "INSERT INTO plan_file (plan, part, version, sha256, content, loaded_at) VALUES (?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Sql sql;
    private final Clock clock;

    LoadedFiles(DataSource database, Sql sql, Clock clock) {
        this.database = database;
        this.sql = sql;
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
        return sql.list(LoadedFile.class, LIST, plan, part);
    }

    /**
     * The bytes as they came.
     *
     * @param version null for the one in force
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException not-found when it was never loaded
     */
    byte[] get(String plan, String part, String version) {
        return sql.find(byte[].class, CONTENT, plan, part, version).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    void add(String plan, String part, String version, byte[] content) {
        sql.update(ADD, plan, part, version, Sha256.hex(content), content, clock.instant());
    }
}
