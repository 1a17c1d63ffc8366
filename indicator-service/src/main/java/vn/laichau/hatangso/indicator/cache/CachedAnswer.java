package vn.laichau.hatangso.indicator.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.digest.Sha256;

/**
 * An answer as it leaves.
 *
 * @param tag says the same of the same bytes, and of no others
 */
public record CachedAnswer(byte[] bytes, String tag) {

    private static final int LETTERS_OF_A_TAG = 32;

    /** Hashed once, however often it is given away. */
    public static CachedAnswer of(byte[] bytes) {
        return new CachedAnswer(bytes, tag(bytes));
    }

    private static String tag(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, LETTERS_OF_A_TAG);
    }

    /**
     * Of an answer that is not kept: the same as long as nothing changed that it tells.
     *
     * @param version of what is known
     * @param question everything that the answer depends on besides
     */
    public static String tagOf(long version, Object... question) {
        return tag((version + Arrays.toString(question)).getBytes(UTF_8));
    }

    /** For a resource that says what the bytes tell; {@link CachedAnswerFilter} puts them into it. */
    @SuppressWarnings("unchecked")
    public <T> RestResponse<T> response() {
        return (RestResponse<T>) RestResponse.ok(this);
    }
}
