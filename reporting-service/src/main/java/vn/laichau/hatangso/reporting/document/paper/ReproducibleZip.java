package vn.laichau.hatangso.reporting.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs a document so that equal content gives equal bytes: entries in one order, all with the same time. */
public final class ReproducibleZip {

    /** A local time, so that the machine's zone does not matter; on 1 January 1980 the library would add a zoned one. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Readers look for the list of content types first. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.startsWith("[")).thenComparing(Comparator.naturalOrder());

    private ReproducibleZip() {}

    /** @param changed what becomes of the library's entries, by their name */
    public static byte[] of(byte[] written, Map<String, UnaryOperator<byte[]>> changed) throws IOException {
        var packed = new ByteArrayOutputStream(written.length);
        try (var zip = new ZipOutputStream(packed)) {
            var entries = entries(written);
            changed.forEach((name, change) -> entries.computeIfPresent(name, (same, entry) -> change.apply(entry)));
            for (var entry : entries.entrySet()) {
                var head = new ZipEntry(entry.getKey());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    /** Through the list at the end of the file: what streams of entries say of their sizes is not to be relied on. */
    private static Map<String, byte[]> entries(byte[] written) throws IOException {
        var entries = new TreeMap<String, byte[]>(ORDER);
        try (var channel = new SeekableInMemoryByteChannel(written);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
