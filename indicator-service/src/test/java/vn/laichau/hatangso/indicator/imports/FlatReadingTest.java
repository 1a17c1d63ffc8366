package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of 1 GB is read in 256 MB; here one of 128 MiB in 16. */
class FlatReadingTest {

    private static final long SIZE = 128L << 20;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CSV, [0-9]{7} 10000",
        "NDJSON, [0-9]{7} 10000",
        "LINE, 1 1",
        "FIELD, not-csv",
    })
    void readsAFileThatIsManyTimesItsHeap(String what, String said) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var reading = new ProcessBuilder(
                        java,
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileReader.class.getName(),
                        what,
                        Long.toString(SIZE))
                .redirectErrorStream(true)
                .start();
        var output = new String(reading.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(reading.waitFor()).as(output).isZero();
        assertThat(output).matches(said);
    }
}
