package vn.laichau.hatangso.agency.receipt;

import java.time.Instant;

/**
 * How an arrival stands to its deadline. The plan says "trước ngày 15 tháng 12": before the day begins, in Vietnam's time.
 * Whether the due day itself counts as on time is a setting of the obligation and shown apart.
 */
public enum Punctuality {
    ON_TIME,
    ON_DUE_DAY,
    LATE;

    /**
     * @param onTimeBefore the due day's first instant, no longer on time
     * @param dueDayEnds the first instant after the due day
     */
    public static Punctuality of(Instant arrivedAt, Instant onTimeBefore, Instant dueDayEnds) {
        if (arrivedAt.isBefore(onTimeBefore)) {
            return ON_TIME;
        }
        return arrivedAt.isBefore(dueDayEnds) ? ON_DUE_DAY : LATE;
    }
}
