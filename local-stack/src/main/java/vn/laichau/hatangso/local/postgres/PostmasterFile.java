package vn.laichau.hatangso.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note of its main process. After a kill -9 or a power cut the note stays, and its process id may by
 * then belong to somebody else, in which case PostgreSQL would refuse to start: such a note is deleted.
 *
 * @param file first line the process id, third line the second it started in
 */
record PostmasterFile(Path file) {

    private static final Duration CLOCK_NOISE = Duration.ofSeconds(5);

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isPostmaster(process, started));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostmaster(ProcessHandle process, Instant started) {
        return process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent()
                && process.info()
                        .startInstant()
                        .filter(instant ->
                                Duration.between(instant, started).abs().compareTo(CLOCK_NOISE) <= 0)
                        .isPresent();
    }

    void deleteWhenStale() {
        if (running().isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
