package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.outbox.FigureMessage;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Declined;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Done;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Reason;

/** How every verb on one submission goes: lock, compare with what the caller saw, guard, do, show. */
@ApplicationScoped
public class SubmissionTransitions {

    private final Submissions submissions;
    private final ReadableSubmissions known;
    private final SuccessionCache successionCache;

    SubmissionTransitions(Submissions submissions, ReadableSubmissions known, SuccessionCache successionCache) {
        this.submissions = submissions;
        this.known = known;
        this.successionCache = successionCache;
    }

    /**
     * @param seen throws when the reviewer did not see this revision
     * @param accepted takes the figures that were accepted
     */
    public TransitionOutcome accept(UUID id, Act act, LongConsumer seen, Consumer<FigureMessage> accepted) {
        return apply(submissions.findForDecision(id), seen, Submission::isUnderReview, submission -> {
            submission.accept(act);
            accepted.accept(FigureMessages.of(submission));
        });
    }

    /** @param seen throws when the reviewer did not see this revision */
    public TransitionOutcome returnForRevision(UUID id, ReturnRequest returnRequest, Act act, LongConsumer seen) {
        return apply(
                submissions.findForDecision(id),
                seen,
                Submission::isUnderReview,
                submission -> submission.returnForRevision(returnRequest, act));
    }

    /**
     * Tells figures of an accepted submission once more.
     *
     * @param items which; there must be some
     */
    public TransitionOutcome redeliver(UUID id, Collection<String> items, Consumer<FigureMessage> accepted) {
        return apply(
                submissions.findForDecision(id),
                revision -> {},
                submission -> submission.isAccepted() && !items.isEmpty(),
                submission -> accepted.accept(FigureMessages.of(submission).only(items)));
    }

    /** @param seen throws when the sender did not see this revision */
    public TransitionOutcome withdraw(UUID id, String organisation, String reason, Act act, LongConsumer seen) {
        return apply(
                own(id, organisation),
                seen,
                Submission::mayBeWithdrawn,
                submission -> submission.withdraw(reason, act));
    }

    /** @param seen throws when the sender did not see this revision */
    public TransitionOutcome explainLateness(UUID id, String organisation, String reason, LongConsumer seen) {
        return apply(own(id, organisation), seen, Submission::isLate, submission -> submission.explainLateness(reason));
    }

    /** Row-level security alone would not do: who reviews may change what others sent. */
    private Optional<Submission> own(UUID id, String organisation) {
        return submissions
                .findForDecision(id)
                .filter(submission -> holderOf(submission).equals(organisation));
    }

    /** Itself, or who came in its place. */
    private String holderOf(Submission submission) {
        var workItem = new WorkItem(WorkItemKind.SUBMISSION, submission.id().toString());
        return successionCache.responsible(submission.organisation(), workItem);
    }

    private TransitionOutcome apply(
            Optional<Submission> found, LongConsumer seen, Predicate<Submission> guard, Consumer<Submission> verb) {
        if (found.isEmpty()) {
            return Declined.because(Reason.ABSENT);
        }
        var submission = found.get();
        seen.accept(submission.revision());
        if (!guard.test(submission)) {
            return Declined.because(Reason.WRONG_STATE);
        }
        verb.accept(submission);
        submissions.flush();
        return new Done(known.view(submission));
    }
}
