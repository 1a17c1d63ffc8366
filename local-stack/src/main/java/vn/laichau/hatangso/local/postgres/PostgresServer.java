package vn.laichau.hatangso.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.PrivateFiles;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.process.LogTail;
import vn.laichau.hatangso.local.process.ProcessRecord;
import vn.laichau.hatangso.local.process.StackProcess;
import vn.laichau.hatangso.local.process.Termination;

/** The embedded PostgreSQL, used as a lasting server. */
public final class PostgresServer implements StackProcess {

    private static final String NAME = "postgresql";
    private static final String DATA = "postgres";
    static final String SUPERUSER = "postgres";

    private final DataFolder folder;
    private final Path data;
    private final Path log;
    private final Path binaries;
    private final int port;
    private final Secrets secrets;
    private final ProcessRecord record;
    private EmbeddedPostgres server;
    private boolean closed;

    /** @param binaries where the programs are unpacked: never the parent of the data, the library cleans up there */
    public PostgresServer(DataFolder folder, Path binaries, int port, Secrets secrets, ProcessRecord record) {
        this.folder = folder;
        this.data = dataIn(folder);
        this.log = folder.log(NAME);
        this.binaries = binaries;
        this.port = port;
        this.secrets = secrets;
        this.record = record;
    }

    private static Path dataIn(DataFolder folder) {
        return folder.path().resolve(DATA);
    }

    /** Stops a server that a launcher started and did not live to record. */
    public static Optional<Long> stopLeftover(DataFolder folder) {
        Optional<ProcessHandle> running = PostmasterFile.in(dataIn(folder)).running();
        running.ifPresent(Termination::stop);
        return running.map(ProcessHandle::pid);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long pid() {
        return postmaster().map(ProcessHandle::pid).orElse(0L);
    }

    private Optional<ProcessHandle> postmaster() {
        return PostmasterFile.in(data).running();
    }

    @Override
    public synchronized void start() {
        if (closed) {
            throw new StackFailure("PostgreSQL is not started: the stack is stopping.");
        }
        if (isRunning()) {
            return;
        }
        release();
        PostmasterFile.in(data).deleteWhenStale();
        discardUnfinished();
        try {
            System.setProperty("ot.epg.working-dir", binaries.toString());
            server = new DurableSettings(data, log, port, secrets).builder().start();
            PrivateFiles.file(data.resolve("epg-lock"));
            postmaster().ifPresent(this::remember);
        } catch (IOException | IllegalStateException e) {
            postmaster().ifPresent(Termination::kill);
            throw new StackFailure("PostgreSQL did not start; the end of its log " + log + ":\n" + LogTail.of(log), e);
        }
    }

    /** A launcher killed while the server was being set up leaves half of it: no server has ever run on such data. */
    private void discardUnfinished() {
        if (!Files.exists(data.resolve("postmaster.opts"))) {
            folder.discard(DATA);
        }
    }

    private void remember(ProcessHandle postmaster) {
        postmaster.info().command().ifPresent(command -> record.add(NAME, postmaster, Path.of(command)));
    }

    /** Fast shutdown: clients are cut off, what they committed stays. */
    @Override
    public synchronized void stop() {
        Optional<ProcessHandle> running = postmaster();
        release();
        running.filter(process -> !Termination.awaitEnd(process)).ifPresent(Termination::kill);
        record.remove(NAME);
    }

    @Override
    public synchronized void kill() {
        postmaster().ifPresent(Termination::kill);
        release();
        record.remove(NAME);
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private void release() {
        try {
            if (server != null) {
                server.close();
            }
            server = null;
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not be stopped.", e);
        }
    }

    /** The superuser's connections to one database; for creating databases, and for tests that disturb the server. */
    public synchronized DataSource superuser(String database) {
        return server.getDatabase(SUPERUSER, database);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
