package vn.laichau.hatangso.agency.submission.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.extension.ExtensionsAndWaivers;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How an arrival stands to the beginning and the deadline of its obligation. */
@ApplicationScoped
public class ArrivalPunctuality {

    private final ExtensionsAndWaivers extensionsAndWaivers;
    private final OwedObligations owedObligations;

    ArrivalPunctuality(ExtensionsAndWaivers extensionsAndWaivers, OwedObligations owedObligations) {
        this.extensionsAndWaivers = extensionsAndWaivers;
        this.owedObligations = owedObligations;
    }

    /** Against the organisation's own instants, after an extension; null while the obligation has no date. */
    public Punctuality punctuality(Obligation obligation, ObligationKey key, Instant arrivedAt) {
        return extensionsAndWaivers
                .dueTime(key.organisation(), obligation, key.year(), arrivedAt)
                .map(due -> Punctuality.of(arrivedAt, due.onTimeBefore(), due.dueDayEnds()))
                .orElse(null);
    }

    /** The first version decides the punctuality: nobody is to be on time for all years to come by sending a letter now. */
    public List<FieldError> faultsOf(Obligation obligation, ObligationKey key, Instant arrivedAt) {
        return owedObligations.isOpen(obligation, key.year(), arrivedAt)
                ? List.of()
                : List.of(AgencyErrorCode.NOT_OPEN_YET.at("/year"));
    }
}
