package vn.laichau.hatangso.agency.decision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.decision.DecisionView.Delivery;
import vn.laichau.hatangso.agency.decision.DecisionView.ItemResult;
import vn.laichau.hatangso.agency.decision.DecisionView.ObstacleName;
import vn.laichau.hatangso.agency.decision.DecisionView.TargetVersion;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
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

    /** In the order of the decisions, with as many statements for many as for one. */
    List<DecisionView> of(List<Decision> decisions) {
        var ids = decisions.stream().map(Decision::id).toList();
        var asked = proposals.list(decisions.stream().map(Decision::proposal).toList()).stream()
                .collect(toMap(ProposalView::id, Function.identity()));
        var named = obstacles.list(asked.values().stream()
                .flatMap(proposal -> proposal.obstacles().stream())
                .collect(toSet()));
        var refusals = refusedFigures.refusalsOf(ids);
        var arrived = refusedFigures.arrived(ids);
        var versions = tasks.madeBy(ids);
        return decisions.stream()
                .map(decision -> {
                    var proposal = asked.get(decision.proposal());
                    return new DecisionView(
                            decision.id(),
                            decision.organisation(),
                            decision.number(),
                            decision.decidedOn(),
                            proposal.id(),
                            names(proposal, named),
                            items(
                                    decision,
                                    proposal,
                                    refusals,
                                    arrived.contains(decision.id()),
                                    versions.getOrDefault(decision.id(), Map.of())),
                            VietnamTime.of(decision.recordedAt()));
                })
                .toList();
    }

    private static List<ObstacleName> names(ProposalView proposal, List<ObstacleView> named) {
        return named.stream()
                .filter(obstacle -> proposal.obstacles().contains(obstacle.id()))
                .map(obstacle -> new ObstacleName(
                        obstacle.id(),
                        obstacle.report() == null ? null : obstacle.report().organisation(),
                        obstacle.title()))
                .toList();
    }

    private static List<ItemResult> items(
            Decision decision,
            ProposalView proposal,
            Map<String, Refusal> refusals,
            boolean arrived,
            Map<Integer, TaskVersion> versions) {
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
