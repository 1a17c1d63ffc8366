package mutation;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.quarkus.test.junit.classloading.FacadeClassLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests that are named as {@code Type} or {@code Type#method(types)} and reports line by line as it goes. It also tells
 * the probes which test runs; what a service does while it starts belongs to no test. A JVM that has started a service once
 * starts the next one in a quarter of the time, so it waits for more.
 */
public final class TestRun implements TestExecutionListener, QuarkusTestBeforeEachCallback {

    private static final String TEST = "mutation.test";
    private static final String START = "start";
    private static final String TRANSACTIONS = "io.quarkus.narayana.jta.QuarkusTransactionImpl";

    private final CancellationToken cancellation = CancellationToken.create();
    private final boolean stops;

    private String type = "";
    private long began;
    private int tests;
    private boolean failed;

    private TestRun(boolean stops) {
        this.stops = stops;
    }

    /** For the service, which makes one to be called back. */
    public TestRun() {
        this(false);
    }

    /** Each line asks for one run: whether the first failure ends it, and the file that names the tests. */
    public static void main(String[] none) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var asked = line.split(" ", 2);
            var run = new TestRun(Boolean.parseBoolean(asked[0]));
            run.run(Files.readAllLines(Path.of(asked[1])));
            forgetTransactions();
            Probe.report("END " + (run.failed ? "RED" : run.tests > 0 ? "GREEN" : "NONE"));
        }
        System.exit(0);
    }

    /** In a session of its own, which loads the classes of the service anew. */
    private void run(List<String> names) {
        var discovery = LauncherDiscoveryRequestBuilder.request()
                .selectors(names.stream().map(TestRun::selected).toList())
                .build();
        var execution = LauncherExecutionRequestBuilder.request(discovery)
                .listeners(this)
                .cancellationToken(cancellation)
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(execution);
        } catch (RuntimeException | LinkageError failure) {
            failure.printStackTrace();
            failed = true;
            Probe.report("FAILED - " + failure);
        }
    }

    /**
     * The classes of libraries stay from one service to the next. Those of Quarkus are made for that, but for one that
     * remembers the transactions of the first.
     */
    private static void forgetTransactions() {
        try {
            var kept = FacadeClassLoader.class.getDeclaredField("curatedApplications");
            kept.setAccessible(true);
            for (var application : ((Map<?, ?>) kept.get(null)).values()) {
                var libraries = ((CuratedApplication) application).getOrCreateBaseRuntimeClassLoader();
                for (var field : libraries.loadClass(TRANSACTIONS).getDeclaredFields()) {
                    if (field.getName().startsWith("cached")) {
                        field.setAccessible(true);
                        field.set(null, null);
                    }
                }
            }
        } catch (ClassNotFoundException without) {
            // This service has no transactions.
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static DiscoverySelector selected(String name) {
        return name.contains("#") ? DiscoverySelectors.selectMethod(name) : DiscoverySelectors.selectClass(name);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        var source = test.getSource().orElse(null);
        if (source instanceof ClassSource found && !found.getClassName().equals(type)) {
            type = found.getClassName();
            began = System.nanoTime();
            System.setProperty(TEST, START);
        } else if (source instanceof MethodSource method && !isService(method)) {
            System.setProperty(TEST, name(method));
        }
    }

    /** The service runs by now. */
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var method = context.getTestMethod();
        System.setProperty(
                TEST, context.getTestInstance().getClass().getName() + "#" + method.getName() + parameters(method));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tests += test.isTest() ? 1 : 0;
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed = true;
            var failure = result.getThrowable().map(Throwable::toString).orElse("");
            result.getThrowable().ifPresent(Throwable::printStackTrace);
            Probe.report("FAILED " + name(test.getSource().orElse(null)) + " "
                    + failure.lines().limit(4).collect(Collectors.joining(" ")));
            if (stops) {
                cancellation.cancel();
            }
        }
        if (test.getSource().orElse(null) instanceof ClassSource found
                && found.getClassName().equals(type)) {
            Probe.report("CLASS " + type + " " + (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** By name: the service has class loaders of its own. */
    private static boolean isService(MethodSource method) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (Class<?> one = Class.forName(method.getClassName(), false, loader);
                    one != null;
                    one = one.getSuperclass()) {
                if (Arrays.stream(one.getAnnotations())
                        .anyMatch(a -> a.annotationType().getName().equals(QuarkusTest.class.getName()))) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return true;
        }
    }

    /** In one word. */
    private static String name(TestSource source) {
        return source instanceof MethodSource method
                ? method.getClassName() + "#" + method.getMethodName() + "("
                        + method.getMethodParameterTypes().replace(" ", "") + ")"
                : source instanceof ClassSource found ? found.getClassName() : "-";
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(",", "(", ")"));
    }
}
