package vn.laichau.hatangso.agency.calendar;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What is done with a day that differs from its weekday. */
enum CalendarDayTransition implements Transition<CalendarDay> {
    SET(any().by(keepers())),
    DELETE(any().by(keepers()));

    private final Rule<CalendarDay> rule;

    CalendarDayTransition(Rule<CalendarDay> rule) {
        this.rule = rule.otherwise(CommonProblem.NOT_FOUND);
    }

    @Override
    public Rule<CalendarDay> rule() {
        return rule;
    }

    private static Who<CalendarDay> keepers() {
        return Who.with(Role.ADMINISTRATOR, Role.COORDINATOR);
    }
}
