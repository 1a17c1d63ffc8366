package vn.laichau.hatangso.agency.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All proposals; row-level security shows what was submitted to State bodies, and an operator what answers its own. */
@ApplicationScoped
class ProposalTable implements PanacheRepositoryBase<Proposal, UUID> {

    private static final String ABOUT = """
            from Proposal p where exists (select 1 from Proposal q join q.obstacles o
                                          where q = p and (o.reported = ?1 or o.ofPlan = ?1)) order by p.id
            """;

    private static final String PAGE = "(:state is null or state = :state) and id > :after order by id";

    /** Locked until the transaction ends, as far as the caller may change it. */
    Optional<Proposal> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Proposal> about(UUID obstacle) {
        return list(ABOUT, obstacle);
    }

    /** One row more than the limit. */
    List<Proposal> page(ProposalState state, UUID after, int limit) {
        var parameters = Parameters.with("state", state).and("after", after);
        return find(PAGE, parameters).page(0, limit + 1).list();
    }

    long count(ProposalState state) {
        return find(PAGE, Parameters.with("state", state).and("after", new UUID(0, 0)))
                .count();
    }
}
