package vn.laichau.hatangso.indicator.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.http.Gzip;

/**
 * An answer as it leaves.
 *
 * @param packed the same with gzip; the bytes themselves where that saves nothing
 * @param tag says the same of the same bytes, and of no others
 */
public record TaggedAnswer(byte[] bytes, byte[] packed, String tag) {

    private static final int LETTERS_OF_A_TAG = 32;

    /** Hashed and packed once, however often it is given away. */
    public static TaggedAnswer of(byte[] bytes) {
        return new TaggedAnswer(bytes, Gzip.packed(bytes), tagOf(bytes));
    }

    /** Of an answer that is not kept: says the same of the same bytes. */
    public static String tagOf(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, LETTERS_OF_A_TAG);
    }

    /**
     * Of an answer that is not kept: the same as long as nothing changed that it tells.
     *
     * @param version of what is known
     * @param question everything that the answer depends on besides
     */
    public static String tagOf(long version, Object... question) {
        return tagOf((version + Arrays.toString(question)).getBytes(UTF_8));
    }

    /** For a resource that says what the bytes tell; {@link TaggedAnswerFilter} puts them into it. */
    @SuppressWarnings("unchecked")
    public <T> RestResponse<T> response() {
        return (RestResponse<T>) RestResponse.ok(this);
    }
}
