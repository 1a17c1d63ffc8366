package vn.laichau.hatangso.reporting;

import vn.laichau.hatangso.chassis.database.AdvisoryLock;

/** The advisory locks of this service. */
public final class ReportingLocks {

    /** About a day; the unique index would let one of two fail that ask at once. */
    public static final AdvisoryLock LETTERS = new AdvisoryLock(
            "letters", "Letters that tell of a day: two who ask for them may not both find that a body has none.");

    /** About the key of a story. */
    public static final AdvisoryLock DEMONSTRATION = new AdvisoryLock(
            "demonstration", "A report to look at: two replicas that start may not both find it not made yet.");

    private ReportingLocks() {}
}
