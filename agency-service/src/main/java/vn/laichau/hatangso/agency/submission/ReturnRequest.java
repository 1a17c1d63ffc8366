package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.TextCharacters;

/**
 * Why a submission goes back to its sender.
 *
 * @param reason on the whole, up to 2,000 characters
 * @param items on single places, up to 1,000
 * @param returnBy day until which the organisation is asked to send again; null for none
 */
public record ReturnRequest(String reason, List<Objection> items, LocalDate returnBy) {

    private static final int LONGEST_COMMENT = 5_000;
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_ITEMS = 1_000;

    /** A comment may be about a member that was left out as a whole. */
    private static final Set<String> MEMBERS =
            Set.of("/narrative", "/answers", "/items", "/commitments", "/figures", "/attachments", "/lateReason");

    public ReturnRequest {
        items = items == null ? List.of() : items;
    }

    /** @param pointer JSON pointer into what was sent, for example {@code /figures/3/numerator} */
    public record Objection(String pointer, String comment) {}

    @JsonIgnore
    List<SubmissionVersion.ReviewComment> remarks(String organisation) {
        return items.stream()
                .map(item -> new SubmissionVersion.ReviewComment(organisation, item.pointer(), item.comment()))
                .toList();
    }

    /** A reason, a day to come, comments on places that were sent. */
    List<FieldError> faults(LocalDate today, JsonNode sent) {
        var errors = new FieldErrors()
                .reason("/reason", reason)
                .addIf(returnBy != null && returnBy.isBefore(today), "/returnBy", CommonErrorCode.IN_PAST);
        errors.each("/items", items, MOST_ITEMS, (place, item) -> check(errors, place, item, sent));
        return errors.list();
    }

    private static void check(FieldErrors errors, String place, Objection item, JsonNode sent) {
        if (!isPointer(item.pointer()) || !TextCharacters.areText(item.comment(), LONGEST_COMMENT)) {
            errors.add(place, AgencyErrorCode.NOT_A_COMMENT);
        } else if (!wasSent(item.pointer(), sent)) {
            errors.add(place + "/pointer", AgencyErrorCode.NO_SUCH_PLACE);
        }
    }

    /** It is there, or could be: a member of a row that is there. */
    private static boolean wasSent(String text, JsonNode sent) {
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
