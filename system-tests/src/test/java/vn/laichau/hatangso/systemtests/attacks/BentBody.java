package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;

/**
 * A body that nobody may take.
 *
 * @param type as the request says; null for a request that says none
 * @param refusals codes of the problems that are a good answer; none for any problem that is the caller's fault
 */
record BentBody(String what, String type, byte[] content, Set<String> refusals) {

    private static final Set<String> INVALID = Set.of("invalid-request");

    static BentBody unreadable(String what, String type, String content) {
        return unreadable(what, type, content.getBytes(UTF_8));
    }

    static BentBody unreadable(String what, String type, byte[] content) {
        return new BentBody(what, type, content, INVALID);
    }

    static BentBody ofForeignType(String what, String type, String content) {
        return new BentBody(what, type, content.getBytes(UTF_8), Set.of("unsupported-media-type"));
    }

    static BentBody unfit(String what, String type, byte[] content) {
        return new BentBody(what, type, content, Set.of());
    }
}
