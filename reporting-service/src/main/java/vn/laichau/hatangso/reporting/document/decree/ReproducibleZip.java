package vn.laichau.hatangso.reporting.document.decree;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Packs a document so that equal content gives equal bytes: entries in one order, all with the same time. */
final class ReproducibleZip {

    /** A local time, so that the machine's zone does not matter; on 1 January 1980 the library would add a zoned one. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Readers look for the list of content types first. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.startsWith("[")).thenComparing(Comparator.naturalOrder());

    private static final String SETTINGS = "word/settings.xml";

    private ReproducibleZip() {}

    /** @param settings replaces the empty settings that the library writes */
    static byte[] of(XWPFDocument document, byte[] settings) throws IOException {
        var written = new ByteArrayOutputStream();
        document.write(written);
        var packed = new ByteArrayOutputStream(written.size());
        try (var zip = new ZipOutputStream(packed)) {
            var entries = entries(written.toByteArray());
            entries.put(SETTINGS, settings);
            for (var entry : entries.entrySet()) {
                var head = new ZipEntry(entry.getKey());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] written) throws IOException {
        var entries = new TreeMap<String, byte[]>(ORDER);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
