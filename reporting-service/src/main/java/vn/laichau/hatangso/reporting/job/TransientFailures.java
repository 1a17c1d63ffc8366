package vn.laichau.hatangso.reporting.job;

import java.sql.SQLException;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.failure.DatabaseUnavailable;
import vn.laichau.hatangso.chassis.problem.failure.FailureCauses;

/** Tells what passes by itself, a database or a service that is away, from a fault of ours and from what is refused. */
final class TransientFailures {

    /** Serialization failure, deadlock, lock not available (PostgreSQL, appendix A). */
    private static final Set<String> ANOTHER_WAS_QUICKER = Set.of("40001", "40P01", "55P03");

    /** Too many requests; a service behind is away or late. */
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private TransientFailures() {}

    static boolean is(Throwable failure) {
        return DatabaseUnavailable.isReasonOf(failure) || FailureCauses.include(failure, TransientFailures::passes);
    }

    private static boolean passes(Throwable reason) {
        if (reason instanceof ProblemException refused) {
            return AWAY.contains(refused.type().status());
        }
        return reason instanceof SQLException sql
                && sql.getSQLState() != null
                && ANOTHER_WAS_QUICKER.contains(sql.getSQLState());
    }
}
