package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.agency.obligation.Obligation;
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
    private final OwedOnce owedOnce;
    private final DutyLocks locks;
    private final DutyClock dutyClock;
    private final Receipts receipts;
    private final Event<Sent> sent;

    SendSubmission(
            SubmissionRules rules,
            Submissions submissions,
            OwedOnce owedOnce,
            DutyLocks locks,
            DutyClock dutyClock,
            Receipts receipts,
            Event<Sent> sent) {
        this.rules = rules;
        this.submissions = submissions;
        this.owedOnce = owedOnce;
        this.locks = locks;
        this.dutyClock = dutyClock;
        this.receipts = receipts;
        this.sent = sent;
    }

    @Transactional
    public Sending send(Incoming incoming) {
        var duty = asked(incoming);
        return isBusy(incoming, duty)
                ? new Refused(Reason.DUTY_IN_PROGRESS, List.of())
                : judge(incoming, duty, submissions::findForSending, earlier -> take(incoming, duty.known(), earlier));
    }

    /** The same checks; stores nothing. */
    @Transactional
    public Sending check(Incoming incoming) {
        var duty = asked(incoming);
        return judge(incoming, duty, submissions::find, earlier -> {
            var version = earlier.map(sent -> sent.versions().size()).orElse(0) + 1;
            return new Taken(SubmissionView.checked(incoming, version, dutyClock.punctuality(duty.known(), incoming)));
        });
    }

    private AskedDuty asked(Incoming incoming) {
        var content = incoming.content();
        return rules.find(incoming.organisation(), content.obligation(), content.year());
    }

    /** Of a duty that nobody owes nothing is taken: its sendings cannot meet. */
    private boolean isBusy(Incoming incoming, AskedDuty duty) {
        return duty.debtor().isPresent()
                && !locks.tryToBegin(
                        incoming.organisation(),
                        duty.code(),
                        duty.known().countedYear(incoming.content().year()));
    }

    /** What to do with a sending against which nothing speaks, knowing what was sent for its duty before. */
    private interface Fitting extends Function<Optional<Submission>, Sending> {}

    /** Looks up what was sent before for a duty. */
    private interface Earlier {
        Optional<Submission> find(String organisation, String obligation, int year);
    }

    private Sending judge(Incoming incoming, AskedDuty duty, Earlier sentBefore, Fitting fitting) {
        var content = incoming.content();
        var faults = faultsOf(duty, incoming);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        var elsewhere = owedOnce.sentUnderOtherYear(incoming.organisation(), duty.known(), content.year());
        if (!elsewhere.isEmpty()) {
            return new Refused(Reason.DUTY_ALREADY_SENT, elsewhere);
        }
        var earlier = sentBefore.find(incoming.organisation(), content.obligation(), content.year());
        return earlier.map(submission -> submission.takes(incoming)).orElse(true)
                ? fitting.apply(earlier)
                : new Refused(Reason.DUTY_ALREADY_SENT, List.of());
    }

    private List<FieldError> faultsOf(AskedDuty duty, Incoming incoming) {
        var faults = rules.faultsOf(duty, incoming.content());
        return faults.isEmpty() ? dutyClock.faultsOf(duty.known(), incoming) : faults;
    }

    private Sending take(Incoming incoming, Obligation duty, Optional<Submission> earlier) {
        var content = incoming.content();
        var submission =
                earlier.orElseGet(() -> new Submission(incoming.organisation(), content.obligation(), content.year()));
        var version = submission.send(incoming, dutyClock.punctuality(duty, incoming));
        submissions.persistAndFlush(submission);
        var receipt = receipts.give(receipted(submission, version, incoming));
        sent.fire(new Sent(
                submission.id(),
                earlier.isEmpty(),
                incoming.isOnPaper(),
                owedOnce.begunUnderOtherYears(incoming.organisation(), duty, content.year())));
        return new Taken(SubmissionView.sent(submission, content, receipt));
    }

    private static Receipted receipted(Submission submission, SubmissionVersion version, Incoming incoming) {
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
                incoming.isOnPaper()
                        ? new Receipted.Paper(
                                incoming.recordedAt(), incoming.scan().sha256())
                        : null);
    }
}
