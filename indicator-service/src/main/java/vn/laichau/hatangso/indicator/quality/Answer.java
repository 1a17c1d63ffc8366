package vn.laichau.hatangso.indicator.quality;

import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What whoever is asked says of a finding.
 *
 * @param answer up to 2,000 characters
 */
record Answer(@Required @Reason String answer) {}
