package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;

/**
 * A body that nobody may take.
 *
 * @param type as the request says; null for a request that says none
 * @param encoding of the content, as the request says; null for none
 * @param refusals codes of the problems that are a good answer; none for any problem that is the caller's fault
 */
record MalformedBody(String what, String type, String encoding, byte[] content, Set<String> refusals) {

    private static final Set<String> INVALID = Set.of("invalid-request");

    static MalformedBody unreadable(String what, String type, String content) {
        return unreadable(what, type, content.getBytes(UTF_8));
    }

    static MalformedBody unreadable(String what, String type, byte[] content) {
        return new MalformedBody(what, type, null, content, INVALID);
    }

    static MalformedBody ofForeignType(String what, String type, String content) {
        return new MalformedBody(what, type, null, content.getBytes(UTF_8), Set.of("unsupported-media-type"));
    }

    /** A content that says that it has to be unpacked first, as nothing here is. */
    static MalformedBody packed(String what, String type, String encoding, byte[] content) {
        return new MalformedBody(what, type, encoding, content, Set.of());
    }

    static MalformedBody unfit(String what, String type, byte[] content) {
        return new MalformedBody(what, type, null, content, Set.of());
    }
}
