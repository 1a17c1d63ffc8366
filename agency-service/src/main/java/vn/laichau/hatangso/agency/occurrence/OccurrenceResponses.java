package vn.laichau.hatangso.agency.occurrence;

import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome.Declined;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome.Moved;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What all resources that move an occurrence answer. */
public abstract class OccurrenceResponses {

    private static final UUID FIRST = new UUID(0, 0);

    protected static OccurrenceView orMoved(OccurrenceOutcome occurrenceOutcome) {
        if (occurrenceOutcome instanceof Moved moved) {
            return moved.occurrence();
        }
        throw problem((Declined) occurrenceOutcome);
    }

    /** The id after which a list goes on, for lists in the order of ids. */
    protected static UUID idAfter(String cursor) {
        var key = Cursor.keyOf(cursor);
        try {
            return key.isEmpty() ? FIRST : UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw CommonProblem.INVALID_REQUEST.because("Con trỏ trang không hợp lệ", "This cursor is not valid");
        }
    }

    private static ProblemException problem(Declined declined) {
        return switch (declined.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case NOT_YOURS -> CommonProblem.FORBIDDEN.asIs();
            case WRONG_STATE -> AgencyProblem.TASK_NOT_IN_THAT_STATE.asIs();
            case EVIDENCE_MISSING -> AgencyProblem.EVIDENCE_MISSING.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(declined.faults());
        };
    }
}
