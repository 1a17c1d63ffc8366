package vn.laichau.hatangso.agency.obstacle;

import java.util.UUID;

/** An obstacle on its way, whether an agency reported it or the plan itself names it. */
public interface Difficulty {

    UUID id();

    /** The agency that reported it; null for one of the plan. */
    String organisation();

    ObstacleState state();

    /** @throws IllegalStateException when it does not stand where that follows */
    void become(ObstacleState next);

    ObstacleView view();
}
