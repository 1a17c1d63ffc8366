package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The coordinator drafts, submits and takes back; the gathered obstacles move with the proposal, in one transaction. */
@ApplicationScoped
public class ProposalTransitions {

    private final ProposalTable proposals;
    private final GatherObstacles gathering;
    private final ObstacleTransitions obstacles;

    ProposalTransitions(ProposalTable proposals, GatherObstacles gathering, ObstacleTransitions obstacles) {
        this.proposals = proposals;
        this.gathering = gathering;
        this.obstacles = obstacles;
    }

    @Transactional
    public Outcome<ProposalView> draft(ProposalContent content, Actor actor) {
        return Command.<Proposal>of(ProposalTransition.BEGIN)
                .unless(none -> gathering.refusal(content, List.of()))
                .begin(
                        actor,
                        null,
                        () -> new Proposal(content, gathering.gather(content, List.of()), actor),
                        proposals::persistAndFlush)
                .map(proposal -> proposal.view(actor));
    }

    @Transactional
    public Outcome<ProposalView> change(UUID id, ProposalContent content, Actor actor, Revision seen) {
        var command = Command.<Proposal>of(
                        ProposalTransition.CHANGE,
                        proposal -> proposal.change(content, gathering.gather(content, proposal.obstacles())))
                .unless(proposal -> gathering.refusal(content, proposal.obstacles()));
        return carryOut(id, actor, seen, command);
    }

    @Transactional
    public Outcome<ProposalView> submit(UUID id, Actor actor, Revision seen) {
        var command = Command.<Proposal>of(ProposalTransition.SUBMIT, proposal -> {
            obstacles.move(proposal.obstacles(), ObstacleTransition.PROPOSE);
            proposal.submit(actor);
        });
        return carryOut(id, actor, seen, command);
    }

    @Transactional
    public Outcome<ProposalView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        var command = Command.<Proposal>of(ProposalTransition.WITHDRAW, proposal -> {
            obstacles.move(proposal.obstacles(), ObstacleTransition.RELEASE);
            proposal.withdraw(reason.reason(), actor);
        });
        return carryOut(id, actor, seen, command);
    }

    private Outcome<ProposalView> carryOut(UUID id, Actor actor, Revision seen, Command<Proposal> command) {
        return command.carryOut(proposals.findForChange(id), actor, seen, changed -> proposals.flush())
                .map(proposal -> proposal.view(actor));
    }
}
