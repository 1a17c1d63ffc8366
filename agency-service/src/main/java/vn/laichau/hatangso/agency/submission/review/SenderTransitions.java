package vn.laichau.hatangso.agency.submission.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.ReasonBody;
import vn.laichau.hatangso.agency.submission.SubmissionTransitions;
import vn.laichau.hatangso.agency.submission.TransitionOutcome;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Declined;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Reason;

/** What the sender may do with what it sent: take it back, say why it was late. */
@ApplicationScoped
public class SenderTransitions {

    private final SubmissionTransitions verbs;

    SenderTransitions(SubmissionTransitions verbs) {
        this.verbs = verbs;
    }

    /** @param seen throws when the sender did not see this revision */
    @Transactional
    public TransitionOutcome withdraw(UUID id, String organisation, ReasonBody reason, Act act, LongConsumer seen) {
        return reason.faults().isEmpty()
                ? verbs.withdraw(id, organisation, reason.reason(), act, seen)
                : new Declined(Reason.BREAKS_RULES, reason.faults());
    }

    /** @param seen throws when the sender did not see this revision */
    @Transactional
    public TransitionOutcome explainLateness(UUID id, String organisation, ReasonBody reason, LongConsumer seen) {
        return reason.faults().isEmpty()
                ? verbs.explainLateness(id, organisation, reason.reason(), seen)
                : new Declined(Reason.BREAKS_RULES, reason.faults());
    }
}
