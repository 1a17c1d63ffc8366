package vn.laichau.hatangso.agency.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.decision.Decisions;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.proposal.Proposals;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Walks the chain from either end. Row-level security decides how much of it the caller sees. */
@ApplicationScoped
class ChainReader {

    private final ObstacleTransitions obstacles;
    private final Proposals proposals;
    private final Decisions decisions;

    ChainReader(ObstacleTransitions obstacles, Proposals proposals, Decisions decisions) {
        this.obstacles = obstacles;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** @param seesPlan whether the caller may see obstacles of the plan */
    Optional<ObstacleView> find(UUID obstacle, Actor caller, boolean seesPlan) {
        return obstacles.find(obstacle, caller).filter(found -> seesPlan || found.report() != null);
    }

    /** Everything that an obstacle led to. */
    Chain ofObstacle(ObstacleView obstacle) {
        return of(proposals.about(obstacle.id()), Set.of(obstacle.id()));
    }

    /** Everything that led to a decision; empty when there is none that the caller sees. */
    Optional<Chain> ofDecision(UUID id) {
        return decisions
                .find(id)
                .map(decision -> of(proposals.find(decision.proposal()).stream().toList(), Set.of()));
    }

    private Chain of(List<ProposalView> along, Set<UUID> start) {
        var named = new HashSet<>(start);
        along.forEach(proposal -> named.addAll(proposal.obstacles()));
        return new Chain(
                obstacles.list(named),
                along,
                decisions.about(along.stream().map(ProposalView::id).toList()));
    }
}
