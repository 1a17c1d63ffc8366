package vn.laichau.hatangso.agency.extension;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of an extension. */
enum ExtensionTransition implements Transition<Extension> {
    GRANT(begin().by(Who.with(Role.COORDINATOR))),
    WITHDRAW(any().by(Who.<Extension>with(Role.COORDINATOR)).when((extension, actor) -> !extension.isWithdrawn()));

    private final Rule<Extension> rule;

    ExtensionTransition(Rule<Extension> rule) {
        this.rule = rule.otherwise(CommonProblem.NOT_FOUND);
    }

    @Override
    public Rule<Extension> rule() {
        return rule;
    }
}
