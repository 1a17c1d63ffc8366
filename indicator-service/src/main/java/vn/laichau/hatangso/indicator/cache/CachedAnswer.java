package vn.laichau.hatangso.indicator.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An answer as it leaves.
 *
 * @param tag says the same of the same bytes, and of no others
 */
public record CachedAnswer(byte[] bytes, String tag) {

    private static final int BYTES_OF_TAG = 16;

    /** Hashed once, however often it is given away. */
    public static CachedAnswer of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new CachedAnswer(bytes, HexFormat.of().formatHex(hash, 0, BYTES_OF_TAG));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
