package vn.laichau.hatangso.systemtests.suite;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.process.JavaRuntime;

/** A second replica of a service beside the running one, as CONTRIBUTING.md starts it, with some settings of its own. */
public record Replica(Process process, Path log) implements AutoCloseable {

    private static final Path BUILT = Path.of("..");
    private static final Duration START = Duration.ofMinutes(5);
    private static final Pattern FAILURE = Pattern.compile("(?m)^.* status=500.*(?:\\R(?!\\d{4}-).*)*");
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (https?://\\S+:\\d+)");
    private static final Pattern MANAGEMENT = Pattern.compile("Management interface listening on (https?://\\S+:\\d+)");

    /** @param settings as a shell assigns them */
    public static Replica start(SuiteService service, String... settings) throws IOException {
        return startOf(BUILT, service, settings);
    }

    /** The same of another version of the suite, built in a folder of its own. */
    public static Replica startOf(Path checkout, SuiteService service, String... settings) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return start(
                service, checkout, List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), settings);
    }

    /** The same for those who measure how fast it is: with the Java that {@code ./start} takes, and both compilers. */
    public static Replica toMeasure(SuiteService service, String... settings) throws IOException {
        return start(service, BUILT, JavaRuntime.find().serverOptions(256, JavaRuntime.SERIAL), settings);
    }

    private static Replica start(SuiteService service, Path checkout, List<String> java, String... settings)
            throws IOException {
        RunningSuite.get();
        var log = Files.createTempFile(Path.of("target"), "replica", ".log");
        var environment = RunningSuite.folder("suite").resolve("run/" + service.module() + "/environment");
        var jar = checkout.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        var command = "set -a && . \"$1\" && " + String.join(" ", settings)
                + " QUARKUS_HTTP_PORT=0 QUARKUS_HTTP_SSL_PORT=0 QUARKUS_MANAGEMENT_PORT=0 "
                + "&& set +a && shift && exec \"$@\"";
        var arguments = Stream.of(
                        List.of("sh", "-c", command, "sh", environment.toString()),
                        java,
                        List.of("-jar", jar.toAbsolutePath().toString()))
                .flatMap(List::stream)
                .toList();
        var process = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Replica(process, log);
    }

    public String told() throws IOException {
        return Files.readString(log);
    }

    /** What its log says of the calls it answered with 500, without the frames. */
    public String failures() {
        try {
            return FAILURE.matcher(told())
                    .results()
                    .flatMap(failure -> failure.group().lines())
                    .filter(line -> !line.startsWith("\tat "))
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it answers, once it does. */
    public URI address() throws IOException {
        return told(ADDRESS);
    }

    /** Where it answers for its health and metrics. */
    public URI management() throws IOException {
        return told(MANAGEMENT);
    }

    private URI told(Pattern address) throws IOException {
        await().atMost(START)
                .until(() -> !process.isAlive() || address.matcher(told()).find());
        var told = told();
        var found = address.matcher(told);
        if (!found.find()) {
            throw new IllegalStateException(told);
        }
        return URI.create(found.group(1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
