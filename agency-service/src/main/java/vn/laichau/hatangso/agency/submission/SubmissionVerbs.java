package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.submission.Changing.Declined;
import vn.laichau.hatangso.agency.submission.Changing.Done;
import vn.laichau.hatangso.agency.submission.Changing.Reason;

/** How every verb on one submission goes: lock, compare with what the caller saw, guard, do, show. */
@ApplicationScoped
class SubmissionVerbs {

    private final Submissions submissions;
    private final KnownSubmissions known;

    SubmissionVerbs(Submissions submissions, KnownSubmissions known) {
        this.submissions = submissions;
        this.known = known;
    }

    /** @param seen throws when the caller did not see this revision */
    Changing apply(UUID id, LongConsumer seen, Predicate<Submission> guard, Consumer<Submission> verb) {
        return apply(submissions.findForDecision(id), seen, guard, verb);
    }

    /**
     * The same for what the organisation itself sent. Row-level security alone would not do: who reviews may change what
     * others sent.
     */
    Changing applyOwn(
            UUID id, String organisation, LongConsumer seen, Predicate<Submission> guard, Consumer<Submission> verb) {
        var own = submissions
                .findForDecision(id)
                .filter(submission -> submission.organisation().equals(organisation));
        return apply(own, seen, guard, verb);
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
