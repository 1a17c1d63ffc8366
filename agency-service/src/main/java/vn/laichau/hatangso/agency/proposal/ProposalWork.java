package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Proposals that wait for a decision. */
@ApplicationScoped
class ProposalWork implements OpenWork {

    private static final Text SUBMITTER = Text.of("Bên trình", "Submitter");

    private final ProposalTable proposals;

    ProposalWork(ProposalTable proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<OpenThing> list() {
        return proposals.list("state = ?1 order by id", ProposalState.SUBMITTED).stream()
                .map(Proposal::view)
                .map(ProposalWork::thing)
                .toList();
    }

    private static OpenThing thing(ProposalView proposal) {
        var title = Text.of(proposal.title(), proposal.title());
        return OpenThing.withAccounts(
                ThingKind.PROPOSAL, proposal.id().toString(), proposal.organisation(), SUBMITTER, title);
    }
}
