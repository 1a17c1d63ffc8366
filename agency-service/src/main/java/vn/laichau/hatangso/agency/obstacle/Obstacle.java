package vn.laichau.hatangso.agency.obstacle;

import java.util.UUID;
import vn.laichau.hatangso.chassis.transition.Stateful;

/** An obstacle on its way, whether an agency reported it or the plan itself names it. */
public interface Obstacle extends Stateful {

    UUID id();

    /** The agency that reported it; null for one of the plan. */
    String organisation();

    ObstacleState state();

    @Override
    default String stateName() {
        return state().name();
    }

    /** As it is shown to no person. */
    ObstacleView view();
}
