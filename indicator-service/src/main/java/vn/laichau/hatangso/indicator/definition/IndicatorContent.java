package vn.laichau.hatangso.indicator.definition;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

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

    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        Faults.requireBoth(faults, "/name", name);
        Faults.requireBoth(faults, "/definition", definition);
        Faults.require(faults, "/theme", theme);
        Faults.require(faults, "/acrossTerritories", acrossTerritories);
        Faults.require(faults, "/acrossOperators", acrossOperators);
        Faults.require(faults, "/acrossTime", acrossTime);
        if (!"HIGHER".equals(better) && !"LOWER".equals(better)) {
            faults.add(new FieldError("/better", "not-in-list", Text.of("Chỉ HIGHER hoặc LOWER", "HIGHER or LOWER")));
        }
        return faults;
    }
}
