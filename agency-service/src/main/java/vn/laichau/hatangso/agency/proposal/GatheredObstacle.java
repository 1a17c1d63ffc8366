package vn.laichau.hatangso.agency.proposal;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.laichau.hatangso.agency.obstacle.Obstacle;

/** An obstacle that a proposal answers, as its table holds it: one that an agency reported, or one of the plan. */
@Embeddable
record GatheredObstacle(String organisation, String reporter, UUID reported, UUID ofPlan) {

    static GatheredObstacle of(String organisation, Obstacle obstacle) {
        return obstacle.organisation() == null
                ? new GatheredObstacle(organisation, null, null, obstacle.id())
                : new GatheredObstacle(organisation, obstacle.organisation(), obstacle.id(), null);
    }

    UUID obstacle() {
        return reported == null ? ofPlan : reported;
    }
}
