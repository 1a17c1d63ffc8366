package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTailTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14, 15, 16, 100})
    void showsTheLastFifteenLines(int lines) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), numbered(1, lines));
        assertThat(LogTail.of(log)).isEqualTo(numbered(Math.max(1, lines - 14), lines));
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(LogTail.of(folder.resolve("none"))).isEqualTo("(no log)");
    }
}
