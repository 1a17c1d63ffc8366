package vn.laichau.hatangso.chassis.problem.failure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for a failure among the causes of another one. */
public final class FailureCauses {

    private FailureCauses() {}

    /** Whether it is there; the transaction manager adds the reason of a failed commit as a suppressed exception. */
    public static boolean include(Throwable failure, Predicate<Throwable> wanted) {
        return include(failure, wanted, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean include(Throwable failure, Predicate<Throwable> wanted, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (wanted.test(failure)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (include(suppressed, wanted, seen)) {
                return true;
            }
        }
        return include(failure.getCause(), wanted, seen);
    }
}
