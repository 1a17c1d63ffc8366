package vn.laichau.hatangso.indicator.definition;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** What an administrator may change of an indicator. Code, measure and unit are what its figures were recorded in. */
public record IndicatorContent(
        Text name,
        Text definition,
        String theme,
        String better,
        Text numerator,
        Text denominator,
        Aggregation acrossTerritories,
        Aggregation acrossOperators,
        Aggregation acrossTime) {

    private static final Text OTHER_KIND = Text.of(
            "Cách tổng hợp này không dùng được cho chỉ tiêu này",
            "Values of this indicator cannot be put together like that");

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
        var faults = new ArrayList<FieldError>();
        Faults.requireName(faults, "/name", name);
        Faults.requireBoth(faults, "/definition", definition);
        Faults.require(faults, "/theme", theme);
        EnteredText.check(faults, "/numerator", numerator);
        EnteredText.check(faults, "/denominator", denominator);
        rule(faults, "/acrossTerritories", acrossTerritories, Dimension.TERRITORIES, measure);
        rule(faults, "/acrossOperators", acrossOperators, Dimension.OPERATORS, measure);
        rule(faults, "/acrossTime", acrossTime, Dimension.TIME, measure);
        if (!"HIGHER".equals(better) && !"LOWER".equals(better)) {
            faults.add(new FieldError("/better", "not-in-list", Text.of("Chỉ HIGHER hoặc LOWER", "HIGHER or LOWER")));
        }
        return faults;
    }

    private static void rule(
            List<FieldError> faults, String pointer, Aggregation rule, Dimension dimension, Measure measure) {
        Faults.require(faults, pointer, rule);
        if (rule != null && !rule.fits(dimension, measure)) {
            faults.add(new FieldError(pointer, "other-kind", OTHER_KIND));
        }
    }
}
