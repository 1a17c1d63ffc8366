package vn.laichau.hatangso.agency.obstacle;

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
    WITHDRAWN
}
