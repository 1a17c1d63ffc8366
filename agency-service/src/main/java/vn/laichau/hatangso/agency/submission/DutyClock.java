package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.receipt.Punctuality;

/** How an arrival stands to the deadline of its duty. */
@ApplicationScoped
class DutyClock {

    private final Obligations obligations;

    DutyClock(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Null while the duty has no date. */
    Punctuality punctuality(Incoming incoming) {
        var year = incoming.content().year();
        var obligation = obligations.find(incoming.content().obligation()).orElseThrow();
        return obligation
                .onTimeBefore(year)
                .map(onTime -> Punctuality.of(
                        incoming.arrivedAt(),
                        onTime,
                        obligation.dueDayEnds(year).orElseThrow()))
                .orElse(null);
    }
}
