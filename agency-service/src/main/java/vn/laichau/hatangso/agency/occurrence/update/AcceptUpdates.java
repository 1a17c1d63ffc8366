package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceCommand;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * Figures of updates become observations when somebody accepts the update, or completes the whole: through the outbox, in the
 * same transaction, each once.
 */
@ApplicationScoped
public class AcceptUpdates {

    private final OccurrenceTransitions move;
    private final Updates updates;
    private final EnqueueFigures figures;

    AcceptUpdates(OccurrenceTransitions move, Updates updates, EnqueueFigures figures) {
        this.move = move;
        this.updates = updates;
        this.figures = figures;
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public OccurrenceOutcome complete(UUID id, Actor actor, LongConsumer seen) {
        var completion = new OccurrenceCommand(OccurrenceTransition.COMPLETE, actor, null);
        return move.move(id, completion, seen, occurrence -> ownAmong(waiting(occurrence), actor), occurrence -> {
            accept(occurrence, waiting(occurrence), actor);
            occurrence.apply(OccurrenceTransition.COMPLETE, actor, null);
        });
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public OccurrenceOutcome acceptUpdate(UUID id, int number, Actor actor, LongConsumer seen) {
        var acceptance = new OccurrenceCommand(OccurrenceTransition.ACCEPT_UPDATE, actor, null);
        return move.move(
                id, acceptance, seen, occurrence -> faultsOf(waiting(occurrence, number), actor), occurrence -> {
                    accept(occurrence, waiting(occurrence, number), actor);
                    occurrence.apply(OccurrenceTransition.ACCEPT_UPDATE, actor, Integer.toString(number));
                });
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
        return waiting.isEmpty() ? nothingWaits() : ownAmong(waiting, actor);
    }

    /** Nobody decides about what their own organisation did, be it as one that cooperates. */
    private static List<FieldError> ownAmong(List<ProgressUpdate> waiting, Actor actor) {
        return waiting.stream()
                .filter(update -> update.organisation().equals(actor.organisation()))
                .map(update -> AgencyErrorCode.OWN_UPDATE.at("number", update.number()))
                .toList();
    }

    private static List<FieldError> nothingWaits() {
        return List.of(AgencyErrorCode.NOT_WAITING.at("number"));
    }

    private void accept(Occurrence occurrence, List<ProgressUpdate> waiting, Actor actor) {
        waiting.forEach(update -> update.accept(actor));
        figures.enqueue(occurrence.id(), waiting);
    }
}
