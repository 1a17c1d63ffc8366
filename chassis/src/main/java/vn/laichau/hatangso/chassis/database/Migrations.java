package vn.laichau.hatangso.chassis.database;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations that this build of a service brings, outside of the service itself. */
final class Migrations {

    private static final String[] LOCATIONS = {"db/chassis", "db/migration"};

    private Migrations() {}

    /** @param roles as {@link #roles}: also who only looks must know them, for a text that names one is compared by what it becomes */
    static FluentConfiguration at(String url, String user, String password, Map<String, String> roles) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations(LOCATIONS)
                .placeholders(roles);
    }

    /** Roles that migrations grant to. @param job empty where a service has no such role */
    static Map<String, String> roles(String application, String job) {
        var roles = new HashMap<>(Map.of("app", application));
        if (!job.isEmpty()) {
            roles.put("job", job);
        }
        return roles;
    }

    /** Why the database cannot be asked, in one line. That its certificate is of another name, the driver tells by words alone. */
    static String unreachable(FlywayException failure) {
        var causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .toList();
        var told = causes.stream()
                .filter(SQLException.class::isInstance)
                .findFirst()
                .orElse(failure)
                .getMessage();
        var isUntrusted =
                causes.stream().anyMatch(CertificateException.class::isInstance) || told.contains("hostnameverifier");
        return (isUntrusted ? "the database is not who it should be: " : "the database does not answer: ") + told;
    }

    /**
     * What this build needs and the database lacks. What ran beside and after it is no matter: a newer version may have added to the
     * tables, and a view or function that it wrote anew had this build's form before.
     */
    static List<String> missing(Flyway flyway) {
        var info = flyway.info();
        var ran = Arrays.stream(info.all())
                .filter(migration -> migration.getInstalledRank() != null)
                .filter(migration -> !migration.getState().isFailed())
                .map(Migrations::text)
                .collect(Collectors.toSet());
        return Arrays.stream(info.pending())
                .filter(migration -> !ran.contains(text(migration)))
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static String text(MigrationInfo migration) {
        return migration.getScript() + " " + migration.getChecksum();
    }
}
