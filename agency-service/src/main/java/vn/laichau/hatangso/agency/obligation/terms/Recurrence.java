package vn.laichau.hatangso.agency.obligation.terms;

/** How often an obligation falls due. */
public enum Recurrence {
    ONCE,
    YEARLY,
    /** Whenever there is something to say: nobody is ever late or missing. */
    CONTINUOUS
}
