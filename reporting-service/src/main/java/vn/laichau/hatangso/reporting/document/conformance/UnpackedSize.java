package vn.laichau.hatangso.reporting.document.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * How much a packed file becomes: a few megabytes may unpack to a thousand. Read in the same manner as the library that opens
 * the document will read it.
 */
final class UnpackedSize {

    /** The annual report with its longest annexes has a quarter of it. */
    private static final int MOST_BYTES = 48 << 20;

    /** Beginnings and ends of elements, each of which is worth hundreds of bytes in memory. */
    private static final int MOST_TAGS = 1_200_000;

    private static final int MOST_ENTRIES = 2_000;

    private int bytes;
    private int tags;
    private int entries;

    private UnpackedSize() {}

    /** False as well for what cannot be unpacked. */
    static boolean isBearable(byte[] file) {
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            return new UnpackedSize().isBearable(zip);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private boolean isBearable(ZipArchiveInputStream zip) throws IOException {
        var piece = new byte[16 << 10];
        while (zip.getNextEntry() != null) {
            entries++;
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                count(piece, read);
                if (bytes > MOST_BYTES || tags > MOST_TAGS || entries > MOST_ENTRIES) {
                    return false;
                }
            }
        }
        return entries > 0;
    }

    private void count(byte[] piece, int read) {
        bytes += read;
        for (int i = 0; i < read; i++) {
            if (piece[i] == '<') {
                tags++;
            }
        }
    }
}
