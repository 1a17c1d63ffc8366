package vn.laichau.hatangso.agency.task;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What the coordinator does with a task; how far it is, its occurrences tell. */
public enum TaskTransition implements Transition<Task> {
    ADD(begin().by(Who.with(Role.COORDINATOR))),
    CHANGE(any().by(Who.with(Role.COORDINATOR)));

    private final Rule<Task> rule;

    TaskTransition(Rule<Task> rule) {
        this.rule = rule.otherwise(AgencyProblem.TASK_CODE_TAKEN);
    }

    @Override
    public Rule<Task> rule() {
        return rule;
    }
}
