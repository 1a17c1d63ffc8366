package vn.laichau.hatangso.indicator.definition.judgement;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Evidence;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Outcome;

/** A judgement to enter; without evidence it is an opinion and refused. */
public record NewJudgement(
        @Required Outcome outcome,
        @Required @Day LocalDate judgedOn,
        @Required @Prose(LONGEST) String reason,
        @Required @Items(most = 100) List<Evidence> evidence) {

    public List<FieldError> faults(Target target, LocalDate today) {
        return new FieldErrors()
                .addIf(target.comparator() != Comparator.JUDGED, "", IndicatorErrorCode.MEASURED)
                .notAfter("/judgedOn", judgedOn, today)
                .list();
    }
}
