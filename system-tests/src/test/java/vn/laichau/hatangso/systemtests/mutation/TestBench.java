package vn.laichau.hatangso.systemtests.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs tests of one module in its copy. Tests of the running service share a JVM, in which a service starts in a quarter of the
 * time; it loads the service's classes anew each time, but no others, so all other tests get a new one.
 */
final class TestBench {

    private static final List<String> JVM = List.of(
            "-ea",
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=256m",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djunit.quarkus.orderer.secondary-orderer=org.junit.jupiter.api.ClassOrderer$OrderAnnotation");
    private static final Pattern SERVICE = Pattern.compile("(?m)^@QuarkusTest\\b");

    /** What a service says that a thread of the one before it has not let go. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("ARJUNA016051|class (\\S+) cannot be cast to class \\1 ");

    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final Path module;
    private final Path work;
    private final String classpath;
    private final Path report;
    private Jvm shared;
    private int started;

    private record Jvm(Process process, Path log) {}

    enum Outcome {
        GREEN,
        RED,
        HUNG
    }

    /**
     * How a run of tests ended.
     *
     * @param lines what it reported
     * @param log what it wrote
     */
    record Run(Outcome outcome, List<String> lines, String log, long millis) {

        static final Run NONE = new Run(Outcome.GREEN, List.of(), "", 0);

        /** The tests that failed, in their order; a class stands for all its tests. */
        List<String> failed() {
            return lines.stream()
                    .filter(line -> line.startsWith("FAILED "))
                    .map(line -> line.split(" ", 3)[1])
                    .toList();
        }

        Run and(Run next) {
            var both = new ArrayList<>(lines);
            both.addAll(next.lines);
            return new Run(
                    outcome == Outcome.GREEN ? next.outcome : outcome, both, log + next.log, millis + next.millis);
        }
    }

    /** @param work a folder for what a run needs */
    TestBench(Path module, Path work, String classpath) throws IOException {
        this.module = module;
        this.work = Files.createDirectories(work);
        this.classpath = classpath;
        this.report = work.resolve("report.txt");
        Files.createDirectories(work.resolve("tmp"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shared)));
    }

    /** As the build picks them. */
    List<String> tests() throws IOException {
        return Checkout.files(sources(), ".java").stream()
                .map(path -> sources().relativize(path).toString())
                .filter(path -> path.matches(".*(Test|Properties)\\.java"))
                .map(path -> path.replace(".java", "").replace(File.separatorChar, '.'))
                .sorted()
                .toList();
    }

    boolean has(String test) {
        return Files.exists(source(test));
    }

    /** @param stop whether the first failure ends it */
    Run run(Collection<String> tests, boolean stop, long limitMillis) throws IOException, InterruptedException {
        var services = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var test : tests) {
            (SERVICE.matcher(Files.readString(source(test))).find() ? services : others).add(test);
        }
        var run = Run.NONE;
        if (!others.isEmpty()) {
            var alone = start();
            run = run.and(run(alone, others, stop, limitMillis));
            end(alone);
        }
        if (!services.isEmpty() && (run.outcome == Outcome.GREEN || !stop)) {
            var first = shared == null;
            var service = inSharedJvm(services, stop, limitMillis);
            if (!first && LEFT_BEHIND.matcher(service.log).find()) {
                renew();
                service = inSharedJvm(services, stop, limitMillis);
            }
            run = run.and(service);
        }
        return run;
    }

    private Run inSharedJvm(List<String> services, boolean stop, long limitMillis)
            throws IOException, InterruptedException {
        if (shared == null) {
            shared = start();
        }
        var run = run(shared, services, stop, limitMillis);
        if (run.outcome == Outcome.HUNG || !shared.process.isAlive()) {
            renew();
        }
        return run;
    }

    /** The next run gets a new JVM. */
    void renew() {
        end(shared);
        shared = null;
    }

    private Run run(Jvm jvm, List<String> tests, boolean stop, long limitMillis)
            throws IOException, InterruptedException {
        Files.deleteIfExists(report);
        var written = Files.size(jvm.log);
        var began = System.nanoTime();
        var list = Files.write(work.resolve("tests.txt"), tests);
        jvm.process.outputWriter().write(stop + " " + list + "\n");
        jvm.process.outputWriter().flush();
        var lines = List.<String>of();
        var millis = 0L;
        while (jvm.process.isAlive() && millis < limitMillis && ended(lines).isEmpty()) {
            jvm.process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            lines = Files.exists(report) ? Files.readAllLines(report) : List.of();
            millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        if (lines.isEmpty() && !jvm.process.isAlive()) {
            throw new IllegalStateException("tests could not be begun: " + jvm.log);
        }
        var outcome = ended(lines).map(Outcome::valueOf).orElse(jvm.process.isAlive() ? Outcome.HUNG : Outcome.RED);
        var bytes = Files.readAllBytes(jvm.log);
        return new Run(outcome, lines, new String(bytes, (int) written, bytes.length - (int) written, UTF_8), millis);
    }

    private static Optional<String> ended(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("END "))
                .map(line -> line.substring(4))
                .findFirst();
    }

    private Jvm start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classpath, "-Dbasedir=" + module, "-Djava.io.tmpdir=" + work.resolve("tmp")));
        command.add("-Dmutation.report=" + report);
        var model = module.resolve("target/quarkus/bootstrap/test-app-model.dat");
        if (Files.exists(model)) {
            command.add("-Dquarkus-internal-test.serialized-app-model.path=" + model);
        }
        command.add("mutation.TestRun");
        var log = Files.createFile(work.resolve("jvm-" + ++started + ".log"));
        var process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Jvm(process, log);
    }

    /** Also the database of a service that was killed. */
    private void end(Jvm jvm) {
        if (jvm == null) {
            return;
        }
        jvm.process.descendants().forEach(ProcessHandle::destroyForcibly);
        jvm.process.destroyForcibly().onExit().join();
        try {
            for (var file : Checkout.files(work.resolve("tmp"), "postmaster.pid")) {
                var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
                ProcessHandle.of(pid).ifPresent(server -> {
                    server.descendants().forEach(ProcessHandle::destroyForcibly);
                    server.destroyForcibly();
                    server.onExit().join();
                });
                Checkout.empty(file.getParent());
            }
        } catch (IOException left) {
            System.err.println("left behind: " + left);
        }
    }

    private Path sources() {
        return module.resolve("src/test/java");
    }

    private Path source(String test) {
        return sources()
                .resolve(test.replaceFirst("#.*", "").replaceFirst("\\$.*", "").replace('.', '/') + ".java");
    }
}
