package vn.laichau.hatangso.systemtests.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Where in its work a job can be met; it stands still there as long as the connection holds what it needs to go on. */
enum JobStage {
    /** Whoever reads what was worded waits: the snapshot is being read then. */
    COLLECT("LOCK TABLE paragraph_wording IN ACCESS EXCLUSIVE MODE"),
    /** Needs nothing of the database; the job's own row is held until it has to say that it went on. */
    RENDER("SELECT 1"),
    /** Whoever keeps a file waits. */
    KEEP("LOCK TABLE rendered_file IN SHARE MODE");

    static final List<JobStage> ALL = List.of(values());

    private final String obstacle;

    JobStage(String obstacle) {
        this.obstacle = obstacle;
    }

    void obstruct(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(obstacle);
        }
    }

    /**
     * Returns when the job is in this stage, which it does not leave.
     *
     * @param tries how often it was begun by then: after a crash it still says where it was before
     */
    void awaitJob(Connection connection, String job, int tries) throws SQLException {
        try (var found = connection.prepareStatement(
                "SELECT 1 FROM job WHERE id = ?::uuid AND state = 'RUNNING' AND stage = ? AND tries = ? FOR UPDATE")) {
            found.setString(1, job);
            found.setString(2, name());
            found.setInt(3, tries);
            Awaitility.await()
                    .atMost(KilledJobsIT.TIMEOUT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        try (var row = found.executeQuery()) {
                            return row.next();
                        }
                    });
        }
    }
}
