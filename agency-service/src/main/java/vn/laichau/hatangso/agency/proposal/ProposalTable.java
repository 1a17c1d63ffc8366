package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.LockingTable;

/** All proposals; row-level security shows what was submitted to State bodies, and an operator what answers its own. */
@ApplicationScoped
class ProposalTable implements LockingTable<Proposal> {

    private static final String ABOUT = """
            from Proposal p where exists (select 1 from Proposal q join q.obstacles o
                                          where q = p and (o.reported = ?1 or o.ofPlan = ?1)) order by p.id
            """;

    List<Proposal> about(UUID obstacle) {
        return list(ABOUT, obstacle);
    }
}
