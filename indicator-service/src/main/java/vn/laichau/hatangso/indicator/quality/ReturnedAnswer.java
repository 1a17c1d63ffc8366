package vn.laichau.hatangso.indicator.quality;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * Why an answer does not do.
 *
 * @param reason up to 2,000 characters
 * @param dueOn another last day; when left out, the day stays
 */
record ReturnedAnswer(@Required @Reason String reason, @Day LocalDate dueOn) {}
