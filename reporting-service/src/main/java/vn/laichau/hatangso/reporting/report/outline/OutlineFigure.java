package vn.laichau.hatangso.reporting.report.outline;

import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * Binds a place in an office's own words to the figure of a sentence that the system makes from the snapshot.
 *
 * @param name of the place: in the words it stands in braces
 * @param paragraph key of the sentence
 * @param figure its name there
 */
public record OutlineFigure(
        @Required
        @Form(
                value = "[a-zA-Z][a-zA-Z0-9]{0,39}",
                vi = "chữ cái không dấu, chữ số; tối đa 40 ký tự",
                en = "letters without marks and digits; at most 40 characters")
        String name,

        @Required @Line(200) String paragraph,
        @Required @Line(40) String figure) {}
