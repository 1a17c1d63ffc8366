package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class InfrastructureRequests implements RegisterTable<InfrastructureRequest> {

    /** How much of the same offer is given to others for some of the same time. */
    private static final String LET_BESIDE = """
            SELECT coalesce(sum(quantity), 0) FROM infrastructure_request
            WHERE offer = :offer AND state = 'ACCEPTED'
              AND daterange(wanted_from, wanted_until, '[]')
                  && daterange(CAST(:from AS date), CAST(:until AS date), '[]')
            """;

    long letBeside(InfrastructureRequest request) {
        return (Long) getEntityManager()
                .createNativeQuery(LET_BESIDE, Long.class)
                .setParameter("offer", request.offer())
                .setParameter("from", request.wantedFrom())
                .setParameter("until", request.wantedUntil())
                .getSingleResult();
    }

    @Override
    public RegisterName register() {
        return RegisterName.INFRASTRUCTURE_REQUEST;
    }
}
