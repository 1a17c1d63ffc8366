package vn.laichau.hatangso.agency.organisation;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
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
        @Form(value = CODE, vi = CODE_VI, en = CODE_EN) String code,
        @Required OrganisationKind kind,
        @Required @Line(300) Text name,
        @Required @Line(300) String shortName,
        @Line(30) String documentSymbol,
        String organisationCode,
        String enterpriseNumber,
        LocalDate validFrom,
        @Line(1_000) String legalBasis,
        String parent,
        NewOrganisation.Seat territory,
        Boolean providesInternet) {

    private static final String CODE = "[a-z0-9][a-z0-9-]{1,62}";
    private static final String CODE_VI = "chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự";
    private static final String CODE_EN = "2 to 63 lower-case letters, digits and hyphens";

    OrganisationNames names() {
        return new OrganisationNames(name.vi(), name.en(), shortName, documentSymbol);
    }

    Identifiers identifiers() {
        return new Identifiers(organisationCode, enterpriseNumber);
    }
}
