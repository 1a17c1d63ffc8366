package vn.laichau.hatangso.agency.obligation;

/** How often a duty falls due. */
enum Recurrence {
    ONCE,
    YEARLY,
    /** Whenever there is something to say: nobody is ever late or missing. */
    CONTINUOUS
}
