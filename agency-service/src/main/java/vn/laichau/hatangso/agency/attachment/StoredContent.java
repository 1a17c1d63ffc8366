package vn.laichau.hatangso.agency.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.digest.Sha256;

/**
 * The content of a file, one part at a time. The last part is given only when the whole is what was stored, so nobody takes a
 * damaged file for a sound one; where the first part is the last, it is damaged before anything was answered.
 */
final class StoredContent extends InputStream {

    private final Function<StoredFile, FileStore> stores;
    private final Supplier<Optional<StoredFile>> row;
    private final MessageDigest digest = Sha256.digest();

    private StoredFile file;
    private int position;
    private long seen;
    private InputStream part = InputStream.nullInputStream();

    /** It is not what was stored. */
    static final class Damaged extends IOException {

        Damaged(StoredFile file, String how) {
            super("The content of file " + file.id() + " of " + file.organisation() + " "
                    + (file.isInBucket() ? "(object " + file.objectKey() + ") " : "") + how);
        }
    }

    /**
     * Opened with its first part: who cannot have that learns it here.
     *
     * @param stores where a file is whose row says so
     * @param row of the file, asked again when its content is gone: it may have moved meanwhile
     */
    StoredContent(StoredFile file, Function<StoredFile, FileStore> stores, Supplier<Optional<StoredFile>> row)
            throws IOException {
        this.file = file;
        this.stores = stores;
        this.row = row;
        advance();
    }

    private void advance() throws IOException {
        var bytes = find();
        digest.update(bytes);
        seen += bytes.length;
        var isLast = seen >= file.size();
        if (bytes.length == 0
                || seen > file.size()
                || isLast && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new Damaged(file, "is not what was stored");
        }
        position++;
        part = new ByteArrayInputStream(bytes);
    }

    private byte[] find() throws IOException {
        var found = stores.apply(file).part(file, position);
        if (found.isEmpty()) {
            var before = file.objectKey();
            file = row.get().orElseThrow(() -> new Damaged(file, "was removed while it was read"));
            if (!Objects.equals(before, file.objectKey())) {
                found = stores.apply(file).part(file, position);
            }
        }
        return found.orElseThrow(() -> new Damaged(file, "is missing"));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (part.available() == 0 && seen < file.size()) {
            advance();
        }
        return part.read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }
}
