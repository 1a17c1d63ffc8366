package vn.laichau.hatangso.chassis.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ReproducibleZipTest {

    /** Entries as a library would write them, on some day. */
    private static byte[] written(long day, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.fromMillis(day * 86_400_000));
                zip.putNextEntry(entry);
                zip.write(("content of " + name).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> entries(byte[] packed) throws IOException {
        var entries = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                entries.add(entry.getName() + ": " + new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    @Test
    void isTheSameWhateverTheOrderAndTheDay() throws IOException {
        var one = ReproducibleZip.of(written(20_000, "b", "[Content_Types].xml", "a/c"), Map.of());
        var other = ReproducibleZip.of(written(20_001, "a/c", "b", "[Content_Types].xml"), Map.of());
        assertThat(one).isEqualTo(other);
        assertThat(entries(one))
                .containsExactly(
                        "[Content_Types].xml: content of [Content_Types].xml",
                        "a/c: content of a/c",
                        "b: content of b");
    }

    @Test
    void changesWhatItIsToldToAndNothingElse() throws IOException {
        var packed = ReproducibleZip.of(
                written(20_000, "a", "b"),
                Map.of(
                        "b",
                        content -> (new String(content, UTF_8) + ", changed").getBytes(UTF_8),
                        "none",
                        content -> null));
        assertThat(entries(packed)).containsExactly("a: content of a", "b: content of b, changed");
    }
}
