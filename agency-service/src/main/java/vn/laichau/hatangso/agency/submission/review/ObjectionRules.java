package vn.laichau.hatangso.agency.submission.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.submission.Objections;
import vn.laichau.hatangso.agency.submission.Objections.Objection;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** What a reviewer's objections must keep to: a reason, a day to come, comments on places that were sent. */
final class ObjectionRules {

    private static final int LONGEST_COMMENT = 5_000;
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_ITEMS = 1_000;

    /** A comment may be about a member that was left out as a whole. */
    private static final Set<String> MEMBERS =
            Set.of("/narrative", "/answers", "/items", "/commitments", "/figures", "/attachments", "/lateReason");

    private final JsonNode sent;
    private final List<FieldError> faults = new ArrayList<>();

    private ObjectionRules(JsonNode sent) {
        this.sent = sent;
    }

    static List<FieldError> faultsOf(Objections objections, LocalDate today, JsonNode sent) {
        var rules = new ObjectionRules(sent);
        rules.checkReason(objections.comment());
        rules.checkDay(objections.returnBy(), today);
        rules.checkItems(objections.items());
        return rules.faults;
    }

    private void checkReason(String comment) {
        if (!Characters.areText(comment, LONGEST_COMMENT)) {
            fault(
                    "/comment",
                    "not-a-text",
                    "Cần nêu lý do trả lại, tối đa 5.000 ký tự",
                    "Say why it is returned, in up to 5,000 characters");
        }
    }

    private void checkDay(LocalDate returnBy, LocalDate today) {
        if (returnBy != null && returnBy.isBefore(today)) {
            fault(
                    "/returnBy",
                    "in-the-past",
                    "Hạn gửi lại không được ở quá khứ",
                    "The day to send again must not lie in the past");
        }
    }

    private void checkItems(List<Objection> items) {
        if (items.size() > MOST_ITEMS) {
            fault("/items", "too-many", "Tối đa 1.000 ý kiến cho từng mục", "At most 1,000 comments on single places");
            return;
        }
        for (var i = 0; i < items.size(); i++) {
            checkItem("/items/" + i, items.get(i));
        }
    }

    private void checkItem(String place, Objection item) {
        if (item == null || !isPointer(item.pointer()) || !Characters.areText(item.comment(), LONGEST_COMMENT)) {
            fault(
                    place,
                    "not-a-comment",
                    "Cần một con trỏ JSON bắt đầu bằng / và một ý kiến",
                    "A JSON pointer that begins with / and a comment are needed");
        } else if (!wasSent(item.pointer())) {
            fault(
                    place + "/pointer",
                    "no-such-place",
                    "Hồ sơ đã gửi không có chỗ này",
                    "What was sent has no such place");
        }
    }

    /** It is there, or could be: a member of a row that is there. */
    private boolean wasSent(String text) {
        var pointer = JsonPointer.compile(text);
        var row = pointer.head();
        return MEMBERS.contains(text)
                || !sent.at(pointer).isMissingNode()
                || !row.matches() && sent.at(row).isObject();
    }

    private static boolean isPointer(String text) {
        return Characters.areText(text, LONGEST_POINTER) && text.startsWith("/");
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
