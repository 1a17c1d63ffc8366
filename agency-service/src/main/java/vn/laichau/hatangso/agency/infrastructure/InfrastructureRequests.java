package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class InfrastructureRequests implements RegisterTable<InfrastructureRequest> {

    /** The most that is given away on any one day of some time: more begins only where a request does, or that time. */
    private static final String LET_AT_ONCE = """
            SELECT coalesce(max(given), 0) FROM (
                SELECT (SELECT sum(r.quantity) FROM infrastructure_request r
                        WHERE r.offer = :offer AND r.state = 'ACCEPTED'
                          AND daterange(r.wanted_from, r.wanted_until, '[]') @> beginning.day) AS given
                FROM (SELECT greatest(wanted_from, CAST(:from AS date)) AS day
                      FROM infrastructure_request
                      WHERE offer = :offer AND state = 'ACCEPTED'
                        AND daterange(wanted_from, wanted_until, '[]')
                            && daterange(CAST(:from AS date), CAST(:until AS date), '[]')) AS beginning) AS days
            """;

    /** @param until the last day; null for no end */
    long letAtOnce(UUID offer, LocalDate from, LocalDate until) {
        return ((Number) getEntityManager()
                        .createNativeQuery(LET_AT_ONCE)
                        .setParameter("offer", offer)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public RegisterName register() {
        return RegisterName.INFRASTRUCTURE_REQUEST;
    }
}
