package vn.laichau.hatangso.chassis.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * A service that does not migrate (production) begins nothing before its tables have the form that it needs: the step of the release
 * brings it about (MigrationStep). Until then it answers nobody, and those of the version before it serve.
 */
@ApplicationScoped
public class SchemaWait {

    private static final Logger LOG = Logger.getLogger(SchemaWait.class);

    /** Before the scheduler, which is the first of all others. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Told at once, and then once in so many pauses. */
    private static final int PAUSES_BETWEEN_LINES = 15;

    private final boolean migrates;
    private final String url;
    private final String user;
    private final String password;
    private final Optional<String> job;

    SchemaWait(
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start", defaultValue = "true") boolean migrates,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "none") String url,
            @ConfigProperty(name = "quarkus.datasource.username", defaultValue = "none") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "none") String password,
            @ConfigProperty(name = "quarkus.flyway.placeholders.job") Optional<String> job) {
        this.migrates = migrates;
        this.url = url;
        this.user = user;
        this.password = password;
        this.job = job;
    }

    void waitForTables(@Observes @Priority(FIRST) StartupEvent started) throws InterruptedException {
        if (!migrates) {
            // Whoever is told to stop waits for the end of the start, which would not come.
            var stopping = new AtomicBoolean();
            var stop = new Thread(() -> stopping.set(true), "stop waiting for tables");
            Runtime.getRuntime().addShutdownHook(stop);
            waitUnless(stopping);
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private void waitUnless(AtomicBoolean stopping) throws InterruptedException {
        var flyway = Migrations.at(url, user, password, Migrations.roles(user, job.orElse("")))
                .load();
        for (int pauses = 0; !isThere(flyway, pauses % PAUSES_BETWEEN_LINES == 0); pauses++) {
            if (stopping.get()) {
                throw new IllegalStateException("Stopped while it waited for its tables");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static boolean isThere(Flyway flyway, boolean tells) {
        String lacking;
        try {
            List<String> missing = Migrations.missing(flyway);
            if (missing.isEmpty()) {
                return true;
            }
            lacking = "migrations that have not run: " + String.join(", ", missing);
        } catch (FlywayException unreachable) {
            lacking = Migrations.unreachable(unreachable);
        }
        if (tells) {
            LOG.warnf("Waiting for the tables of this version, which its migration step makes; %s", lacking);
        }
        return false;
    }
}
