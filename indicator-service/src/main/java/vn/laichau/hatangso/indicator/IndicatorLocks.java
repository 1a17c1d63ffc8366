package vn.laichau.hatangso.indicator;

import vn.laichau.hatangso.chassis.database.AdvisoryLock;

/**
 * The advisory locks of this service. A definition has none: who changes one locks its row, as who loads a plan does.
 *
 * <p>Who needs several takes them in this order.
 */
public final class IndicatorLocks {

    /** About the number of an import, by whoever receives, applies or checks it: no lease to renew, no clock to trust. */
    public static final AdvisoryLock IMPORT =
            new AdvisoryLock("import", "One import: no two replicas may work on it at once.");

    /** About the code of a target. */
    public static final AdvisoryLock OVERRIDE = new AdvisoryLock(
            "override", "What leaders say of a target: two may not both find the same override counting, or none.");

    /** About the id of a finding. */
    public static final AdvisoryLock FINDING = new AdvisoryLock(
            "finding", "The steps of a finding: two may not both find the same one standing, or none.");

    /** Held for seconds by those who check, and by nobody else. */
    public static final AdvisoryLock CHECKS = new AdvisoryLock(
            "checks of figures",
            "A run of the quality rules: it alone fills its tables, and no two find a finding new.");

    public static final AdvisoryLock MAP = new AdvisoryLock(
            "map", "Mergers and files of villages: two may not both find a unit as it was before either.");

    /** All together: what was known at an instant is one for all figures and units. */
    public static final AdvisoryLock RECORDING = new AdvisoryLock(
            "recording",
            "The order of what becomes known: no two may find the same figure current, a period open that is being closed,"
                    + " or carry an instant that a reader has already seen pass.");

    private IndicatorLocks() {}
}
