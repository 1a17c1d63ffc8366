package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a first run of a program taught the virtual machine (JDK 25 and newer): its classes, loaded and linked. It belongs
 * to one jar and to one build of Java; of another the virtual machine takes no notice.
 *
 * @param file in a folder that goes when the project is cleaned
 * @param jar what the cache was made of; after a new build it is made again
 */
public record AotCache(Path file, Path jar) {

    public boolean isCurrent() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** For a run that is quick and small because of the cache, when there is one. */
    public List<String> use() {
        return isCurrent() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** For a run that writes the cache when it ends, and not into the log which classes it leaves out. */
    public List<String> record() {
        discardUnfinished();
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot=error");
    }

    /** After such a run. Without a cache, for want of space perhaps, the program only starts more slowly. */
    public void adopt() {
        try {
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this process alone: a recording that was killed may still be writing its own. */
    private Path unfinished() {
        return file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private void discardUnfinished() {
        try {
            Files.createDirectories(file.getParent());
            try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), file.getFileName() + ".*")) {
                for (Path each : left) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
