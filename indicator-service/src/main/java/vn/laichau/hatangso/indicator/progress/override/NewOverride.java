package vn.laichau.hatangso.indicator.progress.override;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.entry.EnteredText;
import vn.laichau.hatangso.indicator.progress.Verdict;

/** An override to enter. */
public record NewOverride(Verdict verdict, String reason) {

    private static final Set<Verdict> SAYABLE = EnumSet.of(
            Verdict.ACHIEVED,
            Verdict.ON_TRACK,
            Verdict.AT_RISK,
            Verdict.BEHIND,
            Verdict.GOING_BACKWARDS,
            Verdict.MISSED);

    List<FieldError> faults(Verdict computed) {
        var faults = new ArrayList<FieldError>();
        if (verdict == null || !SAYABLE.contains(verdict)) {
            faults.add(new FieldError(
                    "/verdict",
                    "not-in-list",
                    Text.of("Phải là một đánh giá về kết quả", "Must be a verdict on the result")));
        } else if (verdict == computed) {
            faults.add(new FieldError(
                    "/verdict", "same-verdict", Text.of("Trùng với kết quả tính", "Is the computed verdict")));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(new FieldError("/reason", "required", Text.of("Cần nêu lý do", "A reason is required")));
        }
        EnteredText.check(faults, "/reason", reason);
        return faults;
    }
}
