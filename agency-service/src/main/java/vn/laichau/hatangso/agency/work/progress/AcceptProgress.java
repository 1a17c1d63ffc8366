package vn.laichau.hatangso.agency.work.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.work.Actor;
import vn.laichau.hatangso.agency.work.Move;
import vn.laichau.hatangso.agency.work.MoveOccurrence;
import vn.laichau.hatangso.agency.work.Moving;
import vn.laichau.hatangso.agency.work.Occurrence;
import vn.laichau.hatangso.agency.work.Verb;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * Figures of updates become observations when somebody accepts the update, or completes the whole: through the outbox, in the
 * same transaction, each once.
 */
@ApplicationScoped
public class AcceptProgress {

    private final MoveOccurrence move;
    private final Updates updates;
    private final TellFigures figures;

    AcceptProgress(MoveOccurrence move, Updates updates, TellFigures figures) {
        this.move = move;
        this.updates = updates;
        this.figures = figures;
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public Moving complete(UUID id, Actor actor, LongConsumer seen) {
        var completion = new Move(Verb.COMPLETE, actor, null);
        return move.move(id, completion, seen, occurrence -> ownAmong(waiting(occurrence), actor), occurrence -> {
            accept(occurrence, waiting(occurrence), actor);
            occurrence.happen(Verb.COMPLETE, actor, null);
        });
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public Moving acceptUpdate(UUID id, int number, Actor actor, LongConsumer seen) {
        var acceptance = new Move(Verb.ACCEPT_UPDATE, actor, null);
        return move.move(
                id, acceptance, seen, occurrence -> faultsOf(waiting(occurrence, number), actor), occurrence -> {
                    accept(occurrence, waiting(occurrence, number), actor);
                    occurrence.happen(Verb.ACCEPT_UPDATE, actor, Integer.toString(number));
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
        figures.tell(occurrence.id(), waiting);
    }
}
