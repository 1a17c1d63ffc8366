package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** The submission that a draft of a duty belongs to. */
@ApplicationScoped
public class OpenDuties {

    private final Submissions submissions;

    OpenDuties(Submissions submissions) {
        this.submissions = submissions;
    }

    public Optional<UUID> find(String organisation, String obligation, int year) {
        return submissions.find(organisation, obligation, year).map(Submission::id);
    }

    /** Waits for a sending of the same duty; empty when it is under review or accepted. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> open(String organisation, String obligation, int year) {
        var submission = submissions
                .lockAndFind(organisation, obligation, year)
                .orElseGet(() -> begin(organisation, obligation, year));
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
