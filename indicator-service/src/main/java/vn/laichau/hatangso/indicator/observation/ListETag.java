package vn.laichau.hatangso.indicator.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Entity tag of a list: the same as long as nothing changed that it tells, for one kind of reader and one question. */
public final class ListETag {

    private static final int BYTES = 12;

    private ListETag() {}

    /** @param question everything that the answer depends on besides the figures */
    public static String of(long version, Object... question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((version + Arrays.toString(question)).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
