package vn.laichau.hatangso.agency.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.delivery.OperatorParcel;
import vn.laichau.hatangso.agency.delivery.Outbox;

/** Tells indicator-service of firms: that figures may be of them, and how they ended. */
@ApplicationScoped
class TellOperators {

    private final Agencies agencies;
    private final Outbox outbox;

    TellOperators(Agencies agencies, Outbox outbox) {
        this.agencies = agencies;
        this.outbox = outbox;
    }

    /** Of the agency as it is known now, under whatever name, if it is a firm; told twice, nothing changes there. */
    void tell(String code) {
        agencies.periods(code).stream()
                .reduce((earlier, later) -> later)
                .filter(Agency::isOperator)
                .map(last ->
                        new OperatorParcel(code, last.validTo(), last.validTo() == null ? null : agencies.heirOf(code)))
                .ifPresent(outbox::enqueue);
    }
}
