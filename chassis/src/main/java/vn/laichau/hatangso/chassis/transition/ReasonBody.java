package vn.laichau.hatangso.chassis.transition;

import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * Why something is done.
 *
 * @param reason up to 2,000 characters
 */
public record ReasonBody(@Required @Reason String reason) {}
