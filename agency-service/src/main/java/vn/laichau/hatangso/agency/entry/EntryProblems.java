package vn.laichau.hatangso.agency.entry;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Declined;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Done;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What a declined entry is answered with. */
public final class EntryProblems {

    private EntryProblems() {}

    /**
     * The view of what was done.
     *
     * @param wrongState the problem when the verb does not fit where the thing stands
     */
    public static <V> V orDone(EntryOutcome<V> entryOutcome, AgencyProblem wrongState) {
        if (entryOutcome instanceof Done<V> done) {
            return done.view();
        }
        throw problem((Declined<V>) entryOutcome, wrongState);
    }

    private static ProblemException problem(Declined<?> declined, AgencyProblem wrongState) {
        return switch (declined.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case NOT_YOURS -> CommonProblem.FORBIDDEN.asIs();
            case WRONG_STATE -> wrongState.asIs();
            case OBSTACLE_NOT_OPEN -> AgencyProblem.OBSTACLE_NOT_OPEN.at(declined.faults());
            case NUMBER_TAKEN -> AgencyProblem.DECISION_NUMBER_TAKEN.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(declined.faults());
        };
    }
}
