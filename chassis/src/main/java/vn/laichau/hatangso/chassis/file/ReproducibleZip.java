package vn.laichau.hatangso.chassis.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs a document or workbook so that equal content gives equal bytes: entries in one order, all with the same time. */
public final class ReproducibleZip {

    /** A local time, so that the machine's zone does not matter; on 1 January 1980 the library would add a zoned one. */
    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Readers look for the list of content types first. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.startsWith("[")).thenComparing(Comparator.naturalOrder());

    private ReproducibleZip() {}

    /**
     * One entry after the other: the sheet of a hundred thousand rows alone is tens of megabytes.
     *
     * @param changed what becomes of the library's entries, by their name
     */
    public static byte[] of(byte[] written, Map<String, UnaryOperator<byte[]>> changed) throws IOException {
        var packed = new ByteArrayOutputStream(written.length);
        // Through the list at the end of the file: what streams of entries say of their sizes is not to be relied on.
        try (var channel = new SeekableInMemoryByteChannel(written);
                var theirs = ZipFile.builder().setSeekableByteChannel(channel).get();
                var zip = new ZipOutputStream(packed)) {
            var entries = Collections.list(theirs.getEntries());
            entries.sort(Comparator.comparing(ZipArchiveEntry::getName, ORDER));
            for (var entry : entries) {
                var head = new ZipEntry(entry.getName());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                var change = changed.get(entry.getName());
                try (var content = theirs.getInputStream(entry)) {
                    if (change == null) {
                        content.transferTo(zip);
                    } else {
                        zip.write(change.apply(content.readAllBytes()));
                    }
                }
            }
        }
        return packed.toByteArray();
    }
}
