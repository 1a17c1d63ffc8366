package vn.laichau.hatangso.agency.reminder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.agency.mail.RecipientRole;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Who can be written to today.
 *
 * @param agencies those that exist
 * @param addresses e-mail addresses by agency
 * @param receivers who receives an obligation today
 */
record ReminderRecipients(
        List<Organisation> agencies, Map<String, String> addresses, Function<Obligation, Optional<String>> receivers) {

    /** Whom an addressee means; nobody when the obligation names nobody, or the agency does not exist any more. */
    Optional<String> of(RecipientRole recipientRole, Obligation obligation, String organisation) {
        return switch (recipientRole) {
            case ORGANISATION -> Optional.of(organisation);
            case LEAD -> receivers.apply(obligation).filter(lead -> find(lead).isPresent());
            case PPC ->
                agencies.stream()
                        .filter(agency -> agency.kind() == OrganisationKind.PEOPLES_COMMITTEE)
                        .map(Organisation::code)
                        .findFirst();
        };
    }

    Text name(String code) {
        return find(code).map(Organisation::name).orElse(Text.of(code, code));
    }

    /** Null when it cannot be written to. */
    String address(String code) {
        return addresses.get(code);
    }

    private Optional<Organisation> find(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }
}
