package vn.laichau.hatangso.chassis.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Packs a document or workbook so that equal content gives equal bytes, while a library writes it: of a file of any length only
 * a buffer is held. Entries stay in the library's order. {@link ReproducibleZip} packs what is there whole.
 */
public final class StreamedZip {

    private static final int BUFFER = 256 * 1024;

    private final OutputStream out;
    private final Map<String, UnaryOperator<byte[]>> changed;

    /** Whether the library wrote all it wanted to: a file that it left off must not look like a finished one. */
    private volatile boolean whole;

    private StreamedZip(OutputStream out, Map<String, UnaryOperator<byte[]>> changed) {
        this.out = out;
        this.changed = changed;
    }

    /** Writes a zip file. */
    public interface Library {
        void write(OutputStream file) throws IOException;
    }

    /**
     * Runs the library on this thread and packs on another, which has ended when this returns or throws.
     *
     * @param out is not closed; what was written to it is no file when this throws
     * @param changed what becomes of the library's entries, by their name
     */
    public static void write(OutputStream out, Map<String, UnaryOperator<byte[]>> changed, Library library)
            throws IOException {
        new StreamedZip(out, changed).write(library);
    }

    private void write(Library library) throws IOException {
        var theirs = new PipedInputStream(BUFFER);
        var file = new Pipe(theirs);
        var packing = new FutureTask<>(packing(theirs));
        var packer = new Thread(packing, "packing");
        packer.start();
        try {
            library.write(file);
            whole = true;
        } catch (IOException | RuntimeException | Error broken) {
            file.end();
            endOf(packing, packer).ifPresent(broken::addSuppressed);
            throw broken;
        } finally {
            file.end();
        }
        var broken = endOf(packing, packer);
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    /** What a library closes does not end here: only when it returns is known whether it wrote all. */
    private static final class Pipe extends PipedOutputStream {

        Pipe(PipedInputStream reader) throws IOException {
            super(reader);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        void end() throws IOException {
            super.close();
        }
    }

    private Callable<Void> packing(InputStream theirs) {
        return () -> {
            try (theirs) {
                pack(new ZipArchiveInputStream(theirs), theirs);
            }
            return null;
        };
    }

    private void pack(ZipArchiveInputStream theirs, InputStream file) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var entry = theirs.getNextEntry(); entry != null; entry = theirs.getNextEntry()) {
            var head = new ZipEntry(entry.getName());
            head.setTimeLocal(ReproducibleZip.TIME);
            zip.putNextEntry(head);
            var change = changed.get(entry.getName());
            if (change == null) {
                theirs.transferTo(zip);
            } else {
                zip.write(change.apply(theirs.readAllBytes()));
            }
            zip.closeEntry();
        }
        // The pipe ends when the library does; only then is known how.
        file.transferTo(OutputStream.nullOutputStream());
        if (whole) {
            zip.finish();
        }
        zip.flush();
    }

    /** Waits for it, and tells how it failed if it did. The task is done a little before its thread is. */
    private static Optional<IOException> endOf(FutureTask<Void> packing, Thread packer) {
        try {
            packer.join();
            packing.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(new IOException(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new IOException(stopped));
        }
    }
}
