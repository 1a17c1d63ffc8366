package vn.laichau.hatangso.chassis.problem.failure;

import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * Somebody else wrote the same row between our reading and our writing: for whoever named the revision that was read it is
 * the same as if that had come before. Known by its name: not every service has a persistence library.
 */
final class StaleRevision {

    private static final Set<String> NAMES =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleObjectStateException");

    private StaleRevision() {}

    static Optional<ProblemException> find(Throwable failure) {
        return FailureCauses.include(
                        failure, reason -> NAMES.contains(reason.getClass().getName()))
                ? Optional.of(CommonProblem.PRECONDITION_FAILED.asIs())
                : Optional.empty();
    }
}
