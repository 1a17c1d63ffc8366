package vn.laichau.hatangso.agency.succession.rules;

/** The kinds of successions. */
public enum SuccessionKind {
    /** One or more go into one other. */
    MERGE,
    /** One becomes several. */
    SPLIT,
    /** One takes another name; its code stays, and so does all it holds. */
    RENAME,
    /** One or more end; what they leave goes to the named successors, or to the body they belonged to. */
    DISSOLUTION;

    boolean takesPredecessors(int count) {
        return this == MERGE || this == DISSOLUTION ? count > 0 : count == 1;
    }

    boolean takesSuccessors(int count) {
        return switch (this) {
            case MERGE -> count == 1;
            case SPLIT -> count > 1;
            case RENAME -> count == 0;
            case DISSOLUTION -> true;
        };
    }
}
