package vn.laichau.hatangso.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.postgres.ServiceDatabase;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.StackProcess;

/**
 * The running suite: PostgreSQL, Keycloak and the four services, on the loopback address of one machine.
 *
 * <p>Closing it, or the end of this Java process by Ctrl-C or SIGTERM, stops every process in order.
 */
public final class LocalStack implements AutoCloseable {

    private final DataFolder folder;
    private final ProgressSteps progressSteps;
    private final StackParts stackParts;
    private final ParallelStart starting;
    private final Thread hook = new Thread(this::close, "stop the stack");
    private volatile boolean closing;
    private boolean closed;

    private LocalStack(DataFolder folder, StackOptions options) {
        this.folder = folder;
        this.progressSteps = new ProgressSteps(options.log());
        this.stackParts = new StartPreparation(folder, options, progressSteps).parts();
        this.starting = new ParallelStart(stackParts);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws StackFailure when that is not possible; nothing is left running
     */
    public static LocalStack start(StackOptions options) {
        if (options.training()) {
            train(options.demonstration(), options.log());
        }
        LocalStack stack = prepare(options);
        stack.run(stack.starting::run);
        stack.progressSteps.say(
                "Đăng nhập được. / People can sign in. All ready after " + stack.progressSteps.elapsed());
        return stack;
    }

    /**
     * Teaches Java each program it does not know, in a folder, with ports and databases that are thrown away: a start is quicker from
     * then on.
     *
     * @throws StackFailure when that is not possible, or another process is doing it
     */
    static void train(boolean demonstration, Consumer<String> log) {
        StackOptions usual = StackOptions.in(ProjectFolder.find().training())
                .withPort(Ports.free().base())
                .withReset()
                .withLog(log);
        StackOptions options = demonstration ? usual : usual.empty();
        try (LocalStack stack = prepare(options)) {
            if (stack.stackParts.isUntrained()) {
                stack.run(stack.stackParts::train);
            }
        }
        try (DataFolder folder = DataFolder.take(options.data())) {
            folder.reset();
        }
    }

    /** The same in a process that gives way to everything else, while this stack is in use. */
    void trainInBackground() {
        if (stackParts.isUntrained()) {
            starting.runBeside(stackParts.training()::run);
        }
    }

    private static LocalStack prepare(StackOptions options) {
        DataFolder folder = DataFolder.take(options.data());
        try {
            return new LocalStack(folder, options);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void run(Runnable work) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } catch (RuntimeException e) {
            boolean stopped = closing;
            close();
            throw stopped ? new CancellationException("stopped while starting") : e;
        }
    }

    /** Where the portal and the API are. */
    public URI gatewayUrl() {
        return stackParts.environment().publicUrl();
    }

    public URI issuer() {
        return stackParts.environment().issuer();
    }

    /** A service's own address, past the gateway. */
    public URI serviceUrl(SuiteService service) {
        return stackParts.environment().url(service);
    }

    /** Watches the suite until it ends. @return where its queries are shown with their values */
    URI observe() {
        return stackParts.observe();
    }

    /** Where a service tells of its health and its metrics. */
    public URI managementUrl(SuiteService service) {
        return stackParts.environment().managementUrl(service);
    }

    /** The database of a service, with the owner's and the application's sign-in. The gateway has none. */
    public ServiceDatabase database(SuiteService service) {
        return stackParts.environment().databaseOf(service);
    }

    /** Connections as the superuser of PostgreSQL, for tests that look at or disturb the server itself. */
    public DataSource superuser(String database) {
        return stackParts.postgres().superuser(database);
    }

    /** Every process by name, in the order of starting: postgresql, keycloak, then the services by module. */
    public Map<String, StackProcess> processes() {
        Map<String, StackProcess> processes = new LinkedHashMap<>();
        Stream.of(stackParts.postgres(), stackParts.keycloak())
                .forEach(process -> processes.put(process.name(), process));
        Stream.of(SuiteService.values())
                .forEach(service -> processes.put(service.module(), stackParts.service(service)));
        return Collections.unmodifiableMap(processes);
    }

    public StackProcess process(SuiteService service) {
        return stackParts.service(service);
    }

    /** Who can sign in, and with what. */
    public Credentials credentials() {
        return stackParts.credentials();
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
            progressSteps.say("Stopping …");
            try {
                stackParts.stop();
            } finally {
                starting.awaitEnd();
                folder.close();
            }
            progressSteps.say("Stopped.");
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
