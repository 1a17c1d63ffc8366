package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Why a submission goes back to its sender.
 *
 * @param reason on the whole, up to 2,000 characters
 * @param items on single places, up to 1,000
 * @param returnBy day until which the organisation is asked to send again; null for none
 */
public record ReturnRequest(
        @Required @Reason String reason,
        @Items(most = 1_000) List<Objection> items,
        LocalDate returnBy) {

    /** A comment may be about a member that was left out as a whole. */
    private static final Set<String> MEMBERS =
            Set.of("/narrative", "/answers", "/items", "/commitments", "/figures", "/attachments", "/lateReason");

    public ReturnRequest {
        items = items == null ? List.of() : items;
    }

    /** @param pointer JSON pointer into what was sent, for example {@code /figures/3/numerator} */
    public record Objection(
            @Required
            @Storable(200)
            @Form(
                    value = "/.*",
                    vi = "con trỏ JSON như /figures/3/numerator",
                    en = "a JSON pointer as in /figures/3/numerator")
            String pointer,

            @Required @Prose(5_000) String comment) {}

    @JsonIgnore
    List<SubmissionVersion.ReviewComment> remarks(String organisation) {
        return items.stream()
                .map(item -> new SubmissionVersion.ReviewComment(organisation, item.pointer(), item.comment()))
                .toList();
    }

    /** A reason, a day to come, comments on places that were sent. */
    List<FieldError> faults(LocalDate today, JsonNode sent) {
        var errors = new FieldErrors()
                .addIf(returnBy != null && returnBy.isBefore(today), "/returnBy", CommonErrorCode.IN_PAST);
        for (var i = 0; i < items.size(); i++) {
            var sentThere = wasSent(items.get(i).pointer(), sent);
            errors.addIf(!sentThere, "/items/" + i + "/pointer", AgencyErrorCode.NO_SUCH_PLACE);
        }
        return errors.list();
    }

    /** It is there, or could be: a member of a row that is there. */
    private static boolean wasSent(String text, JsonNode sent) {
        var pointer = JsonPointer.compile(text);
        var row = pointer.head();
        return MEMBERS.contains(text)
                || !sent.at(pointer).isMissingNode()
                || !row.matches() && sent.at(row).isObject();
    }
}
