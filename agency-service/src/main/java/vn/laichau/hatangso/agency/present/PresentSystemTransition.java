package vn.laichau.hatangso.agency.present;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What is done with a present system. */
enum PresentSystemTransition implements Transition<PresentSystem> {
    RESTATE(any().by(Who.with(Role.COORDINATOR, Role.ADMINISTRATOR)));

    private final Rule<PresentSystem> rule;

    PresentSystemTransition(Rule<PresentSystem> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<PresentSystem> rule() {
        return rule;
    }
}
