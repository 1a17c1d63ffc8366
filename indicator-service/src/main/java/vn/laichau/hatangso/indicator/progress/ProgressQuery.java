package vn.laichau.hatangso.indicator.progress;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/**
 * Which progress is meant.
 *
 * @param plan whose targets
 * @param asOf day of the judgement
 * @param geography day of the map on which blocking communes are named
 */
record ProgressQuery(
        @QueryParam("plan") String plan,
        @QueryParam("asOf") LocalDate asOf,
        @QueryParam("geography") LocalDate geography) {

    /** What a reader left out (null) is the given plan, the given day, and the map of the day asked for. */
    ProgressQuery orElse(String configured, LocalDate today) {
        var day = asOf == null ? today : asOf;
        return new ProgressQuery(plan == null ? configured : plan, day, geography == null ? day : geography);
    }

    /** The same on the map that begins on a day: by its first day where it is another map than that of the day of judgement. */
    ProgressQuery onMapFrom(LocalDate firstDay, LocalDate firstDayOfItsOwn) {
        return new ProgressQuery(plan, asOf, firstDay.equals(firstDayOfItsOwn) ? asOf : firstDay);
    }
}
