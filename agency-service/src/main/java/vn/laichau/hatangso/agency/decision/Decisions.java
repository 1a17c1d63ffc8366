package vn.laichau.hatangso.agency.decision;

import static vn.laichau.hatangso.agency.entry.EntryOutcome.declined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.entry.EntryOutcome;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Done;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Reason;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.proposal.Proposals;

/** Decisions, as other features ask for them. */
@ApplicationScoped
public class Decisions {

    private final DecisionTable table;
    private final DecisionViews views;
    private final Proposals proposals;
    private final RefusedFigures refusedFigures;
    private final DecisionEffects decisionEffects;

    Decisions(
            DecisionTable table,
            DecisionViews views,
            Proposals proposals,
            RefusedFigures refusedFigures,
            DecisionEffects decisionEffects) {
        this.table = table;
        this.views = views;
        this.proposals = proposals;
        this.refusedFigures = refusedFigures;
        this.decisionEffects = decisionEffects;
    }

    public Optional<DecisionView> find(UUID id) {
        return table.findByIdOptional(id).map(views::of);
    }

    /** The decision about a proposal, if there is one that the caller may see. */
    public List<DecisionView> about(UUID proposal) {
        return table.about(proposal).stream().map(views::of).toList();
    }

    /** All that the caller may see, oldest first. */
    public List<DecisionView> list() {
        return table.list("order by id").stream().map(views::of).toList();
    }

    /** One row more than the limit; a condition that is null lets everything pass. */
    List<DecisionView> page(Integer year, String number, UUID after, int limit) {
        return table.page(year, number, after, limit).stream().map(views::of).toList();
    }

    long count(Integer year, String number) {
        return table.count(year, number);
    }

    /** Sends the targets that indicator-service refused once more. */
    @Transactional
    EntryOutcome<DecisionView> redeliver(UUID id) {
        var decision = table.findById(id);
        if (decision == null) {
            return declined(Reason.ABSENT);
        }
        var refused = List.copyOf(refusedFigures.refusalsOf(id).keySet());
        if (refused.isEmpty()) {
            return declined(Reason.WRONG_STATE);
        }
        decisionEffects.redeliver(decision, proposals.find(decision.proposal()).orElseThrow(), refused);
        return new Done<>(views.of(decision));
    }
}
