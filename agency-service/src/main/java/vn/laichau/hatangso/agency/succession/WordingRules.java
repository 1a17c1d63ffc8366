package vn.laichau.hatangso.agency.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** What can be said of a succession without looking at any agency: whether it is written whole. */
final class WordingRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 500;

    private final NewSuccession asked;
    private final List<FieldError> faults = new ArrayList<>();

    private WordingRules(NewSuccession asked) {
        this.asked = asked;
    }

    static List<FieldError> faultsOf(CorrectSuccession.Correction correction) {
        var rules = new WordingRules(null);
        rules.texts(correction.legalBasis(), correction.note());
        if (!Characters.areText(correction.reason(), LONGEST_TEXT)) {
            rules.fault(
                    "/reason",
                    "not-a-text",
                    "Cần lý do, tối đa 1.000 ký tự",
                    "A reason is needed, up to 1,000 characters");
        }
        return rules.faults;
    }

    static List<FieldError> faultsOf(NewSuccession asked) {
        var rules = new WordingRules(asked);
        rules.kindAndDay();
        rules.codes("/predecessors", asked.predecessors());
        rules.codes("/successors", asked.successors());
        rules.counts();
        rules.texts(asked.legalBasis(), asked.note());
        rules.newName();
        rules.exceptions();
        return rules.faults;
    }

    private void kindAndDay() {
        if (asked.kind() == null) {
            fault("/kind", "missing", "Thiếu loại sắp xếp", "Say what becomes of the agencies");
        }
        var day = asked.day();
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            fault("/day", "out-of-range", "Cần một ngày từ năm 2000 đến 2100", "A day from 2000 to 2100 is needed");
        }
    }

    private void codes(String pointer, List<String> codes) {
        if (codes.stream().anyMatch(Objects::isNull)
                || new HashSet<>(codes).size() < codes.size()
                || codes.size() > MOST) {
            fault(pointer, "not-distinct", "Mỗi cơ quan nêu một lần", "Each agency is named once");
        }
    }

    private void counts() {
        if (asked.kind() == null) {
            return;
        }
        if (!asked.kind().takesPredecessors(asked.predecessors().size())) {
            fault(
                    "/predecessors",
                    "wrong-number",
                    "Chia tách và đổi tên có một cơ quan, sáp nhập và giải thể có ít nhất một",
                    "A split or a change of name has one, a merger or a dissolution at least one");
        }
        if (!asked.kind().takesSuccessors(asked.successors().size())) {
            fault(
                    "/successors",
                    "wrong-number",
                    "Sáp nhập có một cơ quan kế thừa, chia tách từ hai trở lên, đổi tên không có",
                    "A merger has one, a split two or more, a change of name none");
        }
    }

    private void texts(String legalBasis, String note) {
        if (!Characters.areText(legalBasis, LONGEST_TEXT)) {
            fault(
                    "/legalBasis",
                    "not-a-text",
                    "Cần căn cứ pháp lý, tối đa 1.000 ký tự",
                    "A legal basis is needed, up to 1,000 characters");
        }
        if (note != null && !Characters.areText(note, LONGEST_TEXT)) {
            fault("/note", "not-a-text", "Ghi chú tối đa 1.000 ký tự", "A note has up to 1,000 characters");
        }
    }

    private void newName() {
        var nameless = asked.name() == null && asked.shortName() == null && asked.documentSymbol() == null;
        if (asked.isRename() ? !hasNames() : !nameless) {
            fault(
                    "/name",
                    "not-a-text",
                    "Đổi tên cần tên mới bằng tiếng Việt, tiếng Anh và tên ngắn; loại khác thì không",
                    "A change of name needs the new name in Vietnamese and English and a short one; nothing else does");
        }
    }

    private boolean hasNames() {
        return asked.name() != null
                && Characters.areOneLine(asked.name().vi(), LONGEST_NAME)
                && Characters.areOneLine(asked.name().en(), LONGEST_NAME)
                && Characters.areOneLine(asked.shortName(), LONGEST_NAME)
                && (asked.documentSymbol() == null || Characters.areOneLine(asked.documentSymbol(), LONGEST_NAME));
    }

    private void exceptions() {
        var whole = asked.exceptions().stream()
                .allMatch(exception -> exception != null
                        && exception.kind() != null
                        && exception.successor() != null
                        && Characters.areText(exception.id(), LONGEST_NAME));
        if (!whole || asked.exceptions().size() > MOST) {
            fault(
                    "/exceptions",
                    "missing",
                    "Mỗi ngoại lệ cần loại, mã và cơ quan kế thừa",
                    "An exception needs a kind, an id and a successor");
        }
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
