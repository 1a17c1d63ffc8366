package vn.laichau.hatangso.chassis.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer, or would acknowledge a write that it may forget. */
@Readiness
@ApplicationScoped
public class DurabilityCheck implements HealthCheck {

    private static final String UNSAFE = """
            SELECT string_agg(name || '=' || setting, ', '), clock_timestamp() FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
            """;

    private static final int SECONDS = 3;

    private final DataSource database;
    private final Clock clock;
    private volatile double clockOffset;
    private volatile Instant readyAt;

    DurabilityCheck(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.readyAt = clock.instant();
        Gauge.builder("database.ready.age.seconds", this, check -> check.secondsSince(check.readyAt))
                .description("Since readiness was last asked for and the database was there")
                .register(meters);
        Gauge.builder("database.clock.offset.seconds", this, check -> check.clockOffset)
                .description("How much the clock of the database is ahead of ours, when readiness was last asked for")
                .register(meters);
    }

    private double secondsSince(Instant then) {
        return Duration.between(then, clock.instant()).toMillis() / 1_000.0;
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
            var there = rows.getObject(2, OffsetDateTime.class).toInstant();
            clockOffset = Duration.between(clock.instant(), there).toMillis() / 1_000.0;
            if (unsafe != null) {
                return answer.down().withData("unsafe", unsafe).build();
            }
            readyAt = clock.instant();
            return answer.up().build();
        } catch (SQLException unreachable) {
            return answer.down().build();
        }
    }
}
