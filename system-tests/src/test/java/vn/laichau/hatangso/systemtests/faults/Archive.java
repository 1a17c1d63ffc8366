package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * The archive of a PostgreSQL server: a copy of its files, taken while it works, and every WAL file since. By PostgreSQL's own
 * low-level calls, so that no program of its version is needed beside it.
 *
 * @param data of the server
 * @param folder where base and WAL are kept
 */
record Archive(LocalStack stack, Path data, Path folder) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Belongs to the running server, or is in the archive already. */
    private static final List<String> LEFT_OUT = List.of("pg_wal", "postmaster.pid", "pg_replslot");

    private Path base() {
        return folder.resolve("base");
    }

    private Path wal() {
        return folder.resolve("wal");
    }

    /** Begins to archive; the server is started anew for it, and every client of it is cut off. */
    void begin() throws IOException, SQLException {
        Files.createDirectories(wal());
        execute("ALTER SYSTEM SET archive_mode = on");
        execute("ALTER SYSTEM SET archive_command = 'test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"'"
                .formatted(wal()));
        var server = stack.processes().get("postgresql");
        server.stop();
        server.start();
    }

    void backUp() throws IOException, SQLException {
        try (var session = stack.superuser("postgres").getConnection()) {
            ask(session, "SELECT pg_backup_start('drill', true)");
            copy(data, base());
            Files.writeString(
                    base().resolve("backup_label"), ask(session, "SELECT labelfile FROM pg_backup_stop(true)"));
        }
    }

    /**
     * Returns when everything up to now is in the archive.
     *
     * @return the last WAL file
     */
    Path complete() throws SQLException {
        var last = wal().resolve(ask("SELECT pg_walfile_name(pg_switch_wal())"));
        await().atMost(LONGEST).until(() -> Files.exists(last));
        return last;
    }

    /** The server and its data are lost. */
    void lose() throws IOException {
        stack.processes().get("postgresql").kill();
        delete(data);
    }

    /**
     * Starts a server on the base, which takes up the archive as far as the instant and goes on from there.
     *
     * @throws StackFailure when the instant cannot be reached; it has the end of the server's log
     */
    void restore(String instant) throws IOException {
        if (Files.exists(data)) {
            delete(data);
        }
        copy(base(), data);
        Files.createDirectories(data.resolve("pg_wal/archive_status"));
        Files.createDirectories(data.resolve("pg_replslot"));
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(data.resolve("postgresql.auto.conf"), """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                archive_mode = off
                """.formatted(wal(), instant), UTF_8, APPEND);
        stack.processes().get("postgresql").start();
        await().atMost(LONGEST)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> ask("SELECT pg_is_in_recovery()").equals("f"));
    }

    String ask(String query) throws SQLException {
        try (var connection = stack.superuser("postgres").getConnection()) {
            return ask(connection, query);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String statement) throws SQLException {
        try (var connection = stack.superuser("postgres").getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /** What vanishes meanwhile was of no use: the WAL tells. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyOne(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    private static void copyOne(Path file, Path copy) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                copy(file, copy);
            } else {
                Files.copy(file, copy);
            }
        } catch (NoSuchFileException vanished) {
            // The WAL tells what became of it.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
