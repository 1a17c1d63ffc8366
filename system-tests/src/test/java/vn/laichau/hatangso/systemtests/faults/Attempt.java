package vn.laichau.hatangso.systemtests.faults;

import java.time.Instant;
import java.util.Set;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;

/**
 * One request with its answer, as the client saw both.
 *
 * @param body what was sent
 * @param sentAt before its first byte left
 * @param endedAt after the last byte of the answer, or when the connection broke
 * @param status of HTTP; 0 when there was no answer
 * @param answer its body; without an answer the reason why
 * @param replayed whether the answer says that it was given before
 */
record Attempt(
        String key,
        OwedObligation plan,
        byte[] body,
        Instant sentAt,
        Instant endedAt,
        int status,
        byte[] answer,
        boolean replayed) {

    private static final int CREATED = 201;
    private static final int NO_ANSWER = 0;

    /** No connection, broken connection, still running, too busy, not reachable, wrongly answered, not in time. */
    private static final Set<Integer> WORTH_REPEATING = Set.of(NO_ANSWER, 409, 429, 502, 503, 504);

    boolean isAcknowledged() {
        return status == CREATED;
    }

    /** Whether the API promises that the same call with the same key may succeed later. */
    boolean isWorthRepeating() {
        return WORTH_REPEATING.contains(status);
    }
}
