package vn.laichau.hatangso.agency.reminder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.laichau.hatangso.agency.mail.RecipientRole;

/**
 * Who hears of an obligation that is still open: until its due day the organisation alone, at the first distance after it also the
 * agency it is owed to, at every later one the provincial People's Committee too.
 */
final class Escalation {

    private Escalation() {}

    static Set<RecipientRole> at(int distance, Collection<Integer> distances) {
        var addressees = EnumSet.of(RecipientRole.ORGANISATION);
        if (distance > 0) {
            addressees.add(RecipientRole.LEAD);
        }
        if (distances.stream().anyMatch(earlier -> earlier > 0 && earlier < distance)) {
            addressees.add(RecipientRole.PPC);
        }
        return addressees;
    }
}
