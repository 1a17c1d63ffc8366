package vn.laichau.hatangso.agency.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.decision.Decisions;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.proposal.Proposals;

/**
 * What a report tells of obstacles, proposals and decisions: what was there at its cut-off. States follow from what was
 * submitted, taken back and decided by then, whatever happened afterwards.
 */
@ApplicationScoped
public class ChainReportData {

    private final ObstacleTransitions obstacles;
    private final Proposals proposals;
    private final Decisions decisions;

    ChainReportData(ObstacleTransitions obstacles, Proposals proposals, Decisions decisions) {
        this.obstacles = obstacles;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** What agencies had reported and neither they nor the coordinator had closed, as it read then. */
    public List<ObstacleView> obstacles(Instant cutOff) {
        var state = new ObstacleStatesAsOf(proposals.list(), decisions(cutOff), cutOff);
        return obstacles.listReported(cutOff).stream()
                .filter(obstacle -> wasBy(obstacle.report().reportedAt(), cutOff)
                        && !wasBy(obstacle.report().closedAt(), cutOff))
                .map(obstacle -> obstacle.in(state.of(obstacle.id())))
                .toList();
    }

    /** What had been submitted and not taken back. */
    public List<ProposalView> proposals(Instant cutOff) {
        var decided = decisions(cutOff).stream().map(DecisionView::id).toList();
        return proposals.list().stream()
                .filter(proposal -> wasBy(proposal.submittedAt(), cutOff) && !wasBy(proposal.withdrawnAt(), cutOff))
                .map(proposal -> decided.contains(proposal.decision()) ? proposal : proposal.waiting())
                .toList();
    }

    public List<DecisionView> decisions(Instant cutOff) {
        return decisions.list().stream()
                .filter(decision -> wasBy(decision.recordedAt(), cutOff))
                .toList();
    }

    static boolean wasBy(OffsetDateTime instant, Instant cutOff) {
        return instant != null && !instant.toInstant().isAfter(cutOff);
    }
}
