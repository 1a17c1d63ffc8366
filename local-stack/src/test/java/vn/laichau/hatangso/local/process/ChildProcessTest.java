package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.console.StackFailure;

/** The run that teaches Java, with a shell in place of Java: asked to end, it writes its cache as Java does. */
class ChildProcessTest {

    /** Ready once it knows what to do when it is asked to end. */
    private static final String SCRIPT = """
            #!/bin/sh
            for word; do case $word in -XX:AOTCacheOutput=*) cache=${word#*=};; esac; done
            forever() { while :; do sleep 0.1; done; }
            trap '%s' TERM
            touch ready
            forever
            """;

    private static final String WRITES = "echo whole > $cache; exit 143";

    @TempDir
    Path folder;

    private HttpServer ready;
    private AotCache cache;

    @BeforeEach
    void open() throws IOException {
        ready = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ready.createContext("/", exchange -> {
            exchange.sendResponseHeaders(Files.exists(folder.resolve("ready")) ? 200 : 503, -1);
            exchange.close();
        });
        ready.start();
        cache = new AotCache(folder.resolve("aot/program.aot"), Files.createFile(folder.resolve("program.jar")));
    }

    @AfterEach
    void close() {
        ready.stop(0);
    }

    @Test
    void learnsFromARunThatEndsWhenAsked() throws IOException {
        ChildProcess program = program(WRITES);
        assertThat(program.isUntrained()).isTrue();

        program.train();

        assertThat(program.isUntrained()).isFalse();
        assertThat(cache.file()).hasContent("whole");
    }

    @Test
    void learnsNothingFromARunThatIsKilledWhileItWrites() throws IOException {
        ChildProcess program = program("echo half > $cache; forever");
        CompletableFuture<Void> training = CompletableFuture.runAsync(program::train);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(cache.file().getParent()).isNotEmptyDirectory());

        ProcessHandle.of(program.pid()).orElseThrow().destroyForcibly();

        assertThatThrownBy(training::join)
                .hasCauseInstanceOf(StackFailure.class)
                .hasMessageContaining("program was killed before it had written");
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void throwsAwayWhatAKilledRunHadWritten() throws IOException {
        Files.createDirectories(cache.file().getParent());
        Files.writeString(cache.file().resolveSibling("program.aot.1"), "half");
        Files.writeString(cache.file().resolveSibling("program.aot.1.config"), "half");

        program(WRITES).train();

        assertThat(cache.file().getParent()).isDirectoryNotContaining("glob:**.aot.*");
    }

    /** @param end what it does when it is asked to end */
    private ChildProcess program(String end) throws IOException {
        Path program = folder.resolve("java");
        Files.writeString(program, SCRIPT.formatted(end));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Launch launch = new Launch(
                "program",
                List.of(program.toString()),
                Optional.of(cache),
                Map.of(),
                folder,
                folder.resolve("log"),
                URI.create("http://127.0.0.1:" + ready.getAddress().getPort()));
        return new ChildProcess(launch, new ProcessRecord(folder), notice -> {});
    }
}
