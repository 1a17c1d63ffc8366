package vn.laichau.hatangso.agency.submission.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.ReturnRequest.Objection;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.TextCharacters;

/** What a reviewer's objections must keep to: a reason, a day to come, comments on places that were sent. */
final class ReturnRules {

    private static final int LONGEST_COMMENT = 5_000;
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_ITEMS = 1_000;

    /** A comment may be about a member that was left out as a whole. */
    private static final Set<String> MEMBERS =
            Set.of("/narrative", "/answers", "/items", "/commitments", "/figures", "/attachments", "/lateReason");

    private final JsonNode sent;
    private final FieldErrors errors = new FieldErrors();

    private ReturnRules(JsonNode sent) {
        this.sent = sent;
    }

    static List<FieldError> faultsOf(ReturnRequest returnRequest, LocalDate today, JsonNode sent) {
        var rules = new ReturnRules(sent);
        rules.errors.text("/comment", returnRequest.comment(), LONGEST_COMMENT);
        rules.checkDay(returnRequest.returnBy(), today);
        rules.checkItems(returnRequest.items());
        return rules.errors.list();
    }

    private void checkDay(LocalDate returnBy, LocalDate today) {
        if (returnBy != null && returnBy.isBefore(today)) {
            errors.add("/returnBy", CommonErrorCode.IN_PAST);
        }
    }

    private void checkItems(List<Objection> items) {
        errors.each("/items", items, MOST_ITEMS, this::checkItem);
    }

    private void checkItem(String place, Objection item) {
        if (!isPointer(item.pointer()) || !TextCharacters.areText(item.comment(), LONGEST_COMMENT)) {
            errors.add(place, AgencyErrorCode.NOT_A_COMMENT);
        } else if (!wasSent(item.pointer())) {
            errors.add(place + "/pointer", AgencyErrorCode.NO_SUCH_PLACE);
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
        return TextCharacters.areText(text, LONGEST_POINTER) && text.startsWith("/");
    }
}
