package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The record at the end of a container, which leads to its directory. Behind a comment, or by the locator of containers
 * beyond 4 GB, readers look for it in different places; office programs write neither.
 */
final class EndRecord {

    private static final int LENGTH = 22;
    private static final int MARK = 0x504b0506;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_MARK = 0x504b0607;

    private EndRecord() {}

    /** Whether all readers find it where it is. */
    static boolean isPlainIn(Path file) throws IOException {
        var tail = ByteBuffer.wrap(tail(file));
        var begin = tail.capacity() - LENGTH;
        return begin >= 0
                && tail.getInt(begin) == MARK
                && tail.getShort(tail.capacity() - Short.BYTES) == 0
                && (begin < LOCATOR_LENGTH || tail.getInt(begin - LOCATOR_LENGTH) != LOCATOR_MARK);
    }

    private static byte[] tail(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(content.length(), LENGTH + LOCATOR_LENGTH)];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            return tail;
        }
    }
}
