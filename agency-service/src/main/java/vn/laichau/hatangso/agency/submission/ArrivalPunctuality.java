package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.extension.ExtensionsAndWaivers;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How an arrival stands to the beginning and the deadline of its duty. */
@ApplicationScoped
class ArrivalPunctuality {

    private final ExtensionsAndWaivers extensionsAndWaivers;
    private final OwedObligations owedObligations;

    ArrivalPunctuality(ExtensionsAndWaivers extensionsAndWaivers, OwedObligations owedObligations) {
        this.extensionsAndWaivers = extensionsAndWaivers;
        this.owedObligations = owedObligations;
    }

    /** Against the organisation's own instants, after an extension; null while the duty has no date. */
    Punctuality punctuality(Obligation duty, IncomingSubmission incomingSubmission) {
        var arrivedAt = incomingSubmission.arrivedAt();
        return extensionsAndWaivers
                .dueTime(
                        incomingSubmission.organisation(),
                        duty,
                        incomingSubmission.content().year(),
                        arrivedAt)
                .map(due -> Punctuality.of(arrivedAt, due.onTimeBefore(), due.dueDayEnds()))
                .orElse(null);
    }

    /** The first version decides the punctuality: nobody is to be on time for all years to come by sending a letter now. */
    List<FieldError> faultsOf(Obligation duty, IncomingSubmission incomingSubmission) {
        return owedObligations.isOpen(duty, incomingSubmission.content().year(), incomingSubmission.arrivedAt())
                ? List.of()
                : List.of(AgencyErrorCode.NOT_OPEN_YET.at("/year"));
    }
}
