package vn.laichau.hatangso.systemtests.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A copy of the project in which one module is built, bent and tested. The project itself is only read. */
final class Checkout {

    private static final List<String> JVM = List.of(
            "-ea",
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=192m",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djunit.quarkus.orderer.secondary-orderer=org.junit.jupiter.api.ClassOrderer$OrderAnnotation");

    private final Path project;
    private final Path work;
    private final Path root;
    private final Path module;
    private String classpath;

    /** How a run of test classes ended. */
    record Run(Outcome outcome, String failure, List<String> lines, long millis) {}

    enum Outcome {
        GREEN,
        RED,
        HUNG
    }

    /** @param work a folder that is emptied */
    Checkout(Path project, String module, Path work) {
        this.project = project;
        this.work = work;
        this.root = work.resolve("suite");
        this.module = root.resolve(module);
    }

    Path root() {
        return root;
    }

    String classpath() {
        return classpath;
    }

    void build() throws IOException, InterruptedException {
        empty(work);
        for (var file : output(project, "git", "ls-files", "-co", "--exclude-standard")) {
            if (Files.isRegularFile(project.resolve(file))) {
                Files.createDirectories(root.resolve(file).getParent());
                Files.copy(project.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        var list = module.resolve("target/mutation.classpath");
        output(
                root,
                "mvn",
                "-q",
                "-T1",
                "-DskipPortal",
                "-Dspotless.check.skip",
                "-pl",
                module.getFileName().toString(),
                "-am",
                "test-compile",
                "dependency:build-classpath",
                "-Dmdep.outputFile=target/mutation.classpath");
        classpath = String.join(
                File.pathSeparator,
                testClasses().toString(),
                classes().toString(),
                Files.readString(list).strip());
        Files.createDirectories(work.resolve("tmp"));
        var children = project.resolve("system-tests/mutation/child");
        compile(List.of(children.resolve("mutation/Probe.java")), classes());
        compile(List.of(children.resolve("mutation/TestRun.java")), testClasses());
        var services = Files.createDirectories(testClasses().resolve("META-INF/services"));
        Files.writeString(
                services.resolve("io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback"), "mutation.TestRun\n");
    }

    List<Path> sources() throws IOException {
        return files(module.resolve("src/main/java"), ".java");
    }

    List<Path> sqlFiles() throws IOException {
        return files(module.resolve("src/main/resources"), ".sql");
    }

    List<Path> testSources() throws IOException {
        return files(module.resolve("src/test/java"), ".java");
    }

    /** As the build picks them. */
    List<String> testNames() throws IOException {
        return testSources().stream()
                .map(path -> module.resolve("src/test/java").relativize(path).toString())
                .filter(path -> path.matches(".*(Test|Properties)\\.java"))
                .map(path -> path.replace(".java", "").replace(File.separatorChar, '.'))
                .sorted()
                .toList();
    }

    /** Puts other texts in the place of files, until it is closed; a text that does not compile is refused. */
    Planted plant(Map<String, String> texts) throws IOException {
        var overlay = work.resolve("overlay");
        empty(overlay);
        var classes = Files.createDirectories(overlay.resolve("classes"));
        var tests = Files.createDirectories(overlay.resolve("tests"));
        var main = new ArrayList<Path>();
        var test = new ArrayList<Path>();
        for (var changed : texts.entrySet()) {
            var path = root.resolve(changed.getKey());
            var resources = module.resolve("src/main/resources");
            var written = path.startsWith(resources)
                    ? classes.resolve(resources.relativize(path).toString())
                    : overlay.resolve("src").resolve(changed.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, changed.getValue());
            if (path.startsWith(module.resolve("src/main/java"))) {
                main.add(written);
            } else if (path.startsWith(module.resolve("src/test/java"))) {
                test.add(written);
            }
        }
        if (!main.isEmpty() && !compile(main, classes) || !test.isEmpty() && !compile(test, tests)) {
            return null;
        }
        var planted = new Planted();
        planted.lay(classes, classes());
        planted.lay(tests, testClasses());
        return planted;
    }

    final class Planted implements AutoCloseable {

        private final Map<Path, byte[]> originals = new LinkedHashMap<>();

        private void lay(Path from, Path onto) throws IOException {
            for (var file : files(from, "")) {
                var target = onto.resolve(from.relativize(file).toString());
                originals.put(target, Files.exists(target) ? Files.readAllBytes(target) : null);
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            for (var original : originals.entrySet()) {
                if (original.getValue() == null) {
                    Files.delete(original.getKey());
                } else {
                    Files.write(original.getKey(), original.getValue());
                }
            }
        }
    }

    /** @param stop whether the first failure ends it */
    Run test(List<String> names, boolean stop, long limitMillis) throws IOException, InterruptedException {
        var report = work.resolve("report.txt");
        Files.deleteIfExists(report);
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-cp",
                classpath,
                "-Dbasedir=" + module,
                "-Djava.io.tmpdir=" + work.resolve("tmp"),
                "-Dmutation.report=" + report,
                "-Dmutation.stop=" + stop));
        var model = module.resolve("target/quarkus/bootstrap/test-app-model.dat");
        if (Files.exists(model)) {
            command.add("-Dquarkus-internal-test.serialized-app-model.path=" + model);
        }
        command.add("mutation.TestRun");
        command.addAll(names);
        var began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        var ended = false;
        try {
            ended = process.waitFor(limitMillis, TimeUnit.MILLISECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            endDatabases();
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        var lines = Files.exists(report) ? Files.readAllLines(report) : List.<String>of();
        var failure = lines.stream()
                .filter(line -> line.startsWith("FAILED "))
                .findFirst()
                .orElse("");
        var outcome = !ended ? Outcome.HUNG : process.exitValue() == 0 ? Outcome.GREEN : Outcome.RED;
        return new Run(outcome, failure, lines, millis);
    }

    Path log() {
        return work.resolve("run.log");
    }

    /** What a test JVM that was killed leaves behind. */
    private void endDatabases() throws IOException {
        for (var file : files(work.resolve("tmp"), "postmaster.pid")) {
            var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            ProcessHandle.of(pid).ifPresent(server -> {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
            });
            empty(file.getParent());
        }
    }

    private boolean compile(List<Path> sources, Path into) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-classpath",
                    classpath,
                    "-d",
                    into.toString(),
                    "-proc:none",
                    "-parameters",
                    "-implicit:none",
                    "--release",
                    "17",
                    "-nowarn");
            return compiler.getTask(
                            null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }

    private Path classes() {
        return module.resolve("target/classes");
    }

    private Path testClasses() {
        return module.resolve("target/test-classes");
    }

    private static List<String> output(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            lines.forEach(System.err::println);
            throw new IllegalStateException(String.join(" ", command));
        }
        return lines;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
