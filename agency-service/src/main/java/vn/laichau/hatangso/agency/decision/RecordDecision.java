package vn.laichau.hatangso.agency.decision;

import static vn.laichau.hatangso.agency.entry.EntryOutcome.declined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.EntryOutcome;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Done;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Reason;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.agency.proposal.ProposalState;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.proposal.Proposals;
import vn.laichau.hatangso.chassis.time.VietnamTime;

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

    /**
     * @param organisation that decides
     * @param seen throws when who decides did not see this revision of the proposal
     * @return the id of the decision
     */
    @Transactional
    public EntryOutcome<UUID> decide(
            UUID id, DecisionContent content, String organisation, Act act, LongConsumer seen) {
        var found = proposals.lock(id, seen);
        if (found.isEmpty()) {
            return declined(Reason.ABSENT);
        }
        var proposal = found.get();
        if (proposal.state() != ProposalState.SUBMITTED) {
            return declined(Reason.WRONG_STATE);
        }
        var faults = DecisionRules.faultsOf(content, proposal, LocalDate.ofInstant(act.at(), VietnamTime.ZONE));
        if (!faults.isEmpty()) {
            return declined(faults);
        }
        return decisions.lockAndFindTaken(organisation, content.number(), content.date())
                ? declined(Reason.NUMBER_TAKEN)
                : new Done<>(record(new Decision(organisation, id, content, act), proposal));
    }

    private UUID record(Decision decision, ProposalView proposal) {
        decisions.persistAndFlush(decision);
        proposals.decide(proposal.id(), decision.id());
        obstacles.move(
                proposal.obstacles(),
                decision.acceptsAnything() ? ObstacleTransition.RESOLVE : ObstacleTransition.RELEASE);
        decisionEffects.apply(decision, proposal);
        return decision.id();
    }
}
