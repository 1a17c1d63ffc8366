package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.receipt.AttestedSubmission;
import vn.laichau.hatangso.agency.receipt.AttestedSubmission.DutyArrival;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome.Reason;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome.Refused;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome.Taken;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Takes a submission and gives its receipt, in one transaction: never the one without the other. */
@ApplicationScoped
public class ReceiveSubmission {

    private final SubmissionRules rules;
    private final Submissions submissions;
    private final OneTimeObligations oneTimeObligations;
    private final ObligationLocks locks;
    private final ArrivalPunctuality arrivalPunctuality;
    private final Receipts receipts;
    private final Event<SubmissionReceived> sent;

    ReceiveSubmission(
            SubmissionRules rules,
            Submissions submissions,
            OneTimeObligations oneTimeObligations,
            ObligationLocks locks,
            ArrivalPunctuality arrivalPunctuality,
            Receipts receipts,
            Event<SubmissionReceived> sent) {
        this.rules = rules;
        this.submissions = submissions;
        this.oneTimeObligations = oneTimeObligations;
        this.locks = locks;
        this.arrivalPunctuality = arrivalPunctuality;
        this.receipts = receipts;
        this.sent = sent;
    }

    @Transactional
    public SubmissionOutcome send(IncomingSubmission incomingSubmission) {
        var duty = asked(incomingSubmission);
        return isBusy(incomingSubmission, duty)
                ? new Refused(Reason.DUTY_IN_PROGRESS, List.of())
                : judge(
                        incomingSubmission,
                        duty,
                        submissions::findForSending,
                        earlier -> take(incomingSubmission, duty.known(), earlier));
    }

    /** The same checks; stores nothing. */
    @Transactional
    public SubmissionOutcome check(IncomingSubmission incomingSubmission) {
        var duty = asked(incomingSubmission);
        return judge(incomingSubmission, duty, submissions::find, earlier -> {
            var version = earlier.map(sent -> sent.versions().size()).orElse(0) + 1;
            return new Taken(SubmissionView.checked(
                    incomingSubmission, version, arrivalPunctuality.punctuality(duty.known(), incomingSubmission)));
        });
    }

    private RequestedObligation asked(IncomingSubmission incomingSubmission) {
        var content = incomingSubmission.content();
        return rules.find(incomingSubmission.organisation(), content.obligation(), content.year());
    }

    /** Of a duty that nobody owes nothing is taken: its sendings cannot meet. */
    private boolean isBusy(IncomingSubmission incomingSubmission, RequestedObligation duty) {
        return duty.debtor().isPresent()
                && !locks.tryLock(
                        incomingSubmission.organisation(),
                        duty.code(),
                        duty.known().countedYear(incomingSubmission.content().year()));
    }

    /** What to do with a sending against which nothing speaks, knowing what was sent for its duty before. */
    private interface Fitting extends Function<Optional<Submission>, SubmissionOutcome> {}

    /** Looks up what was sent before for a duty. */
    private interface Earlier {
        Optional<Submission> find(String organisation, String obligation, int year);
    }

    private SubmissionOutcome judge(
            IncomingSubmission incomingSubmission, RequestedObligation duty, Earlier sentBefore, Fitting fitting) {
        var content = incomingSubmission.content();
        var faults = faultsOf(duty, incomingSubmission);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        var elsewhere =
                oneTimeObligations.errorsOfOtherYears(incomingSubmission.organisation(), duty.known(), content.year());
        if (!elsewhere.isEmpty()) {
            return new Refused(Reason.DUTY_ALREADY_SENT, elsewhere);
        }
        var earlier = sentBefore.find(incomingSubmission.organisation(), content.obligation(), content.year());
        return earlier.map(submission -> submission.accepts(incomingSubmission)).orElse(true)
                ? fitting.apply(earlier)
                : new Refused(Reason.DUTY_ALREADY_SENT, List.of());
    }

    private List<FieldError> faultsOf(RequestedObligation duty, IncomingSubmission incomingSubmission) {
        var faults = rules.faultsOf(duty, incomingSubmission.content());
        return faults.isEmpty() ? arrivalPunctuality.faultsOf(duty.known(), incomingSubmission) : faults;
    }

    private SubmissionOutcome take(
            IncomingSubmission incomingSubmission, Obligation duty, Optional<Submission> earlier) {
        var content = incomingSubmission.content();
        var submission = earlier.orElseGet(
                () -> new Submission(incomingSubmission.organisation(), content.obligation(), content.year()));
        var version = submission.send(incomingSubmission, arrivalPunctuality.punctuality(duty, incomingSubmission));
        submissions.persistAndFlush(submission);
        var receipt = receipts.give(receipted(submission, version, incomingSubmission));
        sent.fire(new SubmissionReceived(
                submission.id(),
                earlier.isEmpty(),
                incomingSubmission.isOnPaper(),
                oneTimeObligations.begunUnderOtherYears(incomingSubmission.organisation(), duty, content.year())));
        return new Taken(SubmissionView.sent(submission, content, receipt));
    }

    private static AttestedSubmission receipted(
            Submission submission, SubmissionVersion version, IncomingSubmission incomingSubmission) {
        var deciding = submission.firstCounting().filter(first -> first != version);
        return new AttestedSubmission(
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
                incomingSubmission.isOnPaper()
                        ? new AttestedSubmission.Paper(
                                incomingSubmission.recordedAt(),
                                incomingSubmission.scan().sha256())
                        : null);
    }
}
