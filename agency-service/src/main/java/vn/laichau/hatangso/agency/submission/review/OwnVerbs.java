package vn.laichau.hatangso.agency.submission.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.GivenReason;
import vn.laichau.hatangso.agency.submission.Changing;
import vn.laichau.hatangso.agency.submission.Changing.Declined;
import vn.laichau.hatangso.agency.submission.Changing.Reason;
import vn.laichau.hatangso.agency.submission.SubmissionVerbs;

/** What the sender may do with what it sent: take it back, say why it was late. */
@ApplicationScoped
public class OwnVerbs {

    private final SubmissionVerbs verbs;

    OwnVerbs(SubmissionVerbs verbs) {
        this.verbs = verbs;
    }

    /** @param seen throws when the sender did not see this revision */
    @Transactional
    public Changing withdraw(UUID id, String organisation, GivenReason reason, Act act, LongConsumer seen) {
        return reason.faults().isEmpty()
                ? verbs.withdraw(id, organisation, reason.reason(), act, seen)
                : new Declined(Reason.BREAKS_RULES, reason.faults());
    }

    /** @param seen throws when the sender did not see this revision */
    @Transactional
    public Changing explainLateness(UUID id, String organisation, GivenReason reason, LongConsumer seen) {
        return reason.faults().isEmpty()
                ? verbs.explainLateness(id, organisation, reason.reason(), seen)
                : new Declined(Reason.BREAKS_RULES, reason.faults());
    }
}
