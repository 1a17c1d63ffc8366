package vn.laichau.hatangso.chassis.database;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer, or would acknowledge a write that it may forget. */
@Readiness
@ApplicationScoped
public class DurabilityCheck implements HealthCheck {

    private static final String UNSAFE = """
            SELECT string_agg(name || '=' || setting, ', ') FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
            """;

    private static final int SECONDS = 3;

    private final DataSource database;

    DurabilityCheck(DataSource database) {
        this.database = database;
    }

    /** Not longer than who asks waits: those who asked before it would take the connections of requests. */
    @Override
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("durable database");
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(UNSAFE)) {
            rows.next();
            var unsafe = rows.getString(1);
            return unsafe == null
                    ? answer.up().build()
                    : answer.down().withData("unsafe", unsafe).build();
        } catch (SQLException unreachable) {
            return answer.down().build();
        }
    }
}
