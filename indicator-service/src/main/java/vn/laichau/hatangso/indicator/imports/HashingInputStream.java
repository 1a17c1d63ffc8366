package vn.laichau.hatangso.indicator.imports;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body that is hashed while it is read. */
final class HashingInputStream extends DigestInputStream {

    HashingInputStream(InputStream body) {
        super(body, sha256());
    }

    /** SHA-256 of what was read. */
    byte[] fingerprint() {
        return getMessageDigest().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
