package vn.laichau.hatangso.agency.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.outbox.Outbox;
import vn.laichau.hatangso.agency.outbox.TargetMessage;
import vn.laichau.hatangso.agency.proposal.ProposalContent;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.task.TaskVersions;
import vn.laichau.hatangso.agency.task.TaskVersions.Amendment;
import vn.laichau.hatangso.agency.task.TaskVersions.Authority;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What accepted items change: tasks at once, targets by way of the outbox. Runs in the decision's transaction. */
@ApplicationScoped
class DecisionEffects {

    private final TaskVersions tasks;
    private final Outbox outbox;

    DecisionEffects(TaskVersions tasks, Outbox outbox) {
        this.tasks = tasks;
        this.outbox = outbox;
    }

    /** An accepted item and its place in the proposal, from 1 on. */
    private record Accepted(int number, ProposalContent.AskedItem item) {}

    void apply(Decision decision, ProposalView proposal) {
        var amended = accepted(decision, proposal)
                .filter(accepted -> accepted.item().task() != null)
                .toList();
        tasks.lock(
                amended.stream().map(accepted -> accepted.item().task().task()).toList());
        amended.forEach(accepted -> amend(decision, accepted));
        var targets = targets(decision, proposal);
        if (!targets.items().isEmpty()) {
            outbox.enqueue(targets);
        }
    }

    /** Tells indicator-service once more. */
    void redeliver(Decision decision, ProposalView proposal, List<String> names) {
        outbox.enqueue(targets(decision, proposal).only(names));
    }

    /** The name of an item for ever. */
    static String name(ProposalView proposal, int number) {
        return proposal.id() + "/" + number;
    }

    /** A version takes force on the day that the item names, but never before it was decided. */
    static LocalDate inForceFrom(Decision decision, ProposalContent.TargetChange change) {
        var wanted = change.inForceFrom();
        return wanted == null || wanted.isBefore(decision.decidedOn()) ? decision.decidedOn() : wanted;
    }

    private void amend(Decision decision, Accepted accepted) {
        var change = accepted.item().task();
        tasks.amend(
                new Amendment(change.task(), change.due(), change.title()),
                new Authority(
                        decision.id(),
                        accepted.number(),
                        decision.number(),
                        decision.decidedOn(),
                        decision.organisation(),
                        decision.recordedBy(),
                        decision.recordedAt()));
    }

    private static TargetMessage targets(Decision decision, ProposalView proposal) {
        var items = accepted(decision, proposal)
                .filter(accepted -> accepted.item().target() != null)
                .map(accepted -> target(
                        decision,
                        name(proposal, accepted.number()),
                        accepted.item().target()))
                .toList();
        return new TargetMessage(decision.id(), decision.organisation(), VietnamTime.of(decision.recordedAt()), items);
    }

    private static TargetMessage.Item target(Decision decision, String name, ProposalContent.TargetChange change) {
        return new TargetMessage.Item(
                name,
                change.target(),
                change.comparator() == null ? null : change.comparator().name(),
                change.value(),
                change.due(),
                inForceFrom(decision, change),
                new TargetMessage.Authority(decision.number(), decision.decidedOn()));
    }

    private static Stream<Accepted> accepted(Decision decision, ProposalView proposal) {
        return IntStream.range(0, proposal.items().size())
                .filter(index -> decision.items().get(index).isAccepted())
                .mapToObj(index -> new Accepted(index + 1, proposal.items().get(index)));
    }
}
