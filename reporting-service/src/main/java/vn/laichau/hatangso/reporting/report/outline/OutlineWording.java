package vn.laichau.hatangso.reporting.report.outline;

import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * How an office words a sentence of the system.
 *
 * @param phrase name of the pattern
 * @param text with the places of its figures
 */
public record OutlineWording(
        @Required @Line(100) String phrase, @Required OutlineText text) {}
