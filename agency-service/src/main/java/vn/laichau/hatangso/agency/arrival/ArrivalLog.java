package vn.laichau.hatangso.agency.arrival;

import io.quarkus.agroal.DataSource;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Keeps refused attempts as evidence. Written on a connection of its own: what the request did itself is rolled back by
 * then. When even that fails the attempt stands in the service's log.
 */
@ApplicationScoped
class ArrivalLog {

    private static final Logger LOG = Logger.getLogger(ArrivalLog.class);

    private static final String INSERT =
            "INSERT INTO arrival (organisation, arrived_at, sha256, status, reason, attempt) VALUES (?, ?, ?, ?, ?, ?)";

    private final javax.sql.DataSource database;
    private final Vertx vertx;

    ArrivalLog(@DataSource("job") javax.sql.DataSource database, Vertx vertx) {
        this.database = database;
        this.vertx = vertx;
    }

    /** Returns at once. */
    void note(Attempt attempt, Arrival arrival, int status) {
        vertx.executeBlocking(
                () -> {
                    insert(attempt, arrival, status);
                    return null;
                },
                false);
    }

    private void insert(Attempt attempt, Arrival arrival, int status) {
        var reason = arrival.reason() == null ? "http-" + status : arrival.reason();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, arrival.organisation());
            statement.setObject(2, arrival.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, arrival.sha256());
            statement.setInt(4, status);
            statement.setString(5, reason);
            statement.setString(6, attempt.name());
            statement.executeUpdate();
        } catch (SQLException failure) {
            LOG.errorf(
                    failure,
                    "refused attempt not stored: %s, organisation %s, arrived %s, sha256 %s, %d %s",
                    attempt,
                    arrival.organisation(),
                    arrival.at(),
                    arrival.sha256(),
                    status,
                    reason);
        }
    }
}
