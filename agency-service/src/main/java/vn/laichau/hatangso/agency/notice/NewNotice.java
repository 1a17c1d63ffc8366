package vn.laichau.hatangso.agency.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;

/**
 * What to write to whom. Everybody gets a letter of its own.
 *
 * @param organisations codes; a group means its members, who has ended the one that came in its place
 * @param kinds all organisations of these kinds
 * @param subject in one line
 */
public record NewNotice(
        List<String> organisations,
        List<OrganisationKind> kinds,

        @Schema(required = true, maxLength = NewNotice.LONGEST_SUBJECT)
        String subject,

        @Schema(required = true, maxLength = NewNotice.LONGEST_BODY)
        String body) {

    static final int LONGEST_SUBJECT = 1_000;
    static final int LONGEST_BODY = 50_000;

    public NewNotice {
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    boolean hasAll() {
        return isThere(subject, LONGEST_SUBJECT) && subject.lines().count() == 1 && isThere(body, LONGEST_BODY);
    }

    private static boolean isThere(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
