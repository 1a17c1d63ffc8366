package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.organisation.Statement;
import vn.laichau.hatangso.agency.succession.Succeeding.Done;
import vn.laichau.hatangso.agency.succession.Succeeding.Reason;
import vn.laichau.hatangso.agency.succession.Succeeding.Refused;

/**
 * Says better by which decision a succession took place, also after its day. Whom it concerns and when is not corrected: others
 * have acted upon it.
 */
@ApplicationScoped
class CorrectSuccession {

    private final Successions successions;
    private final SuccessionViews views;

    CorrectSuccession(Successions successions, SuccessionViews views) {
        this.successions = successions;
        this.views = views;
    }

    /**
     * @param note null for none
     * @param reason why it is corrected
     */
    record Correction(String legalBasis, String note, String reason) {}

    /** @param seen throws when the administrator did not see this revision */
    @Transactional
    public Succeeding correct(UUID id, Correction correction, Statement by, LongConsumer seen) {
        var found = successions.findForDecision(id);
        if (found.isEmpty()) {
            return Refused.because(Reason.ABSENT);
        }
        var succession = found.get();
        seen.accept(succession.revision());
        var faults = WordingRules.faultsOf(correction);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        succession.correct(correction, by);
        successions.flush();
        return new Done(views.internal(succession));
    }
}
