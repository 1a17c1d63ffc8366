package vn.laichau.hatangso.agency.demonstration;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.decision.RecordDecision;
import vn.laichau.hatangso.agency.demonstration.ChainFile.End;
import vn.laichau.hatangso.agency.demonstration.ChainFile.ToldDecision;
import vn.laichau.hatangso.agency.demonstration.ChainFile.ToldObstacle;
import vn.laichau.hatangso.agency.demonstration.ChainFile.ToldProposal;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.obstacle.report.ReportObstacle;
import vn.laichau.hatangso.agency.proposal.ProposalContent;
import vn.laichau.hatangso.agency.proposal.ProposalTransitions;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The verbs of real obstacles and proposals; a demonstration file that breaks a rule stops the start. */
@ApplicationScoped
class ChainVerbs {

    private final Obstacles obstacles;
    private final ReportObstacle reportObstacle;
    private final ProposalTransitions proposalTransitions;
    private final RecordDecision recordDecision;

    private final PlanSettings settings;
    private final ActingAs acting;

    ChainVerbs(
            Obstacles obstacles,
            ReportObstacle reportObstacle,
            ProposalTransitions proposalTransitions,
            RecordDecision recordDecision,
            PlanSettings settings,
            ActingAs acting) {
        this.settings = settings;
        this.acting = acting;
        this.obstacles = obstacles;
        this.reportObstacle = reportObstacle;
        this.proposalTransitions = proposalTransitions;
        this.recordDecision = recordDecision;
    }

    /** The plan's own, as the file names them. */
    Map<String, UUID> ofPlan() {
        return obstacles.list(settings.code()).stream()
                .collect(toMap(obstacle -> "plan:" + obstacle.code(), ObstacleView::id));
    }

    UUID report(ToldObstacle told) {
        return Required.done(reportObstacle.report(told.content(), acting.actor(told.at())))
                .id();
    }

    void withdraw(UUID obstacle, ToldObstacle told) {
        var end = told.withdrawn();
        Required.done(
                reportObstacle.withdraw(obstacle, new ReasonBody(end.reason()), acting.actor(end.at()), Revision.ANY));
    }

    void dismiss(UUID obstacle, End end) {
        Required.done(
                reportObstacle.dismiss(obstacle, new ReasonBody(end.reason()), acting.actor(end.at()), Revision.ANY));
    }

    UUID draft(ToldProposal told, List<UUID> gathered) {
        var written = told.content();
        var content = new ProposalContent(written.title(), written.reason(), gathered, written.items());
        return Required.done(proposalTransitions.draft(content, acting.actor(told.draftedAt())))
                .id();
    }

    void submit(UUID proposal, OffsetDateTime at) {
        Required.done(proposalTransitions.submit(proposal, acting.actor(at), Revision.ANY));
    }

    void withdraw(UUID proposal, ChainFile.End end) {
        Required.done(proposalTransitions.withdraw(
                proposal, new ReasonBody(end.reason()), acting.actor(end.at()), Revision.ANY));
    }

    void decide(UUID proposal, ToldDecision told) {
        Required.done(recordDecision.decide(proposal, told.content(), acting.actor(told.at()), Revision.ANY));
    }
}
