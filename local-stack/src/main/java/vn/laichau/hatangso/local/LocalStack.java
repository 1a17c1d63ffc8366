package vn.laichau.hatangso.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.postgres.ServiceDatabase;
import vn.laichau.hatangso.local.process.StackProcess;
import vn.laichau.hatangso.local.screen.StackFailure;
import vn.laichau.hatangso.local.screen.Steps;

/**
 * The running suite: PostgreSQL, Keycloak and the four services, on the loopback address of one machine.
 *
 * <p>Closing it, or the end of this Java process by Ctrl-C or SIGTERM, stops every process in order.
 */
public final class LocalStack implements AutoCloseable {

    private final DataFolder folder;
    private final Steps steps;
    private final Parts parts;
    private final ParallelStart starting;
    private final Thread hook = new Thread(this::close, "stop the stack");
    private volatile boolean closing;
    private boolean closed;

    private LocalStack(DataFolder folder, StackOptions options) {
        this.folder = folder;
        this.steps = new Steps(options.log());
        this.parts = new Preparation(folder, options, steps).parts();
        this.starting = new ParallelStart(parts);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws StackFailure when that is not possible; nothing is left running
     */
    public static LocalStack start(StackOptions options) {
        DataFolder folder = DataFolder.take(options.data());
        LocalStack stack;
        try {
            stack = new LocalStack(folder, options);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        stack.startAll();
        return stack;
    }

    private void startAll() {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            starting.run();
            steps.say("All ready after " + steps.elapsed());
        } catch (RuntimeException e) {
            boolean stopped = closing;
            close();
            throw stopped ? new CancellationException("stopped while starting") : e;
        }
    }

    /** Where the portal and the API are. */
    public URI gatewayUrl() {
        return parts.environment().publicUrl();
    }

    public URI issuer() {
        return parts.environment().issuer();
    }

    /** A service's own address, past the gateway. */
    public URI serviceUrl(SuiteService service) {
        return parts.environment().url(service);
    }

    /** The database of a service, with the owner's and the application's sign-in. The gateway has none. */
    public ServiceDatabase database(SuiteService service) {
        return parts.environment().databaseOf(service);
    }

    /** Connections as the superuser of PostgreSQL, for tests that look at or disturb the server itself. */
    public DataSource superuser(String database) {
        return parts.postgres().superuser(database);
    }

    /** Every process by name, in the order of starting: postgresql, keycloak, then the services by module. */
    public Map<String, StackProcess> processes() {
        Map<String, StackProcess> processes = new LinkedHashMap<>();
        Stream.of(parts.postgres(), parts.keycloak()).forEach(process -> processes.put(process.name(), process));
        Stream.of(SuiteService.values()).forEach(service -> processes.put(service.module(), parts.service(service)));
        return Collections.unmodifiableMap(processes);
    }

    public StackProcess process(SuiteService service) {
        return parts.service(service);
    }

    /** Who can sign in, and with what. */
    public Credentials credentials() {
        return parts.credentials();
    }

    public Path log(String process) {
        return folder.log(process);
    }

    /** Stops everything in order and leaves nothing running. Whoever calls second waits for the first. */
    @Override
    public void close() {
        closing = true;
        stopOnce();
        forgetHook();
    }

    private synchronized void stopOnce() {
        if (!closed) {
            closed = true;
            steps.say("Stopping …");
            try {
                parts.stop();
            } finally {
                starting.awaitEnd();
                folder.close();
            }
            steps.say("Stopped.");
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This process is ending: the hook is what called.
        }
    }
}
