package vn.laichau.hatangso.agency.obligation;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What the coordinator does with an obligation. */
enum ObligationTransition implements Transition<Obligation> {
    ADD(begin().by(Who.with(Role.COORDINATOR))),
    CHANGE(any().by(Who.with(Role.COORDINATOR)));

    private final Rule<Obligation> rule;

    ObligationTransition(Rule<Obligation> rule) {
        this.rule = rule.otherwise(AgencyProblem.OBLIGATION_CODE_TAKEN);
    }

    @Override
    public Rule<Obligation> rule() {
        return rule;
    }
}
