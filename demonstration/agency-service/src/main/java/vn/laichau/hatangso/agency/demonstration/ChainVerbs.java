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
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.EntryOutcome;
import vn.laichau.hatangso.agency.entry.ReasonBody;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.obstacle.report.ReportObstacle;
import vn.laichau.hatangso.agency.proposal.ProposalContent;
import vn.laichau.hatangso.agency.proposal.ProposalTransitions;
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
        return done(proposalTransitions.draft(content, acting.clerksOffice(), act(told.draftedAt())))
                .id();
    }

    void submit(UUID proposal, OffsetDateTime at) {
        done(proposalTransitions.submit(proposal, act(at), revision -> {}));
    }

    void withdraw(UUID proposal, OffsetDateTime at) {
        done(proposalTransitions.withdraw(proposal, act(at), revision -> {}));
    }

    void decide(UUID proposal, ToldDecision told) {
        done(recordDecision.decide(proposal, told.content(), ActingAs.COMMITTEE, act(told.at()), revision -> {}));
    }

    private static Act act(OffsetDateTime at) {
        return new Act(DemonstrationVerbs.ACCOUNT, at.toInstant());
    }

    private static <V> V done(EntryOutcome<V> entryOutcome) {
        if (entryOutcome instanceof EntryOutcome.Done<V> done) {
            return done.view();
        }
        throw new IllegalStateException("demonstration chain: " + entryOutcome);
    }
}
