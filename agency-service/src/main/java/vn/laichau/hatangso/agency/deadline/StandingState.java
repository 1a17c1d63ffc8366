package vn.laichau.hatangso.agency.deadline;

import java.time.Instant;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;

/** How an organisation stands with one obligation of one year. */
public enum StandingState {
    /** Nothing was sent yet, and the due day is not over. */
    MISSING,
    /** As missing, but something is being written; told to the organisation alone. */
    DRAFT,
    /** Nothing was sent, and the organisation's own due day is over. */
    OVERDUE,
    SENT,
    RETURNED,
    ACCEPTED,
    /** Released. What was accepted before stays accepted. */
    WAIVED;

    /** Whether something is still to be sent. */
    public boolean isOpen() {
        return this == MISSING || this == DRAFT || this == OVERDUE || this == RETURNED;
    }

    /**
     * @param sent what was decided about the newest version; empty when nothing was sent
     * @param own the organisation's instants; empty while no date is set
     */
    static StandingState of(
            Optional<SubmissionStanding.State> sent,
            boolean released,
            boolean draft,
            Optional<Deadline> own,
            Instant at) {
        if (released && sent.filter(SubmissionStanding.State.ACCEPTED::equals).isEmpty()) {
            return WAIVED;
        }
        if (sent.isPresent()) {
            return valueOf(sent.get().name());
        }
        if (own.filter(due -> due.isOverAt(at)).isPresent()) {
            return OVERDUE;
        }
        return draft ? DRAFT : MISSING;
    }
}
