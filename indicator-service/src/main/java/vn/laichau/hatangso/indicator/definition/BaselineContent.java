package vn.laichau.hatangso.indicator.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** How a figure of the plan is read. The figure and the quoted sentence are the plan's own and stay. */
public record BaselineContent(
        Text name, String corrected, String en, String asOf, boolean approximate, List<Comparison> comparableTo) {

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
        var faults = new ArrayList<FieldError>();
        Faults.requireName(faults, "/name", name);
        EnteredText.check(faults, "/corrected", corrected);
        Faults.require(faults, "/en", en);
        Faults.require(faults, "/comparableTo", comparableTo);
        if (asOf != null && !Baseline.isDayOrYear(asOf)) {
            faults.add(new FieldError("/asOf", "wrong-format", Text.of("Một ngày hoặc một năm", "A day or a year")));
        }
        var compared = new HashSet<String>();
        for (var i = 0; comparableTo != null && i < comparableTo.size(); i++) {
            var comparison = comparableTo.get(i);
            Faults.require(faults, "/comparableTo/" + i, comparison);
            if (comparison == null) {
                continue;
            }
            Faults.require(faults, "/comparableTo/" + i + "/comparability", comparison.comparability());
            EnteredText.check(faults, "/comparableTo/" + i + "/why", comparison.why());
            if (!compared.add(comparison.indicator())) {
                faults.add(new FieldError(
                        "/comparableTo/" + i + "/indicator",
                        "duplicate-code",
                        Text.of("Chỉ tiêu đã nêu ở trên", "The indicator is named above")));
            }
            if (!indicators.contains(comparison.indicator())) {
                faults.add(new FieldError(
                        "/comparableTo/" + i + "/indicator",
                        "unknown-indicator",
                        Text.of("Không có chỉ tiêu này", "There is no such indicator")));
            }
        }
        return faults;
    }
}
