package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.receipt.Receipted;
import vn.laichau.hatangso.agency.receipt.Receipted.DutyArrival;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.agency.submission.Sending.Reason;
import vn.laichau.hatangso.agency.submission.Sending.Refused;
import vn.laichau.hatangso.agency.submission.Sending.Taken;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Takes a submission and gives its receipt, in one transaction: never the one without the other. */
@ApplicationScoped
public class SendSubmission {

    private final SubmissionRules rules;
    private final Submissions submissions;
    private final DutyClock dutyClock;
    private final Receipts receipts;
    private final Event<Sent> sent;

    SendSubmission(
            SubmissionRules rules, Submissions submissions, DutyClock dutyClock, Receipts receipts, Event<Sent> sent) {
        this.rules = rules;
        this.submissions = submissions;
        this.dutyClock = dutyClock;
        this.receipts = receipts;
        this.sent = sent;
    }

    @Transactional
    public Sending send(Incoming incoming) {
        var refusal = busy(incoming).or(() -> refusal(incoming));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var content = incoming.content();
        var submission = earlier(incoming)
                .orElseGet(() -> new Submission(incoming.organisation(), content.obligation(), content.year()));
        submission.send(incoming, dutyClock.punctuality(incoming));
        submissions.persistAndFlush(submission);
        var receipt = receipts.give(receipted(submission));
        sent.fire(new Sent(submission.id(), incoming.scan() != null));
        return new Taken(SubmissionView.sent(submission, content, receipt));
    }

    /** The same checks; stores nothing. */
    @Transactional
    public Sending check(Incoming incoming) {
        return refusal(incoming).orElseGet(() -> {
            var version = earlier(incoming)
                            .map(submission -> submission.versions().size())
                            .orElse(0)
                    + 1;
            return new Taken(SubmissionView.checked(incoming, version, dutyClock.punctuality(incoming)));
        });
    }

    private Optional<Sending> busy(Incoming incoming) {
        var content = incoming.content();
        return content.obligation() == null
                        || content.year() == null
                        || submissions.tryToBegin(incoming.organisation(), content.obligation(), content.year())
                ? Optional.empty()
                : Optional.of(new Refused(Reason.DUTY_IN_PROGRESS, List.of()));
    }

    private Optional<Sending> refusal(Incoming incoming) {
        var faults = faultsOf(incoming);
        if (!faults.isEmpty()) {
            return Optional.of(new Refused(Reason.BREAKS_RULES, faults));
        }
        return earlier(incoming).filter(submission -> !submission.isOpen()).isPresent()
                ? Optional.of(new Refused(Reason.DUTY_ALREADY_SENT, List.of()))
                : Optional.empty();
    }

    private List<FieldError> faultsOf(Incoming incoming) {
        var faults = rules.faultsOf(incoming.organisation(), incoming.content());
        return faults.isEmpty() ? dutyClock.faultsOf(incoming) : faults;
    }

    private Optional<Submission> earlier(Incoming incoming) {
        var content = incoming.content();
        return submissions.find(incoming.organisation(), content.obligation(), content.year());
    }

    private static Receipted receipted(Submission submission) {
        var version = submission.current();
        var deciding = submission.firstCounting().filter(first -> first != version);
        return new Receipted(
                submission.id(),
                version.number(),
                submission.organisation(),
                submission.obligation(),
                submission.year(),
                version.sha256(),
                version.arrivedAt(),
                version.punctuality(),
                deciding.map(first -> new DutyArrival(first.arrivedAt(), first.punctuality()))
                        .orElse(null),
                version.isOnPaper() ? version.recordedAt() : null);
    }
}
