package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.rules.ObligationLocks;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** The submission that a draft of an obligation belongs to. */
@ApplicationScoped
public class DraftSubmissions {

    private final Submissions submissions;
    private final ObligationLocks locks;
    private final Obligations obligations;

    DraftSubmissions(Submissions submissions, ObligationLocks locks, Obligations obligations) {
        this.submissions = submissions;
        this.locks = locks;
        this.obligations = obligations;
    }

    public Optional<UUID> find(ObligationKey key) {
        return submissions.find(key).map(Submission::id);
    }

    /** The refusal of a draft for an obligation that was sent, be it under another year if it is owed once. */
    public Optional<Refusal> alreadySent(ObligationKey key) {
        return obligations
                .find(key.obligation(), key.year())
                .flatMap(obligation -> submissions.sentUnderOtherYear(obligation, key))
                .or(() -> submissions
                        .find(key)
                        .filter(submission -> !submission.isOpen())
                        .map(sent -> Refusal.because(AgencyProblem.OBLIGATION_ALREADY_SENT)));
    }

    /**
     * Waits for a submission of the same obligation, and lets none begin until the transaction ends. To be called before anything of the
     * obligation is read: what was read already would be as it was before that submission.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(ObligationKey key) {
        obligations
                .find(key.obligation(), key.year())
                .ifPresent(obligation ->
                        locks.lock(key.organisation(), key.obligation(), obligation.countedYear(key.year())));
    }

    /** What a first draft belongs to, of an obligation that is held and was not sent. */
    @Transactional(TxType.MANDATORY)
    public UUID open(ObligationKey key) {
        return submissions.find(key).orElseGet(() -> begin(key)).id();
    }

    private Submission begin(ObligationKey key) {
        var submission = new Submission(key);
        submissions.persistAndFlush(submission);
        return submission;
    }
}
