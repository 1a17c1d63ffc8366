package vn.laichau.hatangso.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What is being sent and what came of it, in files: a sender that was killed goes on with the key and the bytes that it began
 * with. Written to the disk before the first byte leaves.
 */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Journal(Path folder) {
        this.folder = folder;
    }

    /**
     * One submission that was begun.
     *
     * @param source SHA-256 of the file that it was made from
     * @param answer of the suite; null while there is none
     */
    record Entry(String key, String source, byte[] body, byte[] answer) {

        boolean isOver() {
            return answer != null;
        }
    }

    /** Holds others off until it is closed: two schedules must not begin the same. */
    FileChannel lock(String name) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Failure(ExitCode.NO_ANSWER, "Lệnh này đang chạy / the same command is running");
            }
            return channel;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Optional<Entry> find(String name) {
        var file = folder.resolve(name + ".json");
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Entry.class)) : Optional.empty();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    void write(String name, Entry entry) {
        try {
            replace(name + ".json", JSON.writeValueAsBytes(entry));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Up to where something was read. */
    Optional<String> place(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void writePlace(String name, String place) {
        try {
            replace(name, place.getBytes(UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void replace(String name, byte[] content) throws IOException {
        var written = folder.resolve(name + ".new");
        try (var channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
            Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
