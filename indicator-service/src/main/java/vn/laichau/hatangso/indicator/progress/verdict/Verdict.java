package vn.laichau.hatangso.indicator.progress.verdict;

/** Where a target stands, by the published rule. */
public enum Verdict {
    /** The value meets the target. */
    ACHIEVED,
    /** The value of the deadline did not meet the target, the last counted one does. */
    MET_LATE,
    /** At least 95 % of the way that should be behind us is. */
    ON_TRACK,
    /** From 60 % to less than 95 %. */
    AT_RISK,
    /** From 0 % to less than 60 %. */
    BEHIND,
    /** Farther from the target than at the start. */
    GOING_BACKWARDS,
    /** The value of the deadline does not meet the target, nor does the last counted one. */
    MISSED,
    /** There is a value but no comparable start, so no pace. */
    NO_BASELINE,
    /** The last value is too old to say; after the deadline, the last value up to it. */
    STALE,
    /** There is no value; after the deadline, none up to it. */
    NO_DATA,
    /** Judged with evidence, never by a number. */
    QUALITATIVE
}
