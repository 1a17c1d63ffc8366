package vn.laichau.hatangso.agency.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An agency as the API shows it.
 *
 * @param validFrom first day; absent when it is older than the plan
 * @param validUntil day after the last; absent while it exists
 * @param more absent for citizens
 * @param actions what the reader may do with it; absent for citizens
 */
record OrganisationView(
        String code,
        OrganisationKind kind,
        Text name,
        LocalDate validFrom,
        LocalDate validUntil,
        @JsonUnwrapped Internal more,
        List<OrganisationTransition> actions,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return code;
    }

    /** The part that only State bodies see. */
    public record Internal(
            String shortName,
            String documentSymbol,
            String organisationCode,
            String enterpriseNumber,
            String legalBasis,
            String parent,
            NewOrganisation.Seat territory,
            boolean providesInternet,
            String clause) {}
}
