package vn.laichau.hatangso.agency.proposal;

import static vn.laichau.hatangso.agency.entry.Entering.declined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.Entering;
import vn.laichau.hatangso.agency.entry.Entering.Declined;
import vn.laichau.hatangso.agency.entry.Entering.Done;
import vn.laichau.hatangso.agency.entry.Entering.Reason;
import vn.laichau.hatangso.agency.obstacle.Difficulty;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.GatherObstacles;

/** The coordinator drafts, submits and takes back; the gathered obstacles move with the proposal, in one transaction. */
@ApplicationScoped
public class KeepProposals {

    private final ProposalTable proposals;
    private final TakeUpObstacles takeUp;
    private final GatherObstacles obstacles;

    KeepProposals(ProposalTable proposals, TakeUpObstacles takeUp, GatherObstacles obstacles) {
        this.proposals = proposals;
        this.takeUp = takeUp;
        this.obstacles = obstacles;
    }

    @Transactional
    public Entering<ProposalView> draft(ProposalContent content, String organisation, Act act) {
        var gathering = takeUp.gather(content, List.of());
        if (gathering instanceof Declined<List<Difficulty>> declined) {
            return new Declined<>(declined.reason(), declined.faults());
        }
        var proposal = new Proposal(organisation, content, gathered(gathering), act);
        proposals.persistAndFlush(proposal);
        return new Done<>(proposal.view());
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public Entering<ProposalView> change(UUID id, ProposalContent content, LongConsumer seen) {
        return inState(id, seen, Proposal::isDraft, proposal -> {
            var gathering = takeUp.gather(content, proposal.obstacles());
            if (gathering instanceof Declined<List<Difficulty>> declined) {
                return new Declined<>(declined.reason(), declined.faults());
            }
            proposal.change(content, gathered(gathering));
            return done(proposal);
        });
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public Entering<ProposalView> submit(UUID id, Act act, LongConsumer seen) {
        return inState(id, seen, Proposal::isDraft, proposal -> {
            proposal.submit(act);
            obstacles.move(proposal.obstacles(), ObstacleTransition.PROPOSE);
            return done(proposal);
        });
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public Entering<ProposalView> withdraw(UUID id, Act act, LongConsumer seen) {
        return inState(id, seen, Proposal::mayBeWithdrawn, proposal -> {
            proposal.withdraw(act);
            obstacles.move(proposal.obstacles(), ObstacleTransition.RELEASE);
            return done(proposal);
        });
    }

    private Entering<ProposalView> inState(
            UUID id, LongConsumer seen, Predicate<Proposal> guard, Function<Proposal, Entering<ProposalView>> verb) {
        var found = proposals.findForChange(id);
        if (found.isEmpty()) {
            return declined(Reason.ABSENT);
        }
        seen.accept(found.get().revision());
        return guard.test(found.get()) ? verb.apply(found.get()) : declined(Reason.WRONG_STATE);
    }

    private Entering<ProposalView> done(Proposal proposal) {
        proposals.flush();
        return new Done<>(proposal.view());
    }

    private static List<Difficulty> gathered(Entering<List<Difficulty>> gathering) {
        return ((Done<List<Difficulty>>) gathering).view();
    }
}
