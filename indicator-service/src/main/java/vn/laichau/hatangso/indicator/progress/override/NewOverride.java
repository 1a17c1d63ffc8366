package vn.laichau.hatangso.indicator.progress.override;

import java.util.List;
import vn.laichau.hatangso.chassis.content.OneOf;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.entry.TextRules;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;

/** An override to enter. */
record NewOverride(
        @Required @OneOf({"ACHIEVED", "MET_LATE", "ON_TRACK", "AT_RISK", "BEHIND", "GOING_BACKWARDS", "MISSED"})
        Verdict verdict,

        @Required @Prose(TextRules.LONGEST) String reason) {

    List<FieldError> faults(Verdict computed) {
        return new FieldErrors()
                .addIf(verdict == computed, "/verdict", IndicatorErrorCode.SAME_VERDICT)
                .list();
    }
}
