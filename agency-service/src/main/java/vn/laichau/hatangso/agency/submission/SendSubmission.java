package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.Receipted;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.agency.submission.Sending.Reason;
import vn.laichau.hatangso.agency.submission.Sending.Refused;
import vn.laichau.hatangso.agency.submission.Sending.Taken;

/** Takes a submission and gives its receipt, in one transaction: never the one without the other. */
@ApplicationScoped
public class SendSubmission {

    private final SubmissionRules rules;
    private final Submissions submissions;
    private final Obligations obligations;
    private final Receipts receipts;

    SendSubmission(SubmissionRules rules, Submissions submissions, Obligations obligations, Receipts receipts) {
        this.rules = rules;
        this.submissions = submissions;
        this.obligations = obligations;
        this.receipts = receipts;
    }

    @Transactional
    public Sending send(Incoming incoming) {
        var refusal = brokenRules(incoming);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var earlier = earlier(incoming);
        if (earlier.isPresent() && !earlier.get().isReturned()) {
            return new Refused(Reason.DUTY_ALREADY_SENT, List.of());
        }
        var submission = earlier.orElseGet(() -> new Submission(incoming, punctuality(incoming)));
        if (earlier.isPresent()) {
            submission.resubmit(incoming);
        }
        submissions.persistAndFlush(submission);
        var receipt = receipts.give(receipted(submission));
        return new Taken(SubmissionView.sent(submission, receipt));
    }

    /** The same checks; stores nothing. */
    @Transactional
    public Sending check(Incoming incoming) {
        var refusal = brokenRules(incoming);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var earlier = earlier(incoming);
        if (earlier.isPresent() && !earlier.get().isReturned()) {
            return new Refused(Reason.DUTY_ALREADY_SENT, List.of());
        }
        var version = earlier.map(submission -> submission.current().number()).orElse(0) + 1;
        return new Taken(SubmissionView.checked(incoming, version, punctuality(incoming)));
    }

    private Optional<Sending> brokenRules(Incoming incoming) {
        var faults = rules.faultsOf(incoming.organisation(), incoming.content());
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Refused(Reason.BREAKS_RULES, faults));
    }

    private Optional<Submission> earlier(Incoming incoming) {
        var content = incoming.content();
        submissions.lockDuty(incoming.organisation(), content.obligation(), content.year());
        return submissions.find(incoming.organisation(), content.obligation(), content.year());
    }

    /** Null while the duty has no date. */
    private Punctuality punctuality(Incoming incoming) {
        var year = incoming.content().year();
        var obligation = obligations.find(incoming.content().obligation()).orElseThrow();
        return obligation
                .onTimeBefore(year)
                .map(onTime -> Punctuality.of(
                        incoming.arrivedAt(),
                        onTime,
                        obligation.dueDayEnds(year).orElseThrow()))
                .orElse(null);
    }

    private static Receipted receipted(Submission submission) {
        var version = submission.current();
        return new Receipted(
                submission.id(),
                version.number(),
                submission.organisation(),
                submission.obligation(),
                submission.year(),
                version.sha256(),
                version.arrivedAt(),
                submission.punctuality());
    }
}
