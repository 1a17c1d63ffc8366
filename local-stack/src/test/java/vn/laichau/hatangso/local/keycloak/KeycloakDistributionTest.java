package vn.laichau.hatangso.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.process.JavaRuntime;
import vn.laichau.hatangso.local.process.ProcessRecord;

/** The real build, of which the stacks of the system tests make use; some 20 s. */
class KeycloakDistributionTest {

    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();

    @TempDir
    Path path;

    @Test
    void isTheNewestOfThoseThatWereUnpacked() throws IOException {
        for (String version : List.of("26.7.4", "26.7.10", "26.7.9")) {
            Files.createDirectories(path.resolve("keycloak-" + version));
        }

        assertThat(new KeycloakDistribution(path, path, JavaRuntime.find()).library())
                .isEqualTo(path.resolve("keycloak-26.7.10/lib"));
    }

    @Test
    void isBuiltOnceHoweverManyAskAtOnce() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        try (DataFolder folder = DataFolder.take(path)) {
            ProcessRecord record = new ProcessRecord(folder.path());
            List<CompletableFuture<Void>> builds = Stream.of("one", "other")
                    .map(name -> CompletableFuture.runAsync(() -> {
                        KeycloakDistribution distribution =
                                new KeycloakDistribution(UNPACKED, path, JavaRuntime.find());
                        distribution.build(
                                distribution.builder(folder.log(name), record), new ProgressSteps(told::add));
                    }))
                    .toList();
            builds.forEach(CompletableFuture::join);
        }

        assertThat(UNPACKED).isDirectoryRecursivelyContaining("glob:**/built-with");
        assertThat(told.stream().filter(line -> line.contains("ready")))
                .as("none where an earlier run has built it")
                .hasSizeLessThanOrEqualTo(1);
    }
}
