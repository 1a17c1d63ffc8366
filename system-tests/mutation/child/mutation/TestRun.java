package mutation;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes and reports as it goes, line by line; what the service does while it starts belongs to no class. */
public final class TestRun implements TestExecutionListener, QuarkusTestBeforeEachCallback {

    private static final String TEST = "mutation.test";

    private long began;
    private int tests;

    public static void main(String[] names) {
        var run = new TestRun();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(names)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .build();
        LauncherFactory.create().execute(request, run);
        System.exit(run.tests == 0 ? 2 : Boolean.getBoolean("mutation.failed") ? 1 : 0);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        var type = type(test);
        if (test.getSource().orElse(null) instanceof ClassSource && !type.equals(System.getProperty(TEST))) {
            began = System.nanoTime();
        }
        if (!type.isEmpty() && !type.equals(System.getProperty(TEST))) {
            System.setProperty(TEST, isService(test) ? "start" : type);
        }
    }

    /** The service runs by now. */
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        System.setProperty(TEST, context.getTestInstance().getClass().getName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tests += test.isTest() ? 1 : 0;
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            System.setProperty("mutation.failed", "true");
            var failure = result.getThrowable()
                    .map(Throwable::toString)
                    .orElse("")
                    .lines()
                    .limit(3)
                    .toList();
            result.getThrowable().ifPresent(Throwable::printStackTrace);
            report("FAILED " + type(test) + "." + test.getDisplayName() + ": " + String.join(" ", failure));
            if (Boolean.getBoolean("mutation.stop")) {
                System.exit(1);
            }
        }
        if (test.getSource().orElse(null) instanceof ClassSource) {
            report("CLASS " + type(test) + " " + (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static boolean isService(TestIdentifier test) {
        try {
            var type = Class.forName(type(test), false, Thread.currentThread().getContextClassLoader());
            for (var one = type; one != null; one = one.getSuperclass()) {
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

    private static String type(TestIdentifier test) {
        var source = test.getSource().orElse(null);
        return source instanceof ClassSource type
                ? type.getClassName()
                : source instanceof MethodSource method ? method.getClassName() : "";
    }

    private static void report(String line) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("mutation.report")),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
