package vn.laichau.hatangso.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs a workbook anew without the instant of its making, which the library writes into it: equal tables are equal bytes. */
final class TimelessWorkbook {

    /** A local time, so that the machine's zone does not matter. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MADE_AT = Pattern.compile("<dcterms:created.*?</dcterms:created>");

    private TimelessWorkbook() {}

    /** Through the list at the end of the file: the library's entries say nothing of their sizes before. */
    static byte[] of(byte[] written) throws IOException {
        var packed = new ByteArrayOutputStream(written.length);
        try (var channel = new SeekableInMemoryByteChannel(written);
                var made = ZipFile.builder().setSeekableByteChannel(channel).get();
                var zip = new ZipOutputStream(packed)) {
            for (var entry : Collections.list(made.getEntries())) {
                var head = new ZipEntry(entry.getName());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                try (var content = made.getInputStream(entry)) {
                    zip.write(without(entry.getName(), content.readAllBytes()));
                }
            }
        }
        return packed.toByteArray();
    }

    private static byte[] without(String name, byte[] content) {
        return name.equals(PROPERTIES)
                ? MADE_AT.matcher(new String(content, UTF_8)).replaceAll("").getBytes(UTF_8)
                : content;
    }
}
