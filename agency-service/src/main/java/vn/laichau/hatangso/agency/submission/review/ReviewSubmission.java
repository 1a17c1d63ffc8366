package vn.laichau.hatangso.agency.submission.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.delivery.Findings;
import vn.laichau.hatangso.agency.delivery.Outbox;
import vn.laichau.hatangso.agency.submission.Changing;
import vn.laichau.hatangso.agency.submission.Changing.Declined;
import vn.laichau.hatangso.agency.submission.Changing.Reason;
import vn.laichau.hatangso.agency.submission.Objections;
import vn.laichau.hatangso.agency.submission.SubmissionVerbs;

/** A reviewer's decision on a submission; accepted figures go to the outbox in the same transaction. */
@ApplicationScoped
public class ReviewSubmission {

    private final UnderReview underReview;
    private final SubmissionVerbs verbs;
    private final Outbox outbox;
    private final Findings findings;

    ReviewSubmission(UnderReview underReview, SubmissionVerbs verbs, Outbox outbox, Findings findings) {
        this.underReview = underReview;
        this.verbs = verbs;
        this.outbox = outbox;
        this.findings = findings;
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public Changing accept(UUID id, Reviewer reviewer, LongConsumer seen) {
        return underReview
                .refusal(id, reviewer)
                .orElseGet(() -> verbs.accept(id, reviewer.act(), seen, outbox::enqueue));
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public Changing giveBack(UUID id, Objections objections, Reviewer reviewer, LongConsumer seen) {
        return underReview.refusal(id, reviewer).orElseGet(() -> {
            var faults = ObjectionRules.faultsOf(objections, reviewer.today(), underReview.sent(id));
            return faults.isEmpty()
                    ? verbs.giveBack(id, objections, reviewer.act(), seen)
                    : new Declined(Reason.BREAKS_RULES, faults);
        });
    }

    /** Sends the figures that were refused once more, after their cause is mended. */
    @Transactional
    public Changing redeliver(UUID id) {
        var refused = findings.itemsOf(id);
        return verbs.tellAgain(id, refused, outbox::enqueue);
    }
}
