package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

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
    record Correction(
            @Required @Prose(1_000) String legalBasis,
            @Prose(1_000) String note,
            @Required @Prose(1_000) String reason) {}

    @Transactional
    public Outcome<SuccessionView> correct(UUID id, Correction correction, Actor actor, Revision seen) {
        return Command.of(
                        SuccessionTransition.CORRECT, (Succession succession) -> succession.correct(correction, actor))
                .carryOut(successions.findForChange(id), actor, seen, corrected -> successions.flush())
                .map(corrected -> views.internal(corrected, actor));
    }
}
