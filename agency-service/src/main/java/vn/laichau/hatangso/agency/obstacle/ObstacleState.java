package vn.laichau.hatangso.agency.obstacle;

import java.util.EnumSet;
import java.util.Set;

/** How far an obstacle is on its way to a decision. */
public enum ObstacleState {
    /** Nobody has taken it up; its agency may still change it. Also after a proposal about it was refused or taken back. */
    OPEN,
    /** The coordinator is drafting a proposal about it. */
    GATHERED,
    /** The proposal lies with the People's Committee. */
    PROPOSED,
    /** A decision accepted at least one item of the proposal. */
    RESOLVED,
    /** The coordinator put it aside, with a reason. */
    DISMISSED,
    /** Its agency took it back. */
    WITHDRAWN;

    /** Whether this may come right after. */
    public boolean mayBecome(ObstacleState next) {
        return next().contains(next);
    }

    private Set<ObstacleState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(GATHERED, DISMISSED, WITHDRAWN);
            case GATHERED -> EnumSet.of(OPEN, PROPOSED);
            case PROPOSED -> EnumSet.of(OPEN, RESOLVED);
            case RESOLVED, DISMISSED, WITHDRAWN -> EnumSet.noneOf(ObstacleState.class);
        };
    }

    /** @throws IllegalStateException when it may not come right after */
    public ObstacleState to(ObstacleState next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException("an obstacle that is %s cannot become %s".formatted(this, next));
        }
        return next;
    }
}
