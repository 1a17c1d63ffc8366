package vn.laichau.hatangso.indicator.progress.override;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.entry.TextRules;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;

/** An override to enter. */
record NewOverride(Verdict verdict, String reason) {

    private static final Set<Verdict> SAYABLE = EnumSet.of(
            Verdict.ACHIEVED,
            Verdict.MET_LATE,
            Verdict.ON_TRACK,
            Verdict.AT_RISK,
            Verdict.BEHIND,
            Verdict.GOING_BACKWARDS,
            Verdict.MISSED);

    private static String words() {
        return SAYABLE.stream().map(Verdict::name).collect(Collectors.joining(", "));
    }

    List<FieldError> faults(Verdict computed) {
        return new FieldErrors()
                .require("/verdict", verdict)
                .addIf(verdict != null && !SAYABLE.contains(verdict), "/verdict", CommonErrorCode.NOT_IN_LIST, words())
                .addIf(verdict != null && verdict == computed, "/verdict", IndicatorErrorCode.SAME_VERDICT)
                .text("/reason", reason, TextRules.LONGEST)
                .list();
    }
}
