package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;
import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.util.List;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.OneOf;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

/** What an administrator may change of an indicator. Code, measure and unit are what its figures were recorded in. */
record IndicatorContent(
        @Required @Line(LONGEST_LINE) Text name,
        @Required @Prose(LONGEST) Text definition,
        @Required @Prose(LONGEST_LINE) String theme,
        @Required @OneOf({"HIGHER", "LOWER"}) String better,
        @Storable(LONGEST) Text numerator,
        @Storable(LONGEST) Text denominator,
        @Required Aggregation acrossTerritories,
        @Required Aggregation acrossOperators,
        @Required Aggregation acrossTime) {

    static IndicatorContent of(Indicator indicator) {
        return new IndicatorContent(
                indicator.name(),
                indicator.definition(),
                indicator.theme(),
                indicator.better(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.acrossTerritories(),
                indicator.acrossOperators(),
                indicator.acrossTime());
    }

    /** @param measure of the indicator, which stays */
    List<FieldError> faults(Measure measure) {
        var errors = new FieldErrors();
        rule(errors, "/acrossTerritories", acrossTerritories, Dimension.TERRITORIES, measure);
        rule(errors, "/acrossOperators", acrossOperators, Dimension.OPERATORS, measure);
        rule(errors, "/acrossTime", acrossTime, Dimension.TIME, measure);
        return errors.list();
    }

    private static void rule(
            FieldErrors errors, String pointer, Aggregation rule, Dimension dimension, Measure measure) {
        errors.addIf(!rule.fits(dimension, measure), pointer, IndicatorErrorCode.OTHER_KIND);
    }
}
