package vn.laichau.hatangso.agency.extension;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a waiver. */
enum WaiverTransition implements Transition<Waiver> {
    GRANT(begin().by(Who.with(Role.COORDINATOR))),
    WITHDRAW(any().by(Who.<Waiver>with(Role.COORDINATOR)).when((waiver, actor) -> !waiver.isWithdrawn()));

    private final Rule<Waiver> rule;

    WaiverTransition(Rule<Waiver> rule) {
        this.rule = rule.otherwise(CommonProblem.NOT_FOUND);
    }

    @Override
    public Rule<Waiver> rule() {
        return rule;
    }
}
