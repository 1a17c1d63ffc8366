package vn.laichau.hatangso.agency.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people's programs write them: each resource is named by its writer and by what is in it. */
class SoundFilesTest {

    static Stream<Path> files() throws IOException, URISyntaxException {
        try (var files = Files.list(
                Path.of(SoundFilesTest.class.getResource("/inspection").toURI()))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areTaken(Path file) throws IOException {
        var name = file.getFileName().toString();
        assertThat(FilesThatDoHarmTest.look(file, name.substring(name.lastIndexOf('.') + 1)))
                .as(name)
                .isEmpty();
    }

    @Test
    void areManyAndOfManyWriters() throws IOException, URISyntaxException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files().map(file -> file.getFileName().toString().replaceFirst("[-.].*", ""))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }
}
