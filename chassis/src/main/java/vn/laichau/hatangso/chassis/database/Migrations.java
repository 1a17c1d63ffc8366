package vn.laichau.hatangso.chassis.database;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations that this build of a service brings, outside of the service itself. */
final class Migrations {

    private static final String[] LOCATIONS = {"db/chassis", "db/migration"};

    private Migrations() {}

    static FluentConfiguration at(String url, String user, String password) {
        return Flyway.configure().dataSource(url, user, password).locations(LOCATIONS);
    }

    /** Roles that migrations grant to. @param job empty where a service has no such role */
    static Map<String, String> roles(String application, String job) {
        var roles = new HashMap<>(Map.of("app", application));
        if (!job.isEmpty()) {
            roles.put("job", job);
        }
        return roles;
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
