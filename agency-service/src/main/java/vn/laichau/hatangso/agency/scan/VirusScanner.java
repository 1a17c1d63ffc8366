package vn.laichau.hatangso.agency.scan;

import java.io.IOException;
import java.io.InputStream;

/** The hook for a virus scanner. */
public interface VirusScanner {

    /** Whether there is one at all. */
    boolean isPresent();

    /**
     * Reads the content to its end.
     *
     * @throws IOException when the content cannot be read; a scanner that does not answer is NOT_SCANNED
     */
    VirusScan scan(InputStream content) throws IOException;
}
