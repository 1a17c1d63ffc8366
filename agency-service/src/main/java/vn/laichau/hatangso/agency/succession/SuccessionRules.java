package vn.laichau.hatangso.agency.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.Lineage;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a succession must keep to, so that after it whatever is open has one holder that exists: each agency ends once, in favour
 * of agencies that exist from that day on, and nobody ends before what is to come to it has come.
 */
final class SuccessionRules {

    private final NewSuccession asked;
    private final Register register;
    private final Lineage lineage;
    private final List<FieldError> faults = new ArrayList<>();

    private SuccessionRules(NewSuccession asked, Register register, Lineage lineage) {
        this.asked = asked;
        this.register = register;
        this.lineage = lineage;
    }

    static List<FieldError> faultsOf(NewSuccession asked, Register register, Lineage lineage) {
        var faults = WordingRules.faultsOf(asked);
        if (!faults.isEmpty()) {
            return faults;
        }
        var rules = new SuccessionRules(asked, register, lineage);
        rules.predecessors();
        rules.successors();
        rules.heirs();
        rules.exceptions();
        return rules.faults;
    }

    private void predecessors() {
        for (var i = 0; i < asked.predecessors().size(); i++) {
            predecessor("/predecessors/" + i, asked.predecessors().get(i));
        }
    }

    private void predecessor(String pointer, String code) {
        var periods = register.periods(code);
        if (periods.isEmpty()) {
            unknown(pointer);
        } else if (periods.stream().anyMatch(Register.Period::group)) {
            group(pointer);
        } else if (!isBefore(asked.day(), periods)) {
            fault(pointer, "not-begun", "Cơ quan chưa tồn tại trước ngày này", "It does not exist before that day");
        } else if (!register.exists(code, asked.day().minusDays(1)) || lineage.passingOf(code) != null) {
            fault(
                    pointer,
                    "already-ended",
                    "Cơ quan đã chấm dứt hoặc đã có sáp nhập, chia tách khác",
                    "It has ended, or another succession ends it");
        } else if (isOverlapping(code, periods)) {
            fault(
                    pointer,
                    "overlapping",
                    "Cơ quan còn đổi tên hoặc nhận bàn giao từ ngày này trở đi",
                    "It takes another name, or takes over from others, on that day or later");
        }
    }

    private static boolean isBefore(LocalDate day, List<Register.Period> periods) {
        return periods.get(0).from() == null || periods.get(0).from().isBefore(day);
    }

    private boolean isOverlapping(String code, List<Register.Period> periods) {
        var last = periods.get(periods.size() - 1);
        return last.from() != null && !last.from().isBefore(asked.day())
                || !asked.isRename() && lineage.receivesFrom(code, asked.day());
    }

    private void successors() {
        for (var i = 0; i < asked.successors().size(); i++) {
            successor("/successors/" + i, asked.successors().get(i));
        }
    }

    private void successor(String pointer, String code) {
        var periods = register.periods(code);
        if (periods.isEmpty()) {
            unknown(pointer);
        } else if (periods.stream().anyMatch(Register.Period::group)) {
            group(pointer);
        } else if (asked.predecessors().contains(code)) {
            fault(pointer, "same-agency", "Cơ quan ở cả hai phía", "The agency is on both sides");
        } else if (asked.predecessors().stream().anyMatch(ending -> goesTo(code, ending))) {
            fault(pointer, "cyclic", "Bàn giao vòng tròn", "What it held would come back to it: a circle");
        } else if (!register.exists(code, asked.day())) {
            fault(
                    pointer,
                    "not-existing",
                    "Cơ quan không tồn tại vào ngày này",
                    "The agency does not exist on that day");
        } else if (!lasts(code)) {
            faults.add(Orphans.endsForNobody(pointer));
        }
    }

    /** Whether it exists without a known end, or what it holds goes over to another when it ends. */
    private boolean lasts(String code) {
        var periods = register.periods(code);
        return periods.get(periods.size() - 1).to() == null || lineage.passingOf(code) != null;
    }

    private boolean goesTo(String code, String ending) {
        for (var passing = lineage.passingOf(code); passing != null; passing = lineage.passingOf(passing.heir())) {
            if (passing.successors().contains(ending)) {
                return true;
            }
        }
        return false;
    }

    private void heirs() {
        var named = asked.heir() == null
                ? asked.successors().size() < 2
                : asked.successors().contains(asked.heir());
        if (faults.isEmpty() && !(named && asked.predecessors().stream().allMatch(this::hasHeirWhoIsNotEnding))) {
            fault(
                    "/heir",
                    "no-heir",
                    "Cần nêu cơ quan kế thừa nhận phần việc còn lại",
                    "Say which successor gets what is not excepted");
        }
        if (faults.isEmpty()
                && !asked.isRename()
                && !asked.predecessors().stream().allMatch(this::hasHeirThatLasts)) {
            faults.add(Orphans.endsForNobody("/heir"));
        }
    }

    private boolean hasHeirThatLasts(String code) {
        return lasts(asked.heirOf(code, register));
    }

    private boolean hasHeirWhoIsNotEnding(String code) {
        var heir = asked.heirOf(code, register);
        return heir != null && (asked.isRename() || !asked.predecessors().contains(heir));
    }

    private void exceptions() {
        var seen = new HashSet<>();
        for (var i = 0; i < asked.exceptions().size(); i++) {
            var exception = asked.exceptions().get(i);
            if (!asked.successors().contains(exception.successor()) || !seen.add(exception.thing())) {
                fault(
                        "/exceptions/" + i,
                        "not-a-successor",
                        "Mỗi việc nêu một lần, với một cơ quan kế thừa",
                        "Each thing is named once, with one of the successors");
            }
        }
    }

    private void unknown(String pointer) {
        fault(pointer, "unknown-agency", "Mã cơ quan không tồn tại", "This agency is not known");
    }

    private void group(String pointer) {
        fault(pointer, "group", "Nhóm cơ quan không kế thừa", "A group of agencies neither ends nor follows");
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
