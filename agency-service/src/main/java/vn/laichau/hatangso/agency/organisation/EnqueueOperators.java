package vn.laichau.hatangso.agency.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.outbox.OperatorMessage;
import vn.laichau.hatangso.agency.outbox.Outbox;

/** Tells indicator-service of firms: that figures may be of them, and how they ended. */
@ApplicationScoped
class EnqueueOperators {

    private final OrganisationTable organisationTable;
    private final Outbox outbox;

    EnqueueOperators(OrganisationTable organisationTable, Outbox outbox) {
        this.organisationTable = organisationTable;
        this.outbox = outbox;
    }

    /** Of the agency as it is known now, under whatever name, if it is a firm; told twice, nothing changes there. */
    void tell(String code) {
        organisationTable.periods(code).stream()
                .reduce((earlier, later) -> later)
                .filter(Organisation::isOperator)
                .map(last -> new OperatorMessage(
                        code, last.validUntil(), last.validUntil() == null ? null : organisationTable.heirOf(code)))
                .ifPresent(outbox::enqueue);
    }
}
