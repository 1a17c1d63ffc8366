package vn.laichau.hatangso.indicator.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.entry.EnteredText;
import vn.laichau.hatangso.indicator.territory.TerritoryDetail.Correction;

/** What is said of units must keep these. */
public final class TerritoryRules {

    public static final Text NO_AREA = Text.of("Diện tích phải lớn hơn 0", "An area is above 0");

    private static final Text REQUIRED = Text.of("Không được để trống", "Must not be empty");

    private TerritoryRules() {}

    /** Lists what a name or code may mean: the pointer is the unit's address below /territories. */
    static ProblemException ambiguous(List<Territory> candidates) {
        return IndicatorProblem.AMBIGUOUS_TERRITORY.at(
                candidates.stream().map(TerritoryRules::candidate).toList());
    }

    private static FieldError candidate(Territory unit) {
        var name = unit.name().vi();
        var until = unit.validTo() == null ? null : unit.validTo().minusDays(1);
        return new FieldError(
                "/" + unit.code() + "/" + unit.validFrom(),
                "candidate",
                Text.of(
                        "%s, từ %s %s".formatted(name, unit.validFrom(), until == null ? "đến nay" : "đến " + until),
                        "%s, from %s %s".formatted(name, unit.validFrom(), until == null ? "on" : "to " + until)));
    }

    /** Whether an area is given that no unit can have. */
    public static boolean isNoArea(BigDecimal squareKilometres) {
        return squareKilometres != null && squareKilometres.signum() <= 0;
    }

    static List<FieldError> faultsOf(Correction correction) {
        var faults = new ArrayList<FieldError>();
        require(faults, "/typeVi", correction.typeVi());
        require(faults, "/nameVi", correction.nameVi());
        require(faults, "/nameEn", correction.nameEn());
        EnteredText.checkLine(faults, "/legalBasis", correction.legalBasis());
        if (correction.aliases() == null
                || correction.aliases().stream().anyMatch(alias -> alias == null || alias.isBlank())) {
            faults.add(new FieldError("/aliases", "required", REQUIRED));
        } else {
            correction.aliases().forEach(alias -> EnteredText.checkLine(faults, "/aliases", alias));
        }
        if (isNoArea(correction.areaKm2())) {
            faults.add(new FieldError("/areaKm2", "out-of-range", NO_AREA));
        }
        return faults;
    }

    private static void require(List<FieldError> faults, String pointer, String text) {
        if (text == null || text.isBlank()) {
            faults.add(new FieldError(pointer, "required", REQUIRED));
        }
        EnteredText.checkLine(faults, pointer, text);
    }
}
