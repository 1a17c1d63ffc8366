package vn.laichau.hatangso.chassis.problem.failure;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * Tells a database that is not there, has just gone, or took longer than a transaction may, from a fault of ours: the call is
 * worth repeating. Whether a transaction that was just being committed is stored nobody knows then; an
 * {@code Idempotency-Key} finds out.
 */
public final class DatabaseUnavailable {

    private static final String RETRY_SECONDS = "1";

    /**
     * Connection lost; out of connections or memory; stopping, crashed, or not yet started; cancelled; a standby, where there was
     * the primary a moment ago (PostgreSQL, appendix A); no connection opened, for a reason that the driver has no state for;
     * a statement that the driver closed under its user with a connection lost.
     * Statements have no limit of their own: one of a request is cancelled when its transaction has reached its limit.
     */
    private static final Set<String> STATES =
            Set.of("08", "53", "57P01", "57P02", "57P03", "57014", "25006", "55000", "99999");

    private DatabaseUnavailable() {}

    static Optional<ProblemException> find(Throwable failure) {
        return isReasonOf(failure)
                ? Optional.of(CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS))
                : Optional.empty();
    }

    /** For work without a caller. */
    public static boolean isReasonOf(Throwable failure) {
        return FailureCauses.include(failure, reason -> isAway(reason) || isOverTime(reason));
    }

    /** The pool gives no state: no connection came free in time, or the transaction has ended meanwhile. */
    private static boolean isAway(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        return state == null || STATES.contains(state) || STATES.contains(state.substring(0, 2));
    }

    /** A commit that fails has a reason; without one the transaction was ended before, at its limit. */
    private static boolean isOverTime(Throwable failure) {
        return failure instanceof RollbackException
                && failure.getCause() == null
                && failure.getSuppressed().length == 0;
    }
}
