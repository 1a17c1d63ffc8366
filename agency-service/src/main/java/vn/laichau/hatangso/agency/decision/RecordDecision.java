package vn.laichau.hatangso.agency.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.agency.proposal.Proposal;
import vn.laichau.hatangso.agency.proposal.ProposalTransition;
import vn.laichau.hatangso.agency.proposal.Proposals;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The People's Committee decides about a proposal, once; everything that follows is in the same transaction. */
@ApplicationScoped
public class RecordDecision {

    private final DecisionTable decisions;
    private final Proposals proposals;
    private final ObstacleTransitions obstacles;
    private final DecisionEffects decisionEffects;

    RecordDecision(
            DecisionTable decisions,
            Proposals proposals,
            ObstacleTransitions obstacles,
            DecisionEffects decisionEffects) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.obstacles = obstacles;
        this.decisionEffects = decisionEffects;
    }

    /** Its outcome is the id of the decision. */
    @Transactional
    public Outcome<UUID> decide(UUID proposal, DecisionContent content, Actor actor, Revision seen) {
        return Command.<Proposal>of(ProposalTransition.DECIDE, decided -> record(decided, content, actor))
                .unless(decided -> Refusal.ofAny(DecisionRules.faultsOf(content, decided.view(), actor.today())))
                .unless(decided -> decisions.lockAndFindTaken(actor.organisation(), content.number(), content.date())
                        ? Optional.of(Refusal.because(AgencyProblem.DECISION_NUMBER_TAKEN))
                        : Optional.empty())
                .carryOut(proposals.findForChange(proposal), actor, seen, decided -> decisions.flush())
                .map(Proposal::decision);
    }

    private void record(Proposal decided, DecisionContent content, Actor actor) {
        var proposal = decided.view();
        var decision = new Decision(proposal.id(), content, actor);
        decisions.persistAndFlush(decision);
        obstacles.move(
                proposal.obstacles(),
                decision.acceptsAnything() ? ObstacleTransition.RESOLVE : ObstacleTransition.RELEASE);
        decisionEffects.apply(decision, proposal);
        // Last: what is done before may flush, and the database takes a proposal with a decision in no other state.
        decided.decide(decision.id());
    }
}
