package vn.laichau.hatangso.agency.planfile;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a plan file. */
sealed interface PlanLoadOutcome {

    /** The tables are as the file says. */
    record Loaded(PlanLoaded result) implements PlanLoadOutcome {}

    /** Nothing was loaded; every fault found is listed. */
    record Malformed(List<FieldError> faults) implements PlanLoadOutcome {}

    /** This version is already loaded with other content, or a newer one is in force. */
    record VersionConflict() implements PlanLoadOutcome {}
}
