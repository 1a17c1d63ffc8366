package vn.laichau.hatangso.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Snapshots for readers: unpacked once in the database and then read slice by slice, as files are. */
@ApplicationScoped
public class SnapshotFiles {

    private final Places places;
    private final KeptFiles files;

    SnapshotFiles(Places places, KeptFiles files) {
        this.places = places;
        this.files = files;
    }

    /**
     * At one place, however large it is: nothing of it is here, and the database need not unpack it for twenty at once.
     *
     * @param sha256 of one that is there
     */
    public KeptFile get(String sha256) {
        return files.findUnpacked(sha256)
                .orElseGet(() -> places.take(() -> files.findUnpacked(sha256).orElseGet(() -> files.unpack(sha256))));
    }

    public void write(KeptFile snapshot, OutputStream out) throws IOException {
        files.write(snapshot, out);
    }
}
