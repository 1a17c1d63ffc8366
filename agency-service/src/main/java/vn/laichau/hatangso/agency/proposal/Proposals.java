package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Proposals, as other features ask for them. */
@ApplicationScoped
public class Proposals {

    private final ProposalTable table;

    Proposals(ProposalTable table) {
        this.table = table;
    }

    public Optional<ProposalView> find(UUID id) {
        return table.findByIdOptional(id).map(Proposal::view);
    }

    /** Every one that answers the obstacle and that the caller may see, oldest first. */
    public List<ProposalView> about(UUID obstacle) {
        return table.about(obstacle).stream().map(Proposal::view).toList();
    }

    /** All that the caller may see, oldest first. */
    public List<ProposalView> list() {
        return table.list("order by id").stream().map(Proposal::view).toList();
    }

    /**
     * Locks a proposal until the transaction ends.
     *
     * @param seen throws when the caller did not see this revision
     */
    @Transactional(TxType.MANDATORY)
    public Optional<ProposalView> lock(UUID id, LongConsumer seen) {
        var found = table.findForChange(id);
        found.ifPresent(proposal -> seen.accept(proposal.revision()));
        return found.map(Proposal::view);
    }

    /** Ends the way of a locked proposal. */
    @Transactional(TxType.MANDATORY)
    public void decide(UUID id, UUID decision) {
        table.findById(id).decide(decision);
    }
}
