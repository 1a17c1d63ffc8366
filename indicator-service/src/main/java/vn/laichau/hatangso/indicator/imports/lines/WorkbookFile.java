package vn.laichau.hatangso.indicator.imports.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;

/** The bytes of a workbook, refused before anything reads them when they are too many, packed or unpacked. */
public final class WorkbookFile {

    /** Bytes as sent. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Bytes unpacked: what a hundred thousand lines need, and far from what the service can hold. */
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int BUFFER = 64 * 1024;

    private WorkbookFile() {}

    /** @throws UnreadableFile when it is too large, no workbook, or unpacks to too much */
    public static byte[] read(InputStream file) throws IOException {
        var content = file.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        unpack(content);
        return content;
    }

    /** By the same directory that the reader of workbooks uses, so that both see the same parts. */
    private static void unpack(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.isEmpty()) {
                throw notAWorkbook();
            }
            if (parts.size() > MOST_PARTS) {
                throw tooLarge();
            }
            long unpacked = 0;
            for (var part : parts) {
                unpacked += length(zip.getInputStream(part), LARGEST_UNPACKED - unpacked);
            }
            var texts = 0;
            var needed = 0;
            for (var part : parts) {
                var shared = WorkbookPartCheck.check(zip.getInputStream(part));
                texts = Math.max(texts, shared.texts());
                needed = Math.max(needed, shared.needed());
            }
            if (needed > texts) {
                throw notAWorkbook();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw notAWorkbook();
        }
    }

    private static long length(InputStream part, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long length = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            length += read;
            if (length > most) {
                throw tooLarge();
            }
        }
        return length;
    }

    static void requireSense(boolean makesSense) {
        if (!makesSense) {
            throw notAWorkbook();
        }
    }

    static void require(boolean isWithin) {
        if (!isWithin) {
            throw tooLarge();
        }
    }

    static UnreadableFile tooLarge() {
        return new UnreadableFile(IndicatorErrorCode.WORKBOOK_TOO_LARGE);
    }

    static UnreadableFile notAWorkbook() {
        return new UnreadableFile(IndicatorErrorCode.NOT_A_WORKBOOK);
    }
}
