package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** The submission that a draft of a duty belongs to. */
@ApplicationScoped
public class DraftSubmissions {

    private final Submissions submissions;
    private final OneTimeObligations oneTimeObligations;
    private final ObligationLocks locks;
    private final Obligations obligations;

    DraftSubmissions(
            Submissions submissions,
            OneTimeObligations oneTimeObligations,
            ObligationLocks locks,
            Obligations obligations) {
        this.submissions = submissions;
        this.oneTimeObligations = oneTimeObligations;
        this.locks = locks;
        this.obligations = obligations;
    }

    /** Says under which other year a duty that is owed once was sent already; empty when it was not. */
    public List<FieldError> sentUnderOtherYear(String organisation, String obligation, int year) {
        return obligations
                .find(obligation, year)
                .map(duty -> oneTimeObligations.errorsOfOtherYears(organisation, duty, year))
                .orElse(List.of());
    }

    public Optional<UUID> find(String organisation, String obligation, int year) {
        return submissions.find(organisation, obligation, year).map(Submission::id);
    }

    /** Whether it is under review or accepted. */
    public boolean isSent(String organisation, String obligation, int year) {
        return submissions
                .find(organisation, obligation, year)
                .filter(submission -> !submission.isOpen())
                .isPresent();
    }

    /**
     * Waits for a sending of the same duty, and lets none begin until the transaction ends. To be called before anything of the
     * duty is read: what was read already would be as it was before that sending.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(String organisation, String obligation, int year) {
        obligations
                .find(obligation, year)
                .ifPresent(duty -> locks.lock(organisation, obligation, duty.countedYear(year)));
    }

    /** Of a duty that is held; empty when it is under review or accepted. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> open(String organisation, String obligation, int year) {
        var submission =
                submissions.find(organisation, obligation, year).orElseGet(() -> begin(organisation, obligation, year));
        return submission.isOpen() ? Optional.of(submission.id()) : Optional.empty();
    }

    private Submission begin(String organisation, String obligation, int year) {
        var submission = new Submission(organisation, obligation, year);
        submissions.persistAndFlush(submission);
        return submission;
    }

    /** Takes away what was never more than a draft. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID id) {
        submissions.findForDecision(id).filter(Submission::isDraft).ifPresent(submissions::delete);
    }
}
