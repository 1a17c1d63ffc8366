package vn.laichau.hatangso.indicator.replica;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** A streaming replica of the database of the tests, which can stop, stand still and lie behind. */
public final class StreamingReplica implements QuarkusTestResourceLifecycleManager {

    private static final int FIRST_PORT = 20_000;
    private static final int FIRST_GIVEN_PORT = 32_768;

    private static StreamingReplica running;

    private Path data;
    private int port;
    private EmbeddedPostgres server;

    static StreamingReplica get() {
        return running;
    }

    /** After the database. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("replica");
            port = freePort();
            copyPrimary();
            begin();
        } catch (IOException | SQLException | UncheckedIOException failure) {
            stop();
            throw new IllegalStateException("a replica of PostgreSQL", failure);
        }
        running = this;
        return Map.of("DATABASE_REPLICA_URL", "jdbc:postgresql://localhost:" + port + "/suite");
    }

    /** Below the ports that the system gives to who asks for any: while the replica is stopped nobody takes it. */
    private static int freePort() throws IOException {
        while (true) {
            try (var tried = new ServerSocket(ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_GIVEN_PORT))) {
                return tried.getLocalPort();
            } catch (BindException taken) {
                // The next one then.
            }
        }
    }

    /** What pg_basebackup does, which the embedded server does not have. */
    private void copyPrimary() throws SQLException, IOException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            var from = Path.of(text("SELECT current_setting('data_directory')", statement));
            var primary = text("SELECT current_setting('port')", statement);
            // What a replica that was away has missed is there when it comes back, however long that takes.
            statement.execute("ALTER SYSTEM SET wal_keep_size = '2GB'");
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("SELECT pg_backup_start('replica', true)");
            Files.walkFileTree(from, new Copy(from, data));
            for (var own : List.of("postmaster.pid", "postmaster.opts", "epg-lock")) {
                Files.deleteIfExists(data.resolve(own));
            }
            Files.writeString(
                    data.resolve("backup_label"), text("SELECT labelfile FROM pg_backup_stop(false)", statement));
            Files.writeString(data.resolve("standby.signal"), "");
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost port=" + primary + " user=postgres'\n",
                    StandardOpenOption.APPEND);
        }
    }

    /** What goes away meanwhile is left out, as pg_basebackup does: the log makes up for it. */
    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        private Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(from)) {
                copy(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            copy(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return ifGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : ifGone(failure);
        }

        private void copy(Path one) throws IOException {
            try {
                Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException failure) {
                ifGone(failure);
            }
        }

        private static FileVisitResult ifGone(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }

    private static String text(String query, Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(List<String> command) throws IOException {
        if (new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() != 0) {
            throw new IOException(command.toString());
        }
    }

    void begin() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(SuiteDatabase.START)
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void end() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void execute(String sql) {
        try (var connection = server.getDatabase("postgres", "suite").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String sql) {
        try (var connection = server.getDatabase("postgres", "suite").getConnection();
                var statement = connection.createStatement()) {
            return Long.parseLong(text(sql, statement));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As a machine that stands still: connections stay, and nothing answers. */
    void freeze() {
        var postmaster = postmaster();
        // First: then it neither begins another process nor forgets one that ended.
        signal("-STOP", Stream.of(postmaster));
        signal("-STOP", postmaster.descendants());
    }

    void thaw() {
        var postmaster = postmaster();
        signal("-CONT", Stream.concat(postmaster.descendants(), Stream.of(postmaster)));
    }

    private ProcessHandle postmaster() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        try {
            run(command);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Also when a test failed, or no replica came to be. */
    @Override
    public void stop() {
        try {
            if (server != null) {
                end();
            }
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            if (data != null) {
                run(List.of("rm", "-rf", data.toString()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
