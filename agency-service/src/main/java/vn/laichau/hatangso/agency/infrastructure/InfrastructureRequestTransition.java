package vn.laichau.hatangso.agency.infrastructure;

import static vn.laichau.hatangso.agency.infrastructure.InfrastructureRequestState.ACCEPTED;
import static vn.laichau.hatangso.agency.infrastructure.InfrastructureRequestState.REFUSED;
import static vn.laichau.hatangso.agency.infrastructure.InfrastructureRequestState.SENT;
import static vn.laichau.hatangso.agency.infrastructure.InfrastructureRequestState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a request for shared infrastructure, and of the letting that follows. */
enum InfrastructureRequestTransition implements Transition<InfrastructureRequest> {
    ENTER(begin(SENT).by(tenant())),
    ACCEPT(from(SENT).to(ACCEPTED).by(owner())),
    REFUSE(from(SENT).to(REFUSED).by(owner())),
    WITHDRAW(from(SENT).to(WITHDRAWN).by(tenant())),
    /** Nothing is left to do with what was given back. */
    END(from(ACCEPTED).by(tenant(), owner()).when((letting, actor) -> !letting.isEnded()));

    private final Rule<InfrastructureRequest> rule;

    InfrastructureRequestTransition(Rule<InfrastructureRequest> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<InfrastructureRequest> rule() {
        return rule;
    }

    private static Who<InfrastructureRequest> tenant() {
        return Who.of(InfrastructureRequest::organisation, Role.OPERATOR);
    }

    private static Who<InfrastructureRequest> owner() {
        return Who.of(InfrastructureRequest::owner, Role.OPERATOR);
    }
}
