package vn.laichau.hatangso.agency.standard;

/** Whether a version counts. */
enum StandardState {
    DRAFT,
    IN_FORCE,
    /** By a later version. */
    REPLACED,
    /** Without another in its place. */
    REPEALED,
    WITHDRAWN
}
