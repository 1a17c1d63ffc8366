package vn.laichau.hatangso.chassis.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a database that is not there, or has just gone, from a fault of ours: the call is worth repeating. Whether a
 * transaction that was just being committed is stored nobody knows then; an {@code Idempotency-Key} finds out.
 */
final class DatabaseAway {

    private static final String RETRY_SECONDS = "1";

    /** Connection lost; out of connections or memory; stopping, crashed, or not yet started (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("08", "53", "57P01", "57P02", "57P03");

    private DatabaseAway() {}

    static Optional<ProblemException> find(Throwable failure) {
        return isIn(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? Optional.of(CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS))
                : Optional.empty();
    }

    /** The transaction manager adds the reason of a failed commit to what it throws as a suppressed exception. */
    private static boolean isIn(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && isAway(sql)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (isIn(suppressed, seen)) {
                return true;
            }
        }
        return isIn(failure.getCause(), seen);
    }

    /** The pool gives no state: no connection came free in time. */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || STATES.contains(state) || STATES.contains(state.substring(0, 2));
    }
}
