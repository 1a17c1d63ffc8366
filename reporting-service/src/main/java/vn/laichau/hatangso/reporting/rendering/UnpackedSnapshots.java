package vn.laichau.hatangso.reporting.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Snapshots for readers: unpacked once in the database and then read slice by slice, as files are. */
@ApplicationScoped
public class UnpackedSnapshots {

    private final HeapPermits permits;
    private final RenderedFiles files;

    UnpackedSnapshots(HeapPermits permits, RenderedFiles files) {
        this.permits = permits;
        this.files = files;
    }

    /**
     * Under one permit, however large it is: nothing of it is here, and the database need not unpack it for twenty at once.
     *
     * @param sha256 of one that is there
     */
    public RenderedFile get(String sha256) {
        var found = files.findUnpacked(sha256);
        if (found.isPresent()) {
            return found.get();
        }
        try (var permit = permits.acquireForReader(0)) {
            return files.findUnpacked(sha256).orElseGet(() -> files.unpack(sha256));
        }
    }

    public void write(RenderedFile snapshot, OutputStream out) throws IOException {
        files.write(snapshot, out);
    }
}
