package vn.laichau.hatangso.agency.submission.rules;

import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.organisation.Organisation;

/**
 * The obligation that a content names, looked up once for everything that is asked about it.
 *
 * @param code as the content names it; null when it names none
 * @param year that it is for; empty when that is no year to plan for
 * @param obligation empty when the code is not known
 * @param debtor the organisation as it is on the decisive day; empty when it does not owe the obligation for that year
 */
public record RequestedObligation(
        String organisation,
        String code,
        Optional<Integer> year,
        Optional<Obligation> obligation,
        Optional<Organisation> debtor) {

    /** Of a content without faults. */
    public Obligation known() {
        return obligation.orElseThrow();
    }
}
