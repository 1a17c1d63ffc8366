package vn.laichau.hatangso.agency.notice;

import java.util.List;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What to write to whom. Everybody gets a letter of its own.
 *
 * @param organisations codes; a group means its members, who has ended the one that came in its place
 * @param kinds all organisations of these kinds
 * @param subject in one line
 */
public record NewNotice(
        @Items(most = 1_000) List<String> organisations,
        List<OrganisationKind> kinds,
        @Required @Line(1_000) String subject,
        @Required @Prose(50_000) String body) {

    public NewNotice {
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
}
