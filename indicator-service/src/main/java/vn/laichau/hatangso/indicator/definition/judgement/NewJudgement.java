package vn.laichau.hatangso.indicator.definition.judgement;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Evidence;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Outcome;

/** A judgement to enter; without evidence it is an opinion and refused. */
public record NewJudgement(Outcome outcome, LocalDate judgedOn, String reason, List<Evidence> evidence) {

    private static final int MOST = 100;

    public List<FieldError> faults(Target target, LocalDate today) {
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
