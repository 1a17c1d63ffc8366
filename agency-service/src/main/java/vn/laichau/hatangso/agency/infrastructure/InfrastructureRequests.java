package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class InfrastructureRequests implements RegisterTable<InfrastructureRequest> {

    /**
     * The most that is given away on any one day of some time: more begins only where a letting does, or that time. A letting
     * lasts until it was given back, or until the agreed end where that comes first.
     */
    private static final String LET_AT_ONCE = """
            WITH letting AS (
                SELECT quantity, daterange(wanted_from, least(wanted_until + 1, ended_from)) AS days
                FROM infrastructure_request
                WHERE offer = :offer AND state = 'ACCEPTED')
            SELECT coalesce(max(given), 0) FROM (
                SELECT (SELECT sum(quantity) FROM letting WHERE days @> beginning.day) AS given
                FROM (SELECT greatest(lower(days), CAST(:from AS date)) AS day
                      FROM letting
                      WHERE days && daterange(CAST(:from AS date), CAST(:until AS date), '[]')) AS beginning) AS days
            """;

    /** @param until the last day; null for no end */
    long largestLeaseSum(UUID offer, LocalDate from, LocalDate until) {
        return ((Number) getEntityManager()
                        .createNativeQuery(LET_AT_ONCE)
                        .setParameter("offer", offer)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getSingleResult())
                .longValue();
    }

    /** Whether somebody asked for it and has no answer. */
    boolean waitFor(UUID offer) {
        return count("offer = ?1 and state = ?2", offer, InfrastructureRequestState.SENT.name()) > 0;
    }

    @Override
    public RegisterName register() {
        return RegisterName.INFRASTRUCTURE_REQUEST;
    }
}
