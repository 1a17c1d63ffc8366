package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;
import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;

/** How a figure of the plan is read. The figure and the quoted sentence are the plan's own and stay. */
record BaselineContent(
        @Required @Line(LONGEST_LINE) Text name,
        @Storable(LONGEST) String corrected,
        @Required @Prose(LONGEST) String en,
        String asOf,
        boolean approximate,
        @Items(most = 100) List<Comparison> comparableTo) {

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
                .require("/comparableTo", comparableTo)
                .addIf(asOf != null && !Baseline.isDayOrYear(asOf), "/asOf", CommonErrorCode.WRONG_FORMAT, DAY_OR_YEAR);
        if (comparableTo != null) {
            var named = new HashSet<String>();
            for (var i = 0; i < comparableTo.size(); i++) {
                var code = comparableTo.get(i).indicator();
                errors.addIf(!named.add(code), "/comparableTo/" + i, CommonErrorCode.DUPLICATE)
                        .known("/comparableTo/" + i + "/indicator", code, indicators);
            }
        }
        return errors.list();
    }
}
