package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Judgement.Evidence;
import vn.laichau.hatangso.indicator.definition.Judgement.Outcome;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;

/** A judgement to enter; without evidence it is an opinion and refused. */
record NewJudgement(Outcome outcome, LocalDate judgedOn, String reason, List<Evidence> evidence) {

    private static final int MOST = 100;

    List<FieldError> faults(Target target, LocalDate today) {
        var errors = new FieldErrors()
                .addIf(target.comparator() != Comparator.JUDGED, "", IndicatorErrorCode.MEASURED)
                .require("/outcome", outcome)
                .text("/reason", reason, LONGEST)
                .dayUntil("/judgedOn", judgedOn, today)
                .require("/evidence", evidence == null || evidence.isEmpty() ? null : evidence);
        if (evidence != null) {
            errors.each(
                    "/evidence",
                    evidence,
                    MOST,
                    (place, one) -> errors.text(place + "/title", one.title(), LONGEST)
                            .linkIfAny(place + "/address", one.address()));
        }
        return errors.list();
    }
}
