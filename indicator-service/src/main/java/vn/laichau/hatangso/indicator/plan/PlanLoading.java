package vn.laichau.hatangso.indicator.plan;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a plan file. */
sealed interface PlanLoading {

    /**
     * The plan is as the file says.
     *
     * @param changed false when it already was
     */
    record Loaded(String plan, String version, boolean changed, int findings) implements PlanLoading {}

    /** Nothing was loaded: the file breaks rules at these places. */
    record Malformed(List<FieldError> faults) implements PlanLoading {}

    /** Nothing was loaded: another content under the version that is loaded already. */
    record VersionConflict() implements PlanLoading {}
}
