package vn.laichau.hatangso.agency.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.decision.Decisions;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.report.GatherObstacles;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.proposal.Proposals;

/** What a report tells of obstacles, proposals and decisions: what was there at its cut-off. */
@ApplicationScoped
public class ReportedChain {

    private final GatherObstacles obstacles;
    private final Proposals proposals;
    private final Decisions decisions;

    ReportedChain(GatherObstacles obstacles, Proposals proposals, Decisions decisions) {
        this.obstacles = obstacles;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** What agencies had reported and neither they nor the coordinator had closed. */
    public List<ObstacleView> obstacles(Instant cutOff) {
        return obstacles.listReported().stream()
                .filter(obstacle -> wasBy(obstacle.report().reportedAt(), cutOff)
                        && !wasBy(obstacle.report().closedAt(), cutOff))
                .toList();
    }

    /** What had been submitted and not taken back. */
    public List<ProposalView> proposals(Instant cutOff) {
        return proposals.list().stream()
                .filter(proposal -> wasBy(proposal.submittedAt(), cutOff) && !wasBy(proposal.withdrawnAt(), cutOff))
                .toList();
    }

    public List<DecisionView> decisions(Instant cutOff) {
        return decisions.list().stream()
                .filter(decision -> wasBy(decision.recordedAt(), cutOff))
                .toList();
    }

    private static boolean wasBy(OffsetDateTime instant, Instant cutOff) {
        return instant != null && !instant.toInstant().isAfter(cutOff);
    }
}
