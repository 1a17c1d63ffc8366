package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;
import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;

/** How a figure of the plan is read. The figure and the quoted sentence are the plan's own and stay. */
record BaselineContent(
        Text name, String corrected, String en, String asOf, boolean approximate, List<Comparison> comparableTo) {

    private static final int MOST = 100;
    private static final Text DAY_OR_YEAR = Text.of("một ngày hoặc một năm", "a day or a year");

    static BaselineContent of(Baseline baseline) {
        return new BaselineContent(
                baseline.name(),
                baseline.corrected(),
                baseline.en(),
                baseline.asOf(),
                baseline.approximate(),
                baseline.comparableTo());
    }

    /** @param indicators codes that there are */
    List<FieldError> faults(List<String> indicators) {
        var errors = new FieldErrors()
                .lines("/name", name, LONGEST_LINE)
                .storable("/corrected", corrected, LONGEST)
                .text("/en", en, LONGEST)
                .require("/comparableTo", comparableTo)
                .addIf(asOf != null && !Baseline.isDayOrYear(asOf), "/asOf", CommonErrorCode.WRONG_FORMAT, DAY_OR_YEAR);
        if (comparableTo != null) {
            errors.each(
                    "/comparableTo",
                    comparableTo,
                    MOST,
                    Comparison::indicator,
                    (place, comparison) -> errors.require(place + "/comparability", comparison.comparability())
                            .storable(place + "/reason", comparison.reason(), LONGEST)
                            .require(place + "/indicator", comparison.indicator())
                            .known(place + "/indicator", comparison.indicator(), indicators));
        }
        return errors.list();
    }
}
