package vn.laichau.hatangso.chassis.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for a failure of the database among the reasons of another one. */
final class SqlStates {

    private SqlStates() {}

    /** Whether it is there; the transaction manager adds the reason of a failed commit as a suppressed exception. */
    static boolean isIn(Throwable failure, Predicate<SQLException> wanted) {
        return isIn(failure, wanted, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isIn(Throwable failure, Predicate<SQLException> wanted, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && wanted.test(sql)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (isIn(suppressed, wanted, seen)) {
                return true;
            }
        }
        return isIn(failure.getCause(), wanted, seen);
    }
}
