package vn.laichau.hatangso.systemtests.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import vn.laichau.hatangso.systemtests.mutation.TestBench.Outcome;
import vn.laichau.hatangso.systemtests.mutation.TestBench.Run;

/** A copy of the project in which one module is built, bent and tested. The project itself is only read. */
final class Checkout {

    private final Path project;
    private final Path work;
    private final Path root;
    private final Path module;
    private final List<Path> tested;
    private final List<TestBench> benches = new ArrayList<>();
    private String classpath;

    /**
     * @param module in which bugs are planted
     * @param also other modules whose tests may find them
     * @param work a folder that is emptied
     */
    Checkout(Path project, String module, List<String> also, Path work) {
        this.project = project;
        this.work = work;
        this.root = work.resolve("suite");
        this.module = root.resolve(module);
        this.tested = Stream.concat(Stream.of(module), also.stream())
                .map(root::resolve)
                .toList();
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
        output(
                root,
                "mvn",
                "-q",
                "-T1",
                "-DskipPortal",
                "-Dspotless.check.skip",
                "-pl",
                tested.stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(",")),
                "-am",
                "test-compile",
                "dependency:build-classpath",
                "-Dmdep.outputFile=target/mutation.classpath");
        for (var path : tested) {
            benches.add(bench(path));
        }
        compile(List.of(child("Probe")), classes(module));
    }

    private TestBench bench(Path path) throws IOException {
        var tests = path.resolve("target/test-classes");
        classpath = String.join(
                File.pathSeparator,
                tests.toString(),
                classes(path).toString(),
                Files.readString(path.resolve("target/mutation.classpath")).strip());
        compile(List.of(child("Probe"), child("TestRun")), tests);
        Files.delete(tests.resolve("mutation/Probe.class"));
        var services = Files.createDirectories(tests.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback"), "mutation.TestRun\n");
        return new TestBench(path, work.resolve(path.getFileName()), classpath);
    }

    private Path child(String name) {
        return project.resolve("system-tests/mutation/child/mutation/" + name + ".java");
    }

    List<String> tests() throws IOException {
        var tests = new ArrayList<String>();
        for (var bench : benches) {
            tests.addAll(bench.tests());
        }
        return tests;
    }

    /** @param stop whether the first failure ends it */
    Run test(Collection<String> tests, boolean stop, long limitMillis) throws IOException, InterruptedException {
        var run = Run.NONE;
        for (var bench : benches) {
            var own = tests.stream().filter(bench::has).toList();
            if (!own.isEmpty() && (run.outcome() == Outcome.GREEN || !stop)) {
                run = run.and(bench.run(own, stop, limitMillis));
            }
        }
        return run;
    }

    void renew() {
        benches.forEach(TestBench::renew);
    }

    String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /** The files into which the compiler copied a constant: some of the sources, and the tests that name it. */
    private List<String> inlining(String constant, List<String> sources) throws IOException {
        var named = Pattern.compile("\\b" + constant + "\\b");
        var files = new ArrayList<>(sources);
        for (var path : testSources()) {
            if (named.matcher(Files.readString(path)).find()) {
                files.add(root.relativize(path).toString());
            }
        }
        return files;
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

    /** @return null when it does not compile */
    Planted plant(Bug bug) throws IOException {
        return plant(List.of(bug), List.of());
    }

    /**
     * Changes what is built from the sources, until it is closed.
     *
     * @param others edits beside the bugs
     * @return null when it does not compile
     */
    Planted plant(List<Bug> bugs, List<Edit> others) throws IOException {
        var edits = new ArrayList<>(bugs.stream().map(Bug::edit).toList());
        edits.addAll(others);
        var texts = Edit.made(edits, this);
        for (var bug : bugs) {
            for (var file : bug.compiled().isEmpty() ? List.<String>of() : inlining(bug.field(), bug.compiled())) {
                texts.putIfAbsent(file, text(file));
            }
        }
        return plant(texts);
    }

    private Planted plant(Map<String, String> texts) throws IOException {
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
        planted.lay(classes, classes(module));
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
            originals.clear();
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

    private static Path classes(Path module) {
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

    static List<Path> files(Path folder, String suffix) throws IOException {
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
