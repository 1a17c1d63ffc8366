package vn.laichau.hatangso.agency.obstacle;

import static vn.laichau.hatangso.agency.obstacle.ObstacleState.DISMISSED;
import static vn.laichau.hatangso.agency.obstacle.ObstacleState.GATHERED;
import static vn.laichau.hatangso.agency.obstacle.ObstacleState.OPEN;
import static vn.laichau.hatangso.agency.obstacle.ObstacleState.PROPOSED;
import static vn.laichau.hatangso.agency.obstacle.ObstacleState.RESOLVED;
import static vn.laichau.hatangso.agency.obstacle.ObstacleState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The way of an obstacle to a decision. Those of the plan are nobody's own: they only follow what proposals do. */
public enum ObstacleTransition implements Transition<Obstacle> {
    REPORT(begin(OPEN).by(reporter())),
    CHANGE(from(OPEN).by(reporter())),
    WITHDRAW(from(OPEN).to(WITHDRAWN).by(reporter())),
    DISMISS(from(OPEN)
            .to(DISMISSED)
            .by(Who.<Obstacle>with(Role.COORDINATOR))
            .when((obstacle, actor) -> obstacle.organisation() != null)),
    GATHER(from(OPEN).to(GATHERED).following()),
    PROPOSE(from(GATHERED).to(PROPOSED).following()),
    RESOLVE(from(PROPOSED).to(RESOLVED).following()),
    /** The proposal was withdrawn or refused, or names it no more. */
    RELEASE(from(GATHERED, PROPOSED).to(OPEN).following());

    private final Rule<Obstacle> rule;

    ObstacleTransition(Rule<Obstacle> rule) {
        this.rule = rule.otherwise(AgencyProblem.OBSTACLE_NOT_OPEN);
    }

    @Override
    public Rule<Obstacle> rule() {
        return rule;
    }

    private static Who<Obstacle> reporter() {
        return Who.of(Obstacle::organisation, Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR);
    }
}
