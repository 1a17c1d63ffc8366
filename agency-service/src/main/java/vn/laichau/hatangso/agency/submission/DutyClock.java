package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.concession.Concessions;
import vn.laichau.hatangso.agency.receipt.Punctuality;

/** How an arrival stands to the deadline of its duty. */
@ApplicationScoped
class DutyClock {

    private final Concessions concessions;

    DutyClock(Concessions concessions) {
        this.concessions = concessions;
    }

    /** Against the organisation's own instants, after an extension; null while the duty has no date. */
    Punctuality punctuality(Incoming incoming) {
        var content = incoming.content();
        var arrivedAt = incoming.arrivedAt();
        return concessions
                .dueTime(incoming.organisation(), content.obligation(), content.year(), arrivedAt)
                .map(due -> Punctuality.of(arrivedAt, due.onTimeBefore(), due.dueDayEnds()))
                .orElse(null);
    }
}
