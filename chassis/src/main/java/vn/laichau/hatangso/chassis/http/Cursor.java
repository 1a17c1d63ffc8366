package vn.laichau.hatangso.chassis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** The place in a list after which the next page begins, opaque to clients. */
public final class Cursor {

    private static final UUID FIRST = new UUID(0, 0);

    private Cursor() {}

    static String of(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastKey.getBytes(UTF_8));
    }

    /** The key after which to go on; empty text for the first page. */
    public static String keyOf(String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (key.indexOf(0) < 0) {
                return key;
            }
            throw unknown();
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    /** The number after which to go on, for lists in the order of a number; 0 for the first page. */
    public static long numberOf(String cursor) {
        var key = keyOf(cursor);
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw unknown();
        }
    }

    /** The id after which to go on, for lists in the order of ids; the first of all ids for the first page. */
    public static UUID idOf(String cursor) {
        var key = keyOf(cursor);
        try {
            return key.isEmpty() ? FIRST : UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    /** What is no cursor of ours is refused with. */
    public static ProblemException unknown() {
        return CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.UNKNOWN_CURSOR.at("cursor")));
    }
}
