package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Proposals that wait for a decision. */
@ApplicationScoped
class ProposalOpenWork implements OpenWork {

    private static final Text SUBMITTER = Text.of("Bên trình", "Submitter");

    private final ProposalTable proposals;

    ProposalOpenWork(ProposalTable proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<OpenWorkItem> list() {
        return proposals.list("state = ?1 order by id", ProposalState.SUBMITTED).stream()
                .map(Proposal::view)
                .map(ProposalOpenWork::thing)
                .toList();
    }

    private static OpenWorkItem thing(ProposalView proposal) {
        var title = Text.of(proposal.title(), proposal.title());
        return OpenWorkItem.withAccounts(
                WorkItemKind.PROPOSAL, proposal.id().toString(), proposal.organisation(), SUBMITTER, title);
    }
}
