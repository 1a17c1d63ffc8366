package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.console.StackFailure;

/** One folder holds everything a stack keeps; one launcher at a time holds the folder. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final long LEAST_FREE_BYTES = 2L << 30;
    /**
     * Everything this program writes into the folder: a reset deletes these and nothing else. In this order a reset that
     * was cut off leaves a folder that works: data before the secrets that open them, last what says whose folder it is.
     */
    private static final List<String> OURS =
            List.of("run", "logs", "postgres", "keycloak", "secrets", "processes", FolderSettings.FILE);

    private static final Set<String> SAYS_NOTHING = Set.of(LOCK, FolderSettings.UNFINISHED);

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder for this process, creating it when it is not there. */
    public static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            // Databases, logs and environments as well as secrets: nobody else on the machine reads any of it.
            PrivateFiles.folder(path);
            FileChannel channel = FileChannel.open(PrivateFiles.file(path.resolve(LOCK)), StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackFailure("Another ./start is already running on the data folder " + path + ".");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StackFailure(
                    "The data folder " + path + " cannot be written; choose another one with --data DIR.", e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** What the folder is: as created before, else as asked now. Refuses when the two differ. */
    public FolderSettings settings(OptionalInt port, boolean demonstration, boolean rehearsal) {
        Optional<FolderSettings> stored = FolderSettings.find(path);
        stored.ifPresentOrElse(
                settings -> settings.refuseOther(path, port, demonstration, rehearsal), this::requireEmpty);
        return stored.orElseGet(() -> FolderSettings.asked(port, demonstration, rehearsal));
    }

    private void requireEmpty() {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.anyMatch(
                    entry -> !SAYS_NOTHING.contains(entry.getFileName().toString()))) {
                throw new StackFailure(
                        "The folder " + path
                                + " holds other files and was not made by ./start; give an empty or a new one with --data DIR.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remember(FolderSettings settings) {
        settings.store(path);
    }

    public void requireSpace() {
        try {
            requireSpace(Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireSpace(long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new StackFailure("The disk of the data folder " + path + " has less than 2 GB left.");
        }
    }

    /** Deletes what this program wrote here; anything else in the folder stays. */
    public void reset() {
        if (FolderSettings.isIn(path)) {
            OURS.forEach(this::discard);
        }
    }

    /** Deletes a part of the folder, whole or not at all; one at a time, for they all leave by the same place. */
    public synchronized void discard(String part) {
        try {
            DiscardedFolder.in(path).take(path.resolve(part));
        } catch (IOException | UncheckedIOException e) {
            throw new StackFailure("The data folder cannot be reset: " + path.resolve(part) + " cannot be deleted.", e);
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside this one, made when it is not there. */
    public Path directory(String name) {
        try {
            Path directory = path;
            for (Path part : Path.of(name)) {
                directory = PrivateFiles.folder(directory.resolve(part));
            }
            return directory;
        } catch (IOException e) {
            throw new StackFailure("The data folder " + path + " cannot be written.", e);
        }
    }

    public Path log(String process) {
        try {
            return PrivateFiles.file(directory("logs").resolve(process + ".log"));
        } catch (IOException e) {
            throw new StackFailure("The data folder " + path + " cannot be written.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
