package vn.laichau.hatangso.agency.submission.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.outbox.Outbox;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.SubmissionTransitions;
import vn.laichau.hatangso.agency.submission.TransitionOutcome;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Declined;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Reason;

/** A reviewer's decision on a submission; accepted figures go to the outbox in the same transaction. */
@ApplicationScoped
public class ReviewTransitions {

    private final ReviewGuard reviewGuard;
    private final SubmissionTransitions verbs;
    private final Outbox outbox;
    private final RefusedFigures refusedFigures;

    ReviewTransitions(
            ReviewGuard reviewGuard, SubmissionTransitions verbs, Outbox outbox, RefusedFigures refusedFigures) {
        this.reviewGuard = reviewGuard;
        this.verbs = verbs;
        this.outbox = outbox;
        this.refusedFigures = refusedFigures;
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public TransitionOutcome accept(UUID id, Reviewer reviewer, LongConsumer seen) {
        return reviewGuard
                .refusal(id, reviewer)
                .orElseGet(() -> verbs.accept(id, reviewer.act(), seen, outbox::enqueue));
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public TransitionOutcome returnForRevision(
            UUID id, ReturnRequest returnRequest, Reviewer reviewer, LongConsumer seen) {
        return reviewGuard.refusal(id, reviewer).orElseGet(() -> {
            var faults = ReturnRules.faultsOf(returnRequest, reviewer.today(), reviewGuard.sent(id));
            return faults.isEmpty()
                    ? verbs.returnForRevision(id, returnRequest, reviewer.act(), seen)
                    : new Declined(Reason.BREAKS_RULES, faults);
        });
    }

    /** Sends the figures that were refused once more, after their cause is mended. */
    @Transactional
    public TransitionOutcome redeliver(UUID id) {
        var refused = refusedFigures.itemsOf(id);
        return verbs.redeliver(id, refused, outbox::enqueue);
    }
}
