package vn.laichau.hatangso.agency.decision;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.decision.DecisionView.Delivery;
import vn.laichau.hatangso.agency.decision.DecisionView.ItemResult;
import vn.laichau.hatangso.agency.decision.DecisionView.ObstacleName;
import vn.laichau.hatangso.agency.decision.DecisionView.TargetVersion;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.outbox.RefusedFigures.Refusal;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetChange;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.proposal.Proposals;
import vn.laichau.hatangso.agency.task.TaskVersions;
import vn.laichau.hatangso.agency.task.TaskVersions.TaskVersion;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Shows decisions with the obstacles behind them and what became of each item. */
@ApplicationScoped
class DecisionViews {

    private final Proposals proposals;
    private final ObstacleTransitions obstacles;
    private final TaskVersions tasks;
    private final RefusedFigures refusedFigures;

    DecisionViews(
            Proposals proposals, ObstacleTransitions obstacles, TaskVersions tasks, RefusedFigures refusedFigures) {
        this.proposals = proposals;
        this.obstacles = obstacles;
        this.tasks = tasks;
        this.refusedFigures = refusedFigures;
    }

    DecisionView of(Decision decision) {
        var proposal = proposals.find(decision.proposal()).orElseThrow();
        return new DecisionView(
                decision.id(),
                decision.organisation(),
                decision.number(),
                decision.decidedOn(),
                proposal.id(),
                obstacles.list(proposal.obstacles()).stream()
                        .map(obstacle -> new ObstacleName(
                                obstacle.id(),
                                obstacle.report() == null
                                        ? null
                                        : obstacle.report().organisation(),
                                obstacle.title()))
                        .toList(),
                items(decision, proposal),
                VietnamTime.of(decision.recordedAt()));
    }

    private List<ItemResult> items(Decision decision, ProposalView proposal) {
        var refusals = refusedFigures.refusalsOf(decision.id());
        var arrived = refusedFigures.haveArrived(decision.id()).orElse(false);
        var versions = tasks.madeBy(decision.id()).stream().collect(toMap(TaskVersion::item, Function.identity()));
        return IntStream.rangeClosed(1, proposal.items().size())
                .mapToObj(number -> {
                    var decided = decision.items().get(number - 1);
                    var asked = proposal.items().get(number - 1);
                    var target = decided.isAccepted() && asked.target() != null
                            ? target(
                                    decision, asked.target(), DecisionEffects.name(proposal, number), refusals, arrived)
                            : null;
                    return new ItemResult(
                            number,
                            asked.kind(),
                            asked.text(),
                            decided.outcome(),
                            decided.reason(),
                            target,
                            versions.get(number));
                })
                .toList();
    }

    private static TargetVersion target(
            Decision decision, TargetChange change, String name, Map<String, Refusal> refusals, boolean arrived) {
        var refusal = refusals.get(name);
        var taken = arrived ? Delivery.TAKEN : Delivery.WAITING;
        return new TargetVersion(
                change.target(),
                change.comparator() == null ? null : change.comparator().name(),
                change.value(),
                change.due(),
                DecisionEffects.inForceFrom(decision, change),
                refusal == null ? taken : Delivery.REFUSED,
                refusal);
    }
}
