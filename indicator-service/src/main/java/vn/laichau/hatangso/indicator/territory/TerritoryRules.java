package vn.laichau.hatangso.indicator.territory;

import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.territory.TerritoryDetail.Correction;

/** What is said of units must keep these. */
public final class TerritoryRules {

    private TerritoryRules() {}

    /** Lists what a name or code may mean: the pointer is the unit's address below /territories. */
    static ProblemException ambiguous(List<Territory> candidates) {
        return IndicatorProblem.AMBIGUOUS_TERRITORY.at(
                candidates.stream().map(TerritoryRules::candidate).toList());
    }

    private static FieldError candidate(Territory unit) {
        var name = unit.name().vi();
        var until = unit.validUntil() == null ? null : unit.validUntil().minusDays(1);
        return IndicatorErrorCode.CANDIDATE.at(
                "/" + unit.code() + "/" + unit.validFrom(),
                name,
                unit.validFrom(),
                until == null ? Text.of("đến nay", "on") : Text.of("đến " + until, "to " + until));
    }

    /** An area is above 0. */
    public static void area(FieldErrors errors, String pointer, BigDecimal squareKilometres) {
        var none = squareKilometres != null && squareKilometres.signum() <= 0;
        errors.addIf(none, pointer, CommonErrorCode.NOT_POSITIVE);
    }

    static List<FieldError> errorsOf(Correction correction) {
        var errors = new FieldErrors().require("/aliases", correction.aliases());
        area(errors, "/areaKm2", correction.areaKm2());
        return errors.list();
    }
}
