package vn.laichau.hatangso.agency.existingsystem;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What is done with an existing system. */
enum ExistingSystemTransition implements Transition<ExistingSystem> {
    RESTATE(any().by(Who.with(Role.COORDINATOR, Role.ADMINISTRATOR)));

    private final Rule<ExistingSystem> rule;

    ExistingSystemTransition(Rule<ExistingSystem> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<ExistingSystem> rule() {
        return rule;
    }
}
