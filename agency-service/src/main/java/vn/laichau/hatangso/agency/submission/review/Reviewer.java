package vn.laichau.hatangso.agency.submission.review;

import java.time.LocalDate;
import java.util.Optional;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Who wants to decide about a submission.
 *
 * @param coordinates whether about what anybody owes, as against what is owed to the reviewer's own organisation
 */
public record Reviewer(Act act, String organisation, boolean coordinates) {

    /**
     * Nobody decides about what their own organisation sent.
     *
     * @param sender who answers for it now
     * @param owedTo who receives it; of a duty that names nobody, and of one that sender and receiver owe to themselves since they
     *     became one, the province's leaders
     */
    boolean mayDecide(String sender, Optional<String> owedTo) {
        var receives = owedTo.filter(receiver -> !receiver.equals(sender))
                .map(receiver -> receiver.equals(organisation))
                .orElse(true);
        return !sender.equals(organisation) && (coordinates || receives);
    }

    LocalDate today() {
        return LocalDate.ofInstant(act.at(), VietnamTime.ZONE);
    }
}
