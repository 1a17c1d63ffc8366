package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Proposals, as other features ask for them. */
@ApplicationScoped
public class Proposals implements OpenWork {

    private static final Text SUBMITTER = Text.of("Bên trình", "Submitter");

    private final ProposalTable table;

    Proposals(ProposalTable table) {
        this.table = table;
    }

    public Optional<ProposalView> find(UUID id) {
        return table.findByIdOptional(id).map(Proposal::view);
    }

    /** In no order. */
    public List<ProposalView> list(Collection<UUID> ids) {
        return table.list("id in ?1", ids).stream().map(Proposal::view).toList();
    }

    /** Every one that answers the obstacle and that the caller may see, oldest first. */
    public List<ProposalView> about(UUID obstacle) {
        return table.about(obstacle).stream().map(Proposal::view).toList();
    }

    /** All that the caller may see, oldest first. */
    public List<ProposalView> list() {
        return table.list("order by id").stream().map(Proposal::view).toList();
    }

    /** Locked until the transaction ends, as far as the caller may change it. */
    @Transactional(TxType.MANDATORY)
    public Optional<Proposal> findForChange(UUID id) {
        return table.findForChange(id);
    }

    /** Those that wait for a decision. */
    @Override
    public List<OpenWorkItem> openWork() {
        return table.list("state = ?1 order by id", ProposalState.SUBMITTED).stream()
                .map(Proposal::view)
                .map(proposal -> OpenWorkItem.withAccounts(
                        WorkItemKind.PROPOSAL,
                        proposal.key(),
                        proposal.organisation(),
                        SUBMITTER,
                        Text.of(proposal.title(), proposal.title())))
                .toList();
    }
}
