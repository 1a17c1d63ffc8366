package vn.laichau.hatangso.agency.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.proposal.Proposals;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

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
        return views.of(table.list("id", id)).stream().findFirst();
    }

    /** The decisions about proposals, as far as there are any that the caller may see. */
    public List<DecisionView> about(List<UUID> proposals) {
        return views.of(table.list("proposal in ?1 order by id", proposals));
    }

    /** All that the caller may see, oldest first. */
    public List<DecisionView> list() {
        return views.of(table.list("order by id"));
    }

    /** One row more than the limit; a condition that is null lets everything pass. */
    List<DecisionView> page(Integer year, String number, UUID after, int limit) {
        return views.of(table.page(year, number, after, limit));
    }

    long count(Integer year, String number) {
        return table.count(year, number);
    }

    /** Sends the targets that indicator-service refused once more. */
    @Transactional
    Outcome<DecisionView> redeliver(UUID id) {
        var decision = table.findById(id);
        if (decision == null) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        var refused = List.copyOf(refusedFigures.refusalsOf(List.of(id)).keySet());
        if (refused.isEmpty()) {
            return Outcome.refused(AgencyProblem.NO_AMENDMENT_REFUSED);
        }
        decisionEffects.redeliver(decision, proposals.find(decision.proposal()).orElseThrow(), refused);
        return new Done<>(views.of(List.of(decision)).get(0));
    }
}
