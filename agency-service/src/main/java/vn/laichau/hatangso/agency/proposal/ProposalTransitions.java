package vn.laichau.hatangso.agency.proposal;

import static vn.laichau.hatangso.agency.entry.EntryOutcome.declined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.EntryOutcome;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Declined;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Done;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Reason;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;

/** The coordinator drafts, submits and takes back; the gathered obstacles move with the proposal, in one transaction. */
@ApplicationScoped
public class ProposalTransitions {

    private final ProposalTable proposals;
    private final GatherObstacles takeUp;
    private final ObstacleTransitions obstacles;

    ProposalTransitions(ProposalTable proposals, GatherObstacles takeUp, ObstacleTransitions obstacles) {
        this.proposals = proposals;
        this.takeUp = takeUp;
        this.obstacles = obstacles;
    }

    @Transactional
    public EntryOutcome<ProposalView> draft(ProposalContent content, String organisation, Act act) {
        var gathering = takeUp.gather(content, List.of());
        if (gathering instanceof Declined<List<Obstacle>> declined) {
            return new Declined<>(declined.reason(), declined.faults());
        }
        var proposal = new Proposal(organisation, content, gathered(gathering), act);
        proposals.persistAndFlush(proposal);
        return new Done<>(proposal.view());
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public EntryOutcome<ProposalView> change(UUID id, ProposalContent content, LongConsumer seen) {
        return inState(id, seen, Proposal::isDraft, proposal -> {
            var gathering = takeUp.gather(content, proposal.obstacles());
            if (gathering instanceof Declined<List<Obstacle>> declined) {
                return new Declined<>(declined.reason(), declined.faults());
            }
            proposal.change(content, gathered(gathering));
            return done(proposal);
        });
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public EntryOutcome<ProposalView> submit(UUID id, Act act, LongConsumer seen) {
        return inState(id, seen, Proposal::isDraft, proposal -> {
            proposal.submit(act);
            obstacles.move(proposal.obstacles(), ObstacleTransition.PROPOSE);
            return done(proposal);
        });
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public EntryOutcome<ProposalView> withdraw(UUID id, Act act, LongConsumer seen) {
        return inState(id, seen, Proposal::mayBeWithdrawn, proposal -> {
            proposal.withdraw(act);
            obstacles.move(proposal.obstacles(), ObstacleTransition.RELEASE);
            return done(proposal);
        });
    }

    private EntryOutcome<ProposalView> inState(
            UUID id,
            LongConsumer seen,
            Predicate<Proposal> guard,
            Function<Proposal, EntryOutcome<ProposalView>> verb) {
        var found = proposals.findForChange(id);
        if (found.isEmpty()) {
            return declined(Reason.ABSENT);
        }
        seen.accept(found.get().revision());
        return guard.test(found.get()) ? verb.apply(found.get()) : declined(Reason.WRONG_STATE);
    }

    private EntryOutcome<ProposalView> done(Proposal proposal) {
        proposals.flush();
        return new Done<>(proposal.view());
    }

    private static List<Obstacle> gathered(EntryOutcome<List<Obstacle>> gathering) {
        return ((Done<List<Obstacle>>) gathering).view();
    }
}
