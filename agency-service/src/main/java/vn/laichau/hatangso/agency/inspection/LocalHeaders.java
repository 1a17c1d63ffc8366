package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * What a container holds for those who read it from its beginning. Others go by the directory at its end, and a container
 * can be made to show each of them something else.
 */
final class LocalHeaders {

    private final Path file;
    private final byte[] buffer = new byte[64 << 10];

    LocalHeaders(Path file) {
        this.file = file;
    }

    /**
     * Whether they tell the same as the directory.
     *
     * @param names by the directory
     * @param bytes of all files by the directory, unpacked
     */
    boolean agreeWith(Set<String> names, long bytes) throws IOException {
        var found = new HashSet<String>();
        var left = bytes;
        try (var walk = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = walk.getNextEntry(); entry != null; entry = walk.getNextEntry()) {
                if (!names.contains(entry.getName()) || !found.add(entry.getName())) {
                    return false;
                }
                left -= size(walk, left);
                if (left < 0) {
                    return false;
                }
            }
        }
        return left == 0 && found.size() == names.size();
    }

    /** Counts on until there is more than expected, no further. */
    private long size(ZipInputStream entry, long most) throws IOException {
        var size = 0L;
        for (var read = entry.read(buffer); read >= 0 && size <= most; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }
}
