package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./start} on machines that lack something: one clear sentence and an exit code that is not 0. Each test
 * has a clone in which nothing is built and a PATH of its own, with pretended programs where their version matters.
 */
class StartRefusalTest {

    private static final Path SCRIPT = Path.of("..", "start").toAbsolutePath().normalize();
    private static final Path HELP = Path.of("src/main/resources/help.txt").toAbsolutePath();
    private static final List<String> SYSTEM = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "sed",
            "head",
            "grep",
            "find",
            "cat",
            "mkdir",
            "touch",
            "awk",
            "tee",
            "tail",
            "mv");

    @TempDir
    Path machine;

    private Path clone;
    private Path programs;

    @BeforeEach
    void prepareAMachineThatHasEverything() throws IOException {
        clone = Files.createDirectory(machine.resolve("clone"));
        programs = Files.createDirectory(machine.resolve("bin"));
        Files.copy(SCRIPT, clone.resolve("start"));
        Files.copy(
                HELP,
                Files.createDirectories(clone.resolve("local-stack/src/main/resources"))
                        .resolve("help.txt"));
        for (String program : SYSTEM) {
            Files.createSymbolicLink(programs.resolve(program), installed(program));
        }
        pretend("java", "echo '    java.specification.version = 17' >&2");
        pretend("javac", "");
        pretend("mvn", "echo 'Apache Maven 3.9.9 (x)'");
        pretend("node", "echo v20.19.0");
        pretend("npm", "");
        pretend("df", "printf 'x\\nx x x 9000000\\n'");
    }

    @Test
    void saysThatJavaIsMissing() throws IOException, InterruptedException {
        Files.delete(programs.resolve("java"));
        assertThat(start())
                .isEqualTo(refused("Java was not found: install a JDK 17 or newer, or set JAVA_HOME to one."));
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException, InterruptedException {
        pretend("java", "echo '    java.specification.version = 1.8' >&2");
        assertThat(start())
                .isEqualTo(refused("Java 8 (" + programs.resolve("java")
                        + ") is too old: install a JDK 17 or newer, or set JAVA_HOME to one."));
    }

    @Test
    void saysThatJavaHomeHoldsNoJava() throws IOException, InterruptedException {
        assertThat(start(Map.of("JAVA_HOME", clone.toString())))
                .isEqualTo(refused("JAVA_HOME is " + clone
                        + ", and there is no bin/java in it: let it name a JDK 17 or newer, or unset it."));
    }

    @Test
    void saysThatAJavaCannotCompile() throws IOException, InterruptedException {
        Files.delete(programs.resolve("javac"));
        assertThat(start())
                .isEqualTo(refused(programs.resolve("java")
                        + " is a Java without a compiler: install a JDK 17 or newer, or set JAVA_HOME to one."));
    }

    @Test
    void saysThatMavenIsMissingOrTooOld() throws IOException, InterruptedException {
        pretend("mvn", "echo 'Apache Maven 3.8.7 (x)'");
        assertThat(start()).isEqualTo(refused("Maven 3.8 is too old: install Maven 3.9 or newer."));
        Files.delete(programs.resolve("mvn"));
        assertThat(start()).isEqualTo(refused("Maven was not found: install Maven 3.9 or newer."));
    }

    @Test
    void saysThatNodeOrNpmIsMissingOrTooOld() throws IOException, InterruptedException {
        Files.delete(programs.resolve("npm"));
        assertThat(start()).isEqualTo(refused("npm was not found: install it, the portal is built with it."));
        pretend("node", "echo v20.18.3");
        assertThat(start()).isEqualTo(refused("Node 20.18 is too old: install Node 20.19 or newer."));
        pretend("node", "echo v18.20.0");
        assertThat(start()).isEqualTo(refused("Node 18.20 is too old: install Node 20.19 or newer."));
        Files.delete(programs.resolve("node"));
        assertThat(start())
                .isEqualTo(refused("Node was not found: install Node 20.19 or newer, the portal is built with it."));
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException, InterruptedException {
        pretend("df", "printf 'x\\nx x x 2097151\\n'");
        assertThat(start()).isEqualTo(refused("The disk of " + clone + " has less than 2 GB left."));
    }

    @Test
    void saysThatTheProjectFolderCannotBeWritten() throws IOException, InterruptedException {
        // For root every folder can be written.
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Files.setPosixFilePermissions(clone, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(start())
                .isEqualTo(refused("The project folder " + clone
                        + " cannot be written, and the suite has to be built in it first."));
    }

    @Test
    void knowsNoOtherOptionsThanThoseOfTheHelp() throws IOException, InterruptedException {
        assertThat(start(Map.of(), "--demo")).isEqualTo(refused("There is no option --demo; see ./start --help."));
        assertThat(start(Map.of(), "--help")).isEqualTo(new Ended(0, Files.readString(HELP), ""));
    }

    @Test
    void tellsTheEndOfABuildThatFailed() throws IOException, InterruptedException {
        pretend("mvn", "[[ \"$*\" == *-version ]] && echo 'Apache Maven 3.9.9 (x)' || { echo 'what broke'; exit 1; }");
        Ended ended = start();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors())
                .isEqualTo("what broke\nThe build failed; the whole log is in " + clone
                        + "/local-stack/target/build.log.\n");
    }

    private Ended start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    private Ended start(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bash").toString(), clone.resolve("start").toString()));
        command.addAll(List.of(options));
        Path output = machine.resolve("output");
        Path errors = machine.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private static Ended refused(String sentence) {
        return new Ended(1, "", sentence + "\n");
    }

    private void pretend(String program, String line) throws IOException {
        Path file = programs.resolve(program);
        Files.writeString(file, "#!" + programs.resolve("bash") + "\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** How the script ended. */
    private record Ended(int code, String output, String errors) {}
}
