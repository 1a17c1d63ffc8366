package vn.laichau.hatangso.systemtests.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The script in a shell of its own, and what it has said so far. */
final class Launcher {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern FIRST_CALL = Pattern.compile("(?m)^(?:A first call: +)?(curl (?:.*\\\\\\n)*.*)$");

    private final Path data;
    private final Path output;
    private final Path errors;
    private final Process process;

    private Launcher(Path data, List<String> options) {
        this.data = data;
        try {
            output = Files.createTempFile(Path.of("target"), "start", ".out").toAbsolutePath();
            errors = Files.createTempFile(Path.of("target"), "start", ".err").toAbsolutePath();
            // Whoever runs the tests may have had Ctrl-C ignored, and a child would inherit that.
            var command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid", "./start"));
            command.addAll(List.of("--data", data.toString()));
            command.addAll(options);
            process = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Launcher start(Path data, String... options) {
        sayBuilt();
        return new Launcher(data, List.of(options));
    }

    /** The script's own mark: Maven has just built everything, also what it left alone because nothing had changed. */
    private static void sayBuilt() {
        try {
            Files.writeString(PROJECT.resolve("local-stack/target/built"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        return read(output);
    }

    String complaint() {
        return read(errors);
    }

    /** The screen is complete with the sentence about Ctrl-C. */
    Launcher awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> !process.isAlive() || said().contains("Ctrl-C stops everything"));
        assertThat(process.isAlive()).as(said() + complaint()).isTrue();
        return this;
    }

    /** A process was started, and not all of them. */
    Launcher awaitBegun() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> !process.isAlive() || recorded().size() > 1);
        assertThat(process.isAlive()).as(said() + complaint()).isTrue();
        return this;
    }

    /** As the terminal does it: to the whole group of processes in the foreground. */
    void pressCtrlC() throws IOException, InterruptedException {
        assertThat(shell("kill -INT -- -" + process.pid()).code()).isZero();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(said()).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every process that the launcher has written down as running. */
    List<ProcessHandle> recorded() {
        var record = data.resolve("processes");
        return (Files.exists(record) ? read(record) : "")
                .lines()
                .map(line -> Long.parseLong(line.split("\t")[1]))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** What the screen offers for pasting. */
    String firstCall() {
        var call = FIRST_CALL.matcher(said());
        assertThat(call.find()).as(said()).isTrue();
        return call.group(1);
    }

    static Ended shell(String line) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        return new Ended(shell.waitFor(), said);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a line in a shell ended. */
    record Ended(int code, String output) {}
}
