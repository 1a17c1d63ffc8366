package vn.laichau.hatangso.indicator.territory.merger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
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

    /** As the national list of administrative units has them; the code of a committee is made of it. */
    private static final Pattern CODE = Pattern.compile("[0-9]{5}");

    private final Map<String, Territory> before;
    private final Later later;
    private final List<FieldError> faults = new ArrayList<>();

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
        return rules.faults;
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
                fault(pointer + "/code", "duplicate-code", "Mã đã dùng ở trên", "The code is used above");
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
            fault(
                    pointer,
                    "unknown-predecessor",
                    "Không có đơn vị cấp xã mang mã này vào ngày trước đó",
                    "No unit of commune level has this code on the day before");
        } else if (unit.validTo() != null) {
            fault(pointer, "already-ended", "Đơn vị này đã có ngày kết thúc", "This unit has an end already");
        }
        if (!taken.add(code)) {
            fault(
                    pointer,
                    "not-whole",
                    "Một đơn vị chỉ được nhập trọn vẹn vào một đơn vị mới",
                    "A unit goes whole into one new unit");
        }
    }

    /** A village keeps to one commune; one that changes after the merger would be left below a code that is no more. */
    private void villages(String pointer, String code, Set<String> goingOn) {
        if (later.changing().contains(code) && !goingOn.contains(code)) {
            fault(
                    pointer,
                    "village-changes-later",
                    "Đơn vị này có thôn, bản bắt đầu hoặc kết thúc sau ngày sáp nhập",
                    "A village of this unit begins or ends after the merger");
        }
    }

    private void form(String pointer, NewUnit unit) {
        if (!CODE.matcher(unit.code()).matches()) {
            fault(
                    pointer + "/code",
                    "wrong-code",
                    "Mã đơn vị cấp xã gồm 5 chữ số",
                    "A code of commune level has 5 digits");
        }
        if (TerritoryRules.isNoArea(unit.areaKm2())) {
            faults.add(new FieldError(pointer + "/areaKm2", "out-of-range", TerritoryRules.NO_AREA));
        }
    }

    /** A code may go on only where its old unit ends. */
    private void code(String pointer, NewUnit unit, Set<String> ending) {
        var inUse = before.containsKey(unit.code()) || later.begun().contains(unit.code());
        if (inUse && !ending.contains(unit.code())) {
            fault(
                    pointer + "/code",
                    "code-in-use",
                    "Mã này đang là của một đơn vị khác",
                    "This code is that of another unit");
        }
    }

    private void parent(String pointer, NewUnit unit, Set<String> ending) {
        var parent = before.get(unit.parentCode());
        if (parent == null || parent.validTo() != null || parent.level().compareTo(Level.COMMUNE) >= 0) {
            fault(
                    pointer + "/parentCode",
                    "unknown-parent",
                    "Không có đơn vị cấp trên mang mã này",
                    "No unit above has this code");
        } else if (ending.contains(unit.parentCode())) {
            fault(pointer + "/parentCode", "circle", "Đơn vị cấp trên cũng kết thúc", "The unit above ends too");
        }
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
