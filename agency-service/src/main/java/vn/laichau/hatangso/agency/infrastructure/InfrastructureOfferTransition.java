package vn.laichau.hatangso.agency.infrastructure;

import static vn.laichau.hatangso.agency.infrastructure.InfrastructureOfferState.AVAILABLE;
import static vn.laichau.hatangso.agency.infrastructure.InfrastructureOfferState.FULL;
import static vn.laichau.hatangso.agency.infrastructure.InfrastructureOfferState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of an offer. */
enum InfrastructureOfferTransition implements Transition<InfrastructureOffer> {
    ENTER(begin(AVAILABLE).by(owner())),
    CHANGE(from(AVAILABLE, FULL).by(owner())),
    FILL(from(AVAILABLE).to(FULL).by(owner())),
    FREE(from(FULL).to(AVAILABLE).by(owner())),
    WITHDRAW(from(AVAILABLE, FULL).to(WITHDRAWN).by(owner()));

    private final Rule<InfrastructureOffer> rule;

    InfrastructureOfferTransition(Rule<InfrastructureOffer> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<InfrastructureOffer> rule() {
        return rule;
    }

    private static Who<InfrastructureOffer> owner() {
        return Who.of(InfrastructureOffer::organisation, Role.OPERATOR);
    }
}
