package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;
import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

/** What an administrator may change of an indicator. Code, measure and unit are what its figures were recorded in. */
record IndicatorContent(
        Text name,
        Text definition,
        String theme,
        String better,
        Text numerator,
        Text denominator,
        Aggregation acrossTerritories,
        Aggregation acrossOperators,
        Aggregation acrossTime) {

    private static final List<String> DIRECTIONS = List.of("HIGHER", "LOWER");

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
        var errors = new FieldErrors()
                .lines("/name", name, LONGEST_LINE)
                .texts("/definition", definition, LONGEST)
                .text("/theme", theme, LONGEST_LINE)
                .require("/better", better)
                .addIf(
                        better != null && !DIRECTIONS.contains(better),
                        "/better",
                        CommonErrorCode.NOT_IN_LIST,
                        String.join(", ", DIRECTIONS));
        errors.storable("/numerator", numerator, LONGEST).storable("/denominator", denominator, LONGEST);
        rule(errors, "/acrossTerritories", acrossTerritories, Dimension.TERRITORIES, measure);
        rule(errors, "/acrossOperators", acrossOperators, Dimension.OPERATORS, measure);
        rule(errors, "/acrossTime", acrossTime, Dimension.TIME, measure);
        return errors.list();
    }

    private static void rule(
            FieldErrors errors, String pointer, Aggregation rule, Dimension dimension, Measure measure) {
        errors.require(pointer, rule)
                .addIf(rule != null && !rule.fits(dimension, measure), pointer, IndicatorErrorCode.OTHER_KIND);
    }
}
