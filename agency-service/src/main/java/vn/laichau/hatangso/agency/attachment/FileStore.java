package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the contents of files are kept: in the database, or in a bucket (docs/adr/0088). Both give them back in the same parts. */
interface FileStore {

    /** Small enough to hold one in memory. */
    int PART = 256 << 10;

    /** A content that can be read again from its beginning. */
    interface Content {

        InputStream open() throws IOException;
    }

    void write(StoredFile file, Content content) throws IOException;

    /** Empty after the last, and where there is no content. */
    Optional<byte[]> part(StoredFile file, int position) throws IOException;
}
