package vn.laichau.hatangso.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database would acknowledge a write that it may forget. */
@Readiness
@ApplicationScoped
public class DurabilityCheck implements HealthCheck {

    private static final String UNSAFE = """
            SELECT string_agg(name || '=' || setting, ', ') FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
            """;

    private final DataSource database;

    DurabilityCheck(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional
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
