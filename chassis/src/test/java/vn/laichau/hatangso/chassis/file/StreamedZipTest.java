package vn.laichau.hatangso.chassis.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

class StreamedZipTest {

    private static final int LONG = 5_000_000;
    /** Twice what the pipe holds. */
    private static final int SHORT = 600_000;

    private static final long SLOWLY = 1_000_000;
    private static final Map<String, UnaryOperator<byte[]>> WITHOUT_INSTANT =
            Map.of("made.txt", content -> "no instant".getBytes(UTF_8));

    @Test
    void packsEqualContentIntoEqualBytesWheneverItIsWritten() throws IOException {
        var first = packed("09:00", 1_000_000L);
        assertThat(packed("10:00", 2_000_000_000_000L)).isEqualTo(first);
        try (var zip = ZipFile.builder().setByteArray(first).get()) {
            assertThat(zip.getInputStream(zip.getEntry("made.txt")).readAllBytes())
                    .isEqualTo("no instant".getBytes(UTF_8));
            assertThat(zip.getInputStream(zip.getEntry("long.bin")).readAllBytes())
                    .isEqualTo(content());
            assertThat(zip.getInputStream(zip.getEntry("last.txt")).readAllBytes())
                    .isEmpty();
        }
    }

    private static byte[] packed(String madeAt, long time) throws IOException {
        var out = new ByteArrayOutputStream();
        StreamedZip.write(out, WITHOUT_INSTANT, file -> write(file, madeAt, time));
        return out.toByteArray();
    }

    private static void write(OutputStream file, String madeAt, long time) throws IOException {
        write(file, madeAt, time, content());
    }

    private static void write(OutputStream file, String madeAt, long time, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(file)) {
            add(zip, "made.txt", time, madeAt.getBytes(UTF_8));
            add(zip, "long.bin", time, content);
            add(zip, "last.txt", time, new byte[0]);
        }
    }

    private static void add(ZipOutputStream zip, String name, long time, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] content() {
        var content = new byte[LONG];
        new Random(7).nextBytes(content);
        return content;
    }

    @Test
    void leavesNoWholeFileWhenTheLibraryBreaksOff() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> StreamedZip.write(out, Map.of(), file -> {
                    write(file, "09:00", 0);
                    throw new IllegalStateException("the rows broke off");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the rows broke off");
        assertThat(out.size()).isGreaterThan(LONG / 2);
        assertThatThrownBy(() ->
                        ZipFile.builder().setByteArray(out.toByteArray()).get().close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void writesNothingMoreWhenItHasThrown() {
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                LockSupport.parkNanos(SLOWLY);
                super.write(bytes, offset, length);
            }
        };
        assertThatThrownBy(() -> StreamedZip.write(out, Map.of(), file -> {
                    write(file, "09:00", 0, Arrays.copyOf(content(), SHORT));
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("packing");
    }

    @Test
    void endsTheLibraryWhenTheReaderIsGone() {
        var gone = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("the reader is gone");
            }
        };
        assertThatThrownBy(() -> StreamedZip.write(gone, Map.of(), file -> write(file, "09:00", 0)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void doesNotCloseWhatItWritesTo() throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        StreamedZip.write(out, Map.of(), file -> write(file, "09:00", 0));
        assertThat(out.size()).isPositive();
    }
}
