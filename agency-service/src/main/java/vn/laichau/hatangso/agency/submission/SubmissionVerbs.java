package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.delivery.Parcel;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.submission.Changing.Declined;
import vn.laichau.hatangso.agency.submission.Changing.Done;
import vn.laichau.hatangso.agency.submission.Changing.Reason;

/** How every verb on one submission goes: lock, compare with what the caller saw, guard, do, show. */
@ApplicationScoped
public class SubmissionVerbs {

    private final Submissions submissions;
    private final KnownSubmissions known;
    private final Lineages lineages;

    SubmissionVerbs(Submissions submissions, KnownSubmissions known, Lineages lineages) {
        this.submissions = submissions;
        this.known = known;
        this.lineages = lineages;
    }

    /**
     * @param seen throws when the reviewer did not see this revision
     * @param accepted takes the figures that were accepted
     */
    public Changing accept(UUID id, Act act, LongConsumer seen, Consumer<Parcel> accepted) {
        return apply(submissions.findForDecision(id), seen, Submission::isUnderReview, submission -> {
            submission.accept(act);
            accepted.accept(AcceptedFigures.of(submission));
        });
    }

    /** @param seen throws when the reviewer did not see this revision */
    public Changing giveBack(UUID id, Objections objections, Act act, LongConsumer seen) {
        return apply(
                submissions.findForDecision(id),
                seen,
                Submission::isUnderReview,
                submission -> submission.giveBack(objections, act));
    }

    /**
     * Tells figures of an accepted submission once more.
     *
     * @param items which; there must be some
     */
    public Changing tellAgain(UUID id, Collection<String> items, Consumer<Parcel> accepted) {
        return apply(
                submissions.findForDecision(id),
                revision -> {},
                submission -> submission.isAccepted() && !items.isEmpty(),
                submission -> accepted.accept(AcceptedFigures.of(submission).only(items)));
    }

    /** @param seen throws when the sender did not see this revision */
    public Changing withdraw(UUID id, String organisation, String reason, Act act, LongConsumer seen) {
        return apply(
                own(id, organisation),
                seen,
                Submission::mayBeWithdrawn,
                submission -> submission.withdraw(reason, act));
    }

    /** @param seen throws when the sender did not see this revision */
    public Changing explainLateness(UUID id, String organisation, String reason, LongConsumer seen) {
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
        var thing = new Thing(ThingKind.SUBMISSION, submission.id().toString());
        return lineages.holder(submission.organisation(), thing);
    }

    private Changing apply(
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
