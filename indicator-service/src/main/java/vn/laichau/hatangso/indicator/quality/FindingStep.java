package vn.laichau.hatangso.indicator.quality;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What somebody did with a finding.
 *
 * @param state where it stood by it
 * @param owner who answered for it from then on; null where that is the coordinator
 * @param dueOn until when
 * @param reason the answer, or why it was returned, handed over or accepted
 * @param organisation of who did it
 * @param by name of who did it; null for others than State bodies
 */
record FindingStep(
        FindingTransition transition,
        FindingState state,
        String owner,
        LocalDate dueOn,
        String reason,
        String organisation,
        String by,
        OffsetDateTime at) {

    FindingStep forOthers() {
        return new FindingStep(transition, state, owner, dueOn, reason, organisation, null, at);
    }
}
