package vn.laichau.hatangso.systemtests.access;

/** Whose the object in the address is, seen from the caller. */
enum Ownership {
    /** The address has no object. */
    NONE,
    OWN,
    /** Another organisation's. */
    FOREIGN,
    ABSENT,
    /** Another organisation's, and not finished. */
    FOREIGN_DRAFT,
    /** Another organisation's, of which nobody else knows, not even who sees the others. */
    FOREIGN_SECRET
}
