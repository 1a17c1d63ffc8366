package vn.laichau.hatangso.agency.chain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.proposal.ProposalView;

/** How far open obstacles were at an instant, as the proposals about them and the decisions say. */
final class ObstacleStatesAsOf {

    private final Set<UUID> resolved;
    private final Set<UUID> proposed;
    private final Set<UUID> gathered;

    /** @param decisions those recorded by then */
    ObstacleStatesAsOf(List<ProposalView> proposals, List<DecisionView> decisions, Instant instant) {
        var decided = decisions.stream().map(DecisionView::proposal).collect(toSet());
        var accepted = decisions.stream()
                .filter(decision -> decision.items().stream().anyMatch(item -> item.outcome() == Outcome.ACCEPTED))
                .map(DecisionView::proposal)
                .collect(toSet());
        var alive = proposals.stream()
                .filter(proposal -> ChainReportData.wasBy(proposal.createdAt(), instant)
                        && !ChainReportData.wasBy(proposal.withdrawnAt(), instant))
                .toList();
        var open = alive.stream()
                .filter(proposal -> !decided.contains(proposal.id()))
                .toList();
        this.resolved = obstaclesOf(alive.stream()
                .filter(proposal -> accepted.contains(proposal.id()))
                .toList());
        this.proposed = obstaclesOf(open.stream()
                .filter(proposal -> ChainReportData.wasBy(proposal.submittedAt(), instant))
                .toList());
        this.gathered = obstaclesOf(open);
    }

    private static Set<UUID> obstaclesOf(List<ProposalView> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.obstacles().stream())
                .collect(toSet());
    }

    ObstacleState of(UUID obstacle) {
        if (resolved.contains(obstacle)) {
            return ObstacleState.RESOLVED;
        }
        if (proposed.contains(obstacle)) {
            return ObstacleState.PROPOSED;
        }
        return gathered.contains(obstacle) ? ObstacleState.GATHERED : ObstacleState.OPEN;
    }
}
