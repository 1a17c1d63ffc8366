package vn.laichau.hatangso.agency.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;

/** What was decided about an item, as its table holds it; the items stand in the order of the proposal. */
@Embeddable
record DecisionItem(
        String organisation, @Enumerated(EnumType.STRING) Outcome outcome, String reason) {

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
