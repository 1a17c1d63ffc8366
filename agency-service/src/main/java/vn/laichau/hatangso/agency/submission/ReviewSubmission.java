package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.delivery.Outbox;
import vn.laichau.hatangso.agency.submission.Reviewing.Declined;
import vn.laichau.hatangso.agency.submission.Reviewing.Done;
import vn.laichau.hatangso.agency.submission.Reviewing.Reason;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The coordinator's decision on a submission; accepted figures go to the outbox in the same transaction. */
@ApplicationScoped
public class ReviewSubmission {

    private final Submissions submissions;
    private final KnownSubmissions known;
    private final Outbox outbox;
    private final Clock clock;

    ReviewSubmission(Submissions submissions, KnownSubmissions known, Outbox outbox, Clock clock) {
        this.submissions = submissions;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public Reviewing accept(UUID id, String reviewer, LongConsumer seen) {
        return decide(id, seen, submission -> {
            submission.accept(reviewer, clock.instant());
            outbox.enqueue(AcceptedFigures.of(submission));
        });
    }

    /** @param seen throws when the reviewer did not see this revision */
    @Transactional
    public Reviewing giveBack(UUID id, Objections objections, String reviewer, LongConsumer seen) {
        var faults = objections.faults(LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
        if (!faults.isEmpty()) {
            return new Declined(Reason.BREAKS_RULES, faults);
        }
        return decide(id, seen, submission -> submission.giveBack(objections, reviewer, clock.instant()));
    }

    private Reviewing decide(UUID id, LongConsumer seen, Consumer<Submission> decision) {
        var found = submissions.findForDecision(id);
        if (found.isEmpty()) {
            return Declined.because(Reason.ABSENT);
        }
        var submission = found.get();
        seen.accept(submission.revision());
        if (!submission.isUnderReview()) {
            return Declined.because(Reason.NOT_UNDER_REVIEW);
        }
        decision.accept(submission);
        submissions.flush();
        return new Done(known.view(submission));
    }
}
