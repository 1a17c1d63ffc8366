package vn.laichau.hatangso.chassis.testing;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.database.ChassisLocks;

/** How every service keeps its page of advisory locks. */
public final class LockRules {

    /** What takes an advisory lock, or looks for who has one. */
    private static final Pattern PAST_THE_TYPE = Pattern.compile("pg_(try_)?advisory|pg_locks");

    /** The type, what tests see of it, and the functions of the audit, which the database itself is asked about. */
    private static final Set<String> ALLOWED =
            Set.of("AdvisoryLock.java", "Waits.java", "LockRules.java", "V002__audit.sql");

    private static final String FUNCTIONS =
            "SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosrc LIKE '%advisory%'";

    private static final Pattern KEY = Pattern.compile("advisory\\w*\\((.+?)\\)(?:;| THEN)");

    private LockRules() {}

    /** No lock is there twice, nor one that a narrow one of another kind could be taken for, and each says what it guards. */
    public static void checkPages(Class<?> page) {
        var locks = Stream.of(page, ChassisLocks.class)
                .distinct()
                .flatMap(LockRules::locksOf)
                .toList();
        for (var lock : locks) {
            assertThat(locks)
                    .as("locks that look like %s", lock)
                    .filteredOn(other -> (other.name() + " ").startsWith(lock.name() + " "))
                    .hasSize(1);
            assertThat(lock.guards()).as("what %s guards", lock).matches("[A-Z].{20,}\\.");
        }
    }

    private static Stream<AdvisoryLock> locksOf(Class<?> page) {
        return Stream.of(page.getDeclaredFields())
                .filter(field -> field.getType() == AdvisoryLock.class)
                .map(field -> {
                    try {
                        return (AdvisoryLock) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                });
    }

    /** No source of the module, of the program or its tests, reaches past the type. */
    public static void checkSources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                            .filter(file -> !ALLOWED.contains(file.getFileName().toString()))
                            .filter(LockRules::reachesPast))
                    .isEmpty();
        }
    }

    private static boolean reachesPast(Path file) {
        try {
            return PAST_THE_TYPE.matcher(Files.readString(file)).find();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The functions of the database take the locks of the chassis' page, by the same keys. */
    public static void checkFunctions() throws SQLException {
        var taken = new TreeSet<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(FUNCTIONS)) {
            while (rows.next()) {
                KEY.matcher(rows.getString(1)).results().forEach(key -> taken.add(key.group(1)));
            }
        }
        assertThat(taken)
                .isEqualTo(List.of(ChassisLocks.AUDIT_CHAIN, ChassisLocks.AUDIT_TRIGGERS).stream()
                        .map(lock -> "hashtextextended('%s', 0)".formatted(lock.name()))
                        .collect(toCollection(TreeSet::new)));
    }
}
