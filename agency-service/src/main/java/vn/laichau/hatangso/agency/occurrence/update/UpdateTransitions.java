package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.occurrence.OccurrenceView;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/**
 * Agencies say how far they are. Figures of updates become observations when somebody accepts the update, or completes the
 * whole: through the outbox, in the same transaction, each once.
 */
@ApplicationScoped
public class UpdateTransitions {

    private final OccurrenceTransitions transitions;
    private final Updates updates;
    private final UpdateRules rules;
    private final EnqueueFigures figures;

    UpdateTransitions(OccurrenceTransitions transitions, Updates updates, UpdateRules rules, EnqueueFigures figures) {
        this.transitions = transitions;
        this.updates = updates;
        this.rules = rules;
        this.figures = figures;
    }

    /** @param seen null where it does not matter: what is reported takes nothing back */
    @Transactional
    public Outcome<UpdateView> report(UUID id, NewUpdate content, Actor actor, Revision seen) {
        var command = Command.<Occurrence>of(OccurrenceTransition.REPORT, occurrence -> {
                    updates.persist(
                            new ProgressUpdate(occurrence, updates.countOf(occurrence.id()) + 1, content, actor));
                    occurrence.report(content.percent(), actor);
                })
                .unless(occurrence -> Refusal.ofAny(rules.faultsOf(content, occurrence.task(), actor.organisation())));
        return transitions
                .carryOut(id, command, null, actor, seen == null ? Revision.ANY : seen)
                .map(occurrence -> updates.newest(id).orElseThrow().view(Map.of()));
    }

    @Transactional
    public Outcome<OccurrenceView> complete(UUID id, Actor actor, Revision seen) {
        var command = Command.<Occurrence>of(
                        OccurrenceTransition.COMPLETE, occurrence -> accept(occurrence, waiting(occurrence), actor))
                .unless(transitions::evidenceMissing)
                .unless(occurrence -> Refusal.ofAny(ownAmong(waiting(occurrence), actor)));
        return transitions.carryOut(id, command, null, actor, seen);
    }

    @Transactional
    public Outcome<OccurrenceView> acceptUpdate(UUID id, int number, Actor actor, Revision seen) {
        var command = Command.<Occurrence>of(
                        OccurrenceTransition.ACCEPT_UPDATE,
                        occurrence -> accept(occurrence, waiting(occurrence, number), actor))
                .unless(occurrence -> Refusal.ofAny(faultsOf(waiting(occurrence, number), actor)));
        return transitions.carryOut(id, command, Integer.toString(number), actor, seen);
    }

    private List<ProgressUpdate> waiting(Occurrence occurrence, int number) {
        return waiting(occurrence).stream()
                .filter(update -> update.number() == number)
                .toList();
    }

    private List<ProgressUpdate> waiting(Occurrence occurrence) {
        return updates.of(occurrence.id()).stream()
                .filter(update -> !update.isAccepted())
                .toList();
    }

    private static List<FieldError> faultsOf(List<ProgressUpdate> waiting, Actor actor) {
        return waiting.isEmpty() ? List.of(AgencyErrorCode.NOT_WAITING.at("number")) : ownAmong(waiting, actor);
    }

    /** Nobody decides about what their own organisation did, be it as one that cooperates. */
    private static List<FieldError> ownAmong(List<ProgressUpdate> waiting, Actor actor) {
        return waiting.stream()
                .filter(update -> update.organisation().equals(actor.organisation()))
                .map(update -> AgencyErrorCode.OWN_UPDATE.at("number", update.number()))
                .toList();
    }

    private void accept(Occurrence occurrence, List<ProgressUpdate> waiting, Actor actor) {
        waiting.forEach(update -> update.accept(actor));
        figures.enqueue(occurrence.id(), waiting);
    }
}
