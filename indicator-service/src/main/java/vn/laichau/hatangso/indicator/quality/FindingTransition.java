package vn.laichau.hatangso.indicator.quality;

import static vn.laichau.hatangso.chassis.transition.States.from;
import static vn.laichau.hatangso.indicator.quality.FindingState.ACCEPTED;
import static vn.laichau.hatangso.indicator.quality.FindingState.ANSWERED;
import static vn.laichau.hatangso.indicator.quality.FindingState.OPEN;
import static vn.laichau.hatangso.indicator.quality.FindingState.REOPENED;
import static vn.laichau.hatangso.indicator.quality.FindingState.RETURNED;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.States;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;
import vn.laichau.hatangso.indicator.IndicatorProblem;

/** What people do with a finding that stands. That it is found and mended is computed. */
enum FindingTransition implements Transition<FindingLife> {
    ANSWER(from(OPEN, REOPENED, RETURNED).to(ANSWERED), Who.of(FindingLife::owner, Role.OPERATOR, Role.AGENCY_OFFICER)),
    RETURN(from(ANSWERED).to(RETURNED), Who.with(Role.COORDINATOR)),
    HAND_OVER(from(OPEN, REOPENED, ANSWERED, RETURNED, ACCEPTED).to(OPEN), Who.with(Role.COORDINATOR)),
    ACKNOWLEDGE(from(OPEN, REOPENED, ANSWERED, RETURNED, ACCEPTED).to(ACCEPTED), Who.with(Role.COORDINATOR));

    private final Rule<FindingLife> rule;

    FindingTransition(States states, Who<FindingLife> who) {
        rule = states.<FindingLife>by(who).otherwise(IndicatorProblem.FINDING_STATE);
    }

    @Override
    public Rule<FindingLife> rule() {
        return rule;
    }
}
