package vn.laichau.hatangso.agency.succession;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What an administrator does with a succession. */
enum SuccessionTransition implements Transition<Succession> {
    RECORD(begin().by(Who.with(Role.ADMINISTRATOR))),
    /** What has taken place cannot be undone. */
    WITHDRAW(any().by(Who.<Succession>with(Role.ADMINISTRATOR))
            .when((succession, actor) -> !succession.isWithdrawn() && !succession.hasBegun(actor.today()))),
    CORRECT(any().by(Who.with(Role.ADMINISTRATOR)));

    private final Rule<Succession> rule;

    SuccessionTransition(Rule<Succession> rule) {
        this.rule = rule.otherwise(AgencyProblem.SUCCESSION_NOT_WITHDRAWABLE);
    }

    @Override
    public Rule<Succession> rule() {
        return rule;
    }
}
