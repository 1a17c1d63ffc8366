package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.receipt.AttestedSubmission;
import vn.laichau.hatangso.agency.receipt.AttestedSubmission.ObligationArrival;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.agency.submission.rules.ArrivalPunctuality;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.rules.ObligationLocks;
import vn.laichau.hatangso.agency.submission.rules.RequestedObligation;
import vn.laichau.hatangso.agency.submission.rules.SubmissionRules;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Takes a submission and gives its receipt, in one transaction: never the one without the other. */
@ApplicationScoped
public class ReceiveSubmission {

    private final SubmissionRules rules;
    private final Submissions submissions;
    private final ObligationLocks locks;
    private final ArrivalPunctuality arrivalPunctuality;
    private final Receipts receipts;
    private final Event<Received> received;

    ReceiveSubmission(
            SubmissionRules rules,
            Submissions submissions,
            ObligationLocks locks,
            ArrivalPunctuality arrivalPunctuality,
            Receipts receipts,
            Event<Received> received) {
        this.rules = rules;
        this.submissions = submissions;
        this.locks = locks;
        this.arrivalPunctuality = arrivalPunctuality;
        this.receipts = receipts;
        this.received = received;
    }

    /**
     * Something was sent; told inside the transaction that stores it.
     *
     * @param first nothing was there for its obligation before, not even a draft
     * @param punctuality of its arrival
     * @param onPaper recorded by a clerk, not sent by the organisation itself
     * @param underOtherYears what was begun under other years for the same obligation, when that is owed once
     */
    public record Received(
            UUID submission, boolean first, Punctuality punctuality, boolean onPaper, List<UUID> underOtherYears) {}

    @Transactional
    public Outcome<SubmissionView> send(IncomingSubmission incomingSubmission) {
        var obligation = asked(incomingSubmission);
        if (obligation.debtor().isEmpty()) {
            return notOwed(obligation, incomingSubmission);
        }
        var owed = obligation.known();
        var key = incomingSubmission.key();
        if (!locks.tryLock(key.organisation(), key.obligation(), owed.countedYear(key.year()))) {
            return Outcome.refused(AgencyProblem.OBLIGATION_IN_PROGRESS);
        }
        var earlier = submissions.findForSending(key);
        var submission = begunOrEarlier(key, owed, earlier);
        return command(submission, incomingSubmission, obligation)
                .carryOut(
                        Optional.of(submission), incomingSubmission.actor(), Revision.ANY, submissions::persistAndFlush)
                .map(sent -> {
                    var receipt = receipts.give(receipted(sent, incomingSubmission));
                    received.fire(new Received(
                            sent.id(),
                            earlier.isEmpty(),
                            sent.newest().punctuality(),
                            incomingSubmission.isOnPaper(),
                            submissions.begunUnderOtherYears(owed, key)));
                    return SubmissionView.sent(sent, incomingSubmission.content(), receipt, incomingSubmission.actor());
                });
    }

    /** The same checks; stores nothing. */
    @Transactional
    public Outcome<SubmissionView> check(IncomingSubmission incomingSubmission) {
        var obligation = asked(incomingSubmission);
        if (obligation.debtor().isEmpty()) {
            return notOwed(obligation, incomingSubmission);
        }
        var owed = obligation.known();
        var key = incomingSubmission.key();
        var submission = begunOrEarlier(key, owed, submissions.find(key));
        return command(submission, incomingSubmission, obligation)
                .refusal(Optional.of(submission), incomingSubmission.actor(), Revision.ANY)
                .<Outcome<SubmissionView>>map(Refused::new)
                .orElseGet(() -> new Done<>(SubmissionView.checked(
                        incomingSubmission, submission.versions().size() + 1, punctuality(owed, incomingSubmission))));
    }

    private RequestedObligation asked(IncomingSubmission incomingSubmission) {
        var content = incomingSubmission.content();
        return rules.find(incomingSubmission.organisation(), content.obligation(), content.year());
    }

    /** Of an obligation that nobody owes nothing is taken. */
    private Outcome<SubmissionView> notOwed(RequestedObligation obligation, IncomingSubmission incomingSubmission) {
        return Outcome.refused(rules.faultsOf(obligation, incomingSubmission.content()));
    }

    private Submission begunOrEarlier(ObligationKey key, Obligation owed, Optional<Submission> earlier) {
        return submissions.tell(earlier.orElseGet(() -> new Submission(key)), Optional.of(owed));
    }

    private Command<Submission> command(
            Submission submission, IncomingSubmission incomingSubmission, RequestedObligation obligation) {
        var owed = obligation.known();
        return Command.of(
                        submission.transitionOf(incomingSubmission),
                        sent -> sent.send(incomingSubmission, punctuality(owed, incomingSubmission)))
                .unless(sent -> submissions.sentUnderOtherYear(owed, sent.key()))
                .unless(sent -> Refusal.ofAny(rules.faultsOf(obligation, incomingSubmission.content())))
                .unless(sent -> Refusal.ofAny(
                        arrivalPunctuality.faultsOf(owed, incomingSubmission.key(), incomingSubmission.arrivedAt())));
    }

    private Punctuality punctuality(Obligation owed, IncomingSubmission incomingSubmission) {
        return arrivalPunctuality.punctuality(owed, incomingSubmission.key(), incomingSubmission.arrivedAt());
    }

    private static AttestedSubmission receipted(Submission submission, IncomingSubmission incomingSubmission) {
        var version = submission.newest();
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
                deciding.map(first -> new ObligationArrival(first.arrivedAt(), first.punctuality()))
                        .orElse(null),
                incomingSubmission.isOnPaper()
                        ? new AttestedSubmission.Paper(
                                incomingSubmission.actor().at(),
                                incomingSubmission.scan().sha256())
                        : null);
    }
}
