package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path path;

    private AotCache cache;

    @BeforeEach
    void build() throws IOException {
        cache = new AotCache(path.resolve("aot/service.aot"), Files.createFile(path.resolve("service.jar")));
        Files.setLastModifiedTime(cache.jar(), FileTime.from(BUILT));
    }

    @Test
    void isUsedFromTheRunAfterTheOneThatWroteIt() throws IOException {
        assertThat(cache.use()).isEmpty();

        Files.createFile(Path.of(cache.record().get(0).replace("-XX:AOTCacheOutput=", "")));
        assertThat(cache.use()).isEmpty();

        cache.adopt();
        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void isNotUsedForAJarThatWasBuiltLater() throws IOException {
        Files.createDirectories(cache.file().getParent());
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.from(BUILT.minusSeconds(1)));

        assertThat(cache.isCurrent()).isFalse();
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void aRunThatCouldNotWriteItChangesNothing() {
        cache.record();
        cache.adopt();

        assertThat(cache.isCurrent()).isFalse();
    }

    /** A file system that keeps whole seconds gives both the same time. */
    @Test
    void isUsedForAJarOfTheSameMoment() throws IOException {
        Files.createDirectories(cache.file().getParent());
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.from(BUILT));
        assertThat(cache.isCurrent()).isTrue();
        Files.delete(cache.jar());
        assertThat(cache.isCurrent()).isFalse();
    }
}
