package vn.laichau.hatangso.agency.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import vn.laichau.hatangso.chassis.digest.Sha256;

/**
 * A file on its way in, on disk: in memory is one buffer of it, and no connection to the database waits for a slow sender.
 *
 * @param sha256 in hexadecimal
 */
public record Upload(Path file, long size, String sha256) implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    /**
     * How much may come, until when, and how fast it must.
     *
     * @param paceFrom until then nothing is expected
     * @param perSecond bytes, on the average of the time after that
     */
    record Bounds(long bytes, Instant until, Instant paceFrom, long perSecond) {

        void require(long size, Instant now) throws OutOfBounds {
            var expected = Duration.between(paceFrom, now).toSeconds() * perSecond;
            if (size > bytes || now.isAfter(until) || size < expected) {
                throw new OutOfBounds(size > bytes);
            }
        }
    }

    /** It is too large, or comes too slowly. */
    public static final class OutOfBounds extends IOException {

        private final boolean tooLarge;

        OutOfBounds(boolean tooLarge) {
            super(tooLarge ? "too large" : "too slow");
            this.tooLarge = tooLarge;
        }

        public boolean isTooLarge() {
            return tooLarge;
        }
    }

    /** The sender went away before its end: the one failure here that is not ours. */
    static final class BrokenOff extends IOException {

        BrokenOff(IOException cause) {
            super(cause);
        }
    }

    /** @throws OutOfBounds or {@link BrokenOff}, with nothing left on disk */
    static Upload receive(InputStream body, Bounds bounds, Clock clock) throws IOException {
        var file = Files.createTempFile("upload", null);
        var kept = false;
        try (var disk = new DigestOutputStream(Files.newOutputStream(file), Sha256.digest())) {
            var size = copy(body, disk, bounds, clock);
            var upload = new Upload(
                    file, size, HexFormat.of().formatHex(disk.getMessageDigest().digest()));
            kept = true;
            return upload;
        } finally {
            if (!kept) {
                Files.delete(file);
            }
        }
    }

    private static long copy(InputStream body, OutputStream disk, Bounds bounds, Clock clock) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (var read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            size += read;
            bounds.require(size, clock.instant());
            disk.write(buffer, 0, read);
        }
        return size;
    }

    private static int read(InputStream body, byte[] buffer) throws BrokenOff {
        try {
            return body.read(buffer);
        } catch (IOException gone) {
            throw new BrokenOff(gone);
        }
    }

    public InputStream content() throws IOException {
        return Files.newInputStream(file);
    }

    /** The first bytes, fewer when there are no more. */
    public byte[] beginning(int length) throws IOException {
        try (var content = content()) {
            return content.readNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
