package vn.laichau.hatangso.agency.organisation;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.time.LocalDate;
import vn.laichau.hatangso.agency.planentity.PlanRow;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An agency during one period, as a plan file states it.
 *
 * @param documentSymbol its part of a document number, for example {@code STTTT}
 * @param validFrom first day; null when it is older than the plan
 * @param validUntil day after the last; null while it exists
 * @param legalBasis what created it
 * @param parent code of the body it belongs to
 * @param territory where it governs
 */
public record NewOrganisation(
        String code,
        OrganisationKind kind,
        Text name,
        String shortName,
        String documentSymbol,
        LocalDate validFrom,
        LocalDate validUntil,
        String legalBasis,
        String parent,
        Seat territory,
        Boolean providesInternet,
        String clause)
        implements PlanRow {

    public NewOrganisation {
        member("code", code);
        member("kind", kind);
        text("name", name);
        member("shortName", shortName);
    }

    @Override
    public String key() {
        return Organisation.key(code, validFrom);
    }

    /** Whether the period holds at least one day. */
    public boolean hasDays() {
        return validFrom == null || validUntil == null || validFrom.isBefore(validUntil);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(NewOrganisation other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(NewOrganisation other) {
        return validFrom == null || other.validUntil == null || validFrom.isBefore(other.validUntil);
    }

    /** A territory of indicator-service: its key is code and first day. */
    public record Seat(
            @Required
            @Form(
                    value = "[a-z0-9][a-z0-9-]{1,62}",
                    vi = "chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự",
                    en = "2 to 63 lower-case letters, digits and hyphens")
            String code,

            LocalDate validFrom) {}
}
