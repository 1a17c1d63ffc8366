package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.concession.Concessions;
import vn.laichau.hatangso.agency.obligation.Duties;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How an arrival stands to the beginning and the deadline of its duty. */
@ApplicationScoped
class DutyClock {

    private final Concessions concessions;
    private final Duties duties;

    DutyClock(Concessions concessions, Duties duties) {
        this.concessions = concessions;
        this.duties = duties;
    }

    /** Against the organisation's own instants, after an extension; null while the duty has no date. */
    Punctuality punctuality(Obligation duty, Incoming incoming) {
        var arrivedAt = incoming.arrivedAt();
        return concessions
                .dueTime(incoming.organisation(), duty, incoming.content().year(), arrivedAt)
                .map(due -> Punctuality.of(arrivedAt, due.onTimeBefore(), due.dueDayEnds()))
                .orElse(null);
    }

    /** The first version decides the punctuality: nobody is to be on time for all years to come by sending a letter now. */
    List<FieldError> faultsOf(Obligation duty, Incoming incoming) {
        return duties.isOpen(duty, incoming.content().year(), incoming.arrivedAt())
                ? List.of()
                : List.of(AgencyErrorCode.NOT_OPEN_YET.at("/year"));
    }
}
