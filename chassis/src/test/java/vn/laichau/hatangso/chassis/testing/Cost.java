package vn.laichau.hatangso.chassis.testing;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the tests of a module cost, in lines of {@code target/cost.txt} that the gate adds up at its end
 * ({@code system-tests/gate/where-time-went.mjs}): starts of services and databases, and seconds of a processor.
 */
public final class Cost {

    private static final Path FILE = Path.of("target", "cost.txt").toAbsolutePath();
    private static final String COUNTED = "suite.test.cost-counted";
    private static final double TICKS_A_SECOND = 100;

    private Cost() {}

    /** The first start of a process begins the file anew; its own seconds it tells at its end. Class loaders do not count. */
    public static void started(String what) {
        try {
            if (System.setProperty(COUNTED, "yes") == null) {
                Files.deleteIfExists(FILE);
                Runtime.getRuntime().addShutdownHook(new Thread(Cost::spentHere));
            }
            note(what);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A database's process is nobody's child, so its seconds are told before it is stopped. */
    public static void spentBy(Connection superuser) throws SQLException, IOException {
        try (superuser;
                var process = superuser
                        .createStatement()
                        .executeQuery("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            process.next();
            spentBy("database", process.getString(1));
        }
    }

    private static void spentHere() {
        try {
            spentBy("tests", "self");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With its children, those that it has waited for and those that are alive; nothing where the system is not Linux. */
    private static void spentBy(String what, String process) throws IOException {
        var folder = Path.of("/proc", process);
        if (Files.exists(folder)) {
            var fields = Files.readString(folder.resolve("stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            var ticks = Stream.of(fields)
                    .skip(11)
                    .limit(4)
                    .mapToLong(Long::parseLong)
                    .sum();
            var alive = ProcessHandle.of(
                            Long.parseLong(folder.toRealPath().getFileName().toString()))
                    .stream()
                    .flatMap(ProcessHandle::children)
                    .flatMap(child -> child.info().totalCpuDuration().stream())
                    .mapToLong(Duration::toMillis)
                    .sum();
            note("seconds " + what + " " + (ticks / TICKS_A_SECOND + alive / 1000.0));
        }
    }

    private static void note(String line) throws IOException {
        Files.writeString(FILE, line + "\n", CREATE, APPEND);
    }
}
