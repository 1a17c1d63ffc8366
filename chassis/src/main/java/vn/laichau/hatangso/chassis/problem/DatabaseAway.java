package vn.laichau.hatangso.chassis.problem;

import java.sql.SQLException;
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
        return SqlStates.isIn(failure, DatabaseAway::isAway)
                ? Optional.of(CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS))
                : Optional.empty();
    }

    /** The pool gives no state: no connection came free in time. */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || STATES.contains(state) || STATES.contains(state.substring(0, 2));
    }
}
