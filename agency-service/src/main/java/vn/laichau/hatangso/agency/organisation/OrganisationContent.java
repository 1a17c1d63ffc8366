package vn.laichau.hatangso.agency.organisation;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An agency during one period, as an administrator writes it.
 *
 * @param code names a new agency for ever: lower-case letters, digits and hyphens; a correction may leave it out
 * @param documentSymbol its part of a document number, for example {@code STTTT}
 * @param organisationCode of a State body
 * @param enterpriseNumber of a firm
 * @param validFrom first day of a new agency; a correction leaves it as it is
 * @param legalBasis what created it
 * @param parent code of the body it belongs to
 * @param territory where it governs
 */
public record OrganisationContent(
        String code,
        OrganisationKind kind,
        Text name,
        String shortName,
        String documentSymbol,
        String organisationCode,
        String enterpriseNumber,
        LocalDate validFrom,
        String legalBasis,
        String parent,
        NewOrganisation.Seat territory,
        Boolean providesInternet) {

    OrganisationNames names() {
        return new OrganisationNames(name.vi(), name.en(), shortName, documentSymbol);
    }

    Identifiers identifiers() {
        return new Identifiers(organisationCode, enterpriseNumber);
    }
}
