package vn.laichau.hatangso.indicator.territory.merger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;
import vn.laichau.hatangso.indicator.territory.TerritoryRules;
import vn.laichau.hatangso.indicator.territory.merger.Merger.NewUnit;

/**
 * What a merger must keep: every predecessor is a unit of the day before that has no end yet, goes whole into one new unit,
 * and each new unit stands below one that goes on. As the new one begins the day the old one ends, time has no gap, no
 * overlap and no way back.
 */
final class MergerRules {

    private final Map<String, Territory> before;
    private final Later later;
    private final FieldErrors errors = new FieldErrors();

    private MergerRules(Map<String, Territory> before, Later later) {
        this.before = before;
        this.later = later;
    }

    /**
     * What the map already says of the time from the merger on.
     *
     * @param begun codes of units that begin on the day or later
     * @param changing codes of communes with a village that begins on the day or later, or that already has an end after it
     */
    record Later(Set<String> begun, Set<String> changing) {}

    /** @param before units of the day before the merger, by code */
    static List<FieldError> faultsOf(Merger merger, Map<String, Territory> before, Later later) {
        var rules = new MergerRules(before, later);
        rules.check(merger);
        return rules.errors.list();
    }

    private void check(Merger merger) {
        var codes = new HashSet<String>();
        var taken = new HashSet<String>();
        var ending = new HashSet<String>();
        var goingOn = new HashSet<String>();
        merger.units().forEach(unit -> ending.addAll(unit.predecessors()));
        merger.units().forEach(unit -> goingOn.add(unit.code()));
        for (var i = 0; i < merger.units().size(); i++) {
            var unit = merger.units().get(i);
            var pointer = "/units/" + i;
            if (!codes.add(unit.code())) {
                errors.add(pointer + "/code", CommonErrorCode.DUPLICATE);
            }
            form(pointer, unit);
            code(pointer, unit, ending);
            parent(pointer, unit, ending);
            for (var p = 0; p < unit.predecessors().size(); p++) {
                predecessor(pointer + "/predecessors/" + p, unit.predecessors().get(p), taken);
                villages(pointer + "/predecessors/" + p, unit.predecessors().get(p), goingOn);
            }
        }
    }

    private void predecessor(String pointer, String code, Set<String> taken) {
        var unit = before.get(code);
        if (unit == null || unit.level() != Level.COMMUNE) {
            errors.add(pointer, CommonErrorCode.UNKNOWN_CODE);
        } else if (unit.validUntil() != null) {
            errors.add(pointer, IndicatorErrorCode.ALREADY_ENDED);
        }
        if (!taken.add(code)) {
            errors.add(pointer, IndicatorErrorCode.DIVIDED);
        }
    }

    /** A village keeps to one commune; one that changes after the merger would be left below a code that is no more. */
    private void villages(String pointer, String code, Set<String> goingOn) {
        if (later.changing().contains(code) && !goingOn.contains(code)) {
            errors.add(pointer, IndicatorErrorCode.VILLAGE_CHANGES_LATER);
        }
    }

    private void form(String pointer, NewUnit unit) {
        TerritoryRules.area(errors, pointer + "/areaKm2", unit.areaKm2());
    }

    /** A code may go on only where its old unit ends. */
    private void code(String pointer, NewUnit unit, Set<String> ending) {
        var inUse = before.containsKey(unit.code()) || later.begun().contains(unit.code());
        if (inUse && !ending.contains(unit.code())) {
            errors.add(pointer + "/code", IndicatorErrorCode.CODE_IN_USE);
        }
    }

    private void parent(String pointer, NewUnit unit, Set<String> ending) {
        var parent = before.get(unit.parentCode());
        if (parent == null || parent.validUntil() != null || parent.level().compareTo(Level.COMMUNE) >= 0) {
            errors.add(pointer + "/parentCode", CommonErrorCode.UNKNOWN_CODE);
        } else if (ending.contains(unit.parentCode())) {
            errors.add(pointer + "/parentCode", IndicatorErrorCode.CIRCLE);
        }
    }
}
