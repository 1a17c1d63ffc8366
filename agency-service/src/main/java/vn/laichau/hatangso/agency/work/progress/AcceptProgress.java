package vn.laichau.hatangso.agency.work.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.delivery.Outbox;
import vn.laichau.hatangso.agency.delivery.Parcel;
import vn.laichau.hatangso.agency.organisation.AgencyKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.submission.stored.Figure;
import vn.laichau.hatangso.agency.work.Actor;
import vn.laichau.hatangso.agency.work.Move;
import vn.laichau.hatangso.agency.work.MoveOccurrence;
import vn.laichau.hatangso.agency.work.Moving;
import vn.laichau.hatangso.agency.work.Occurrence;
import vn.laichau.hatangso.agency.work.Verb;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Figures of updates become observations when somebody accepts the update, or completes the whole: through the outbox, in the
 * same transaction, each once.
 */
@ApplicationScoped
public class AcceptProgress {

    private final MoveOccurrence move;
    private final Updates updates;
    private final Outbox outbox;
    private final Organisations organisations;

    AcceptProgress(MoveOccurrence move, Updates updates, Outbox outbox, Organisations organisations) {
        this.move = move;
        this.updates = updates;
        this.outbox = outbox;
        this.organisations = organisations;
    }

    /** What a figure speaks of; what is reported later about the same takes the place of the earlier. */
    private record Subject(String organisation, String indicator, String territory, String period) {

        static Subject of(Figure figure) {
            return new Subject(figure.organisation(), figure.indicator(), figure.territory(), figure.period());
        }
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public Moving complete(UUID id, Actor actor, LongConsumer seen) {
        var completion = new Move(Verb.COMPLETE, actor, null);
        return move.move(id, completion, seen, occurrence -> List.of(), occurrence -> {
            accept(occurrence, updates.of(occurrence), actor);
            occurrence.happen(Verb.COMPLETE, actor, null);
        });
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public Moving acceptUpdate(UUID id, int number, Actor actor, LongConsumer seen) {
        var acceptance = new Move(Verb.ACCEPT_UPDATE, actor, null);
        return move.move(
                id,
                acceptance,
                seen,
                occurrence -> waiting(occurrence, number).isEmpty() ? nothingWaits() : List.of(),
                occurrence -> {
                    accept(occurrence, waiting(occurrence, number), actor);
                    occurrence.happen(Verb.ACCEPT_UPDATE, actor, Integer.toString(number));
                });
    }

    private List<ProgressUpdate> waiting(Occurrence occurrence, int number) {
        return updates.of(occurrence).stream()
                .filter(update -> update.number() == number && !update.isAccepted())
                .toList();
    }

    private static List<FieldError> nothingWaits() {
        return List.of(new FieldError(
                "number",
                "not-waiting",
                Text.of(
                        "Không có báo cáo chờ chấp nhận mang số này",
                        "No update of this number waits for acceptance")));
    }

    private void accept(Occurrence occurrence, List<ProgressUpdate> reported, Actor actor) {
        var waiting = reported.stream().filter(update -> !update.isAccepted()).toList();
        var last = new HashMap<Subject, Integer>();
        waiting.forEach(update -> update.figures().forEach(figure -> last.put(Subject.of(figure), update.number())));
        for (var update : waiting) {
            update.accept(actor);
            outbox.enqueue(parcel(occurrence, update, last));
        }
    }

    private Parcel parcel(Occurrence occurrence, ProgressUpdate update, Map<Subject, Integer> last) {
        var figures = update.figures();
        var operator = isOperator(update) ? update.organisation() : null;
        var items = IntStream.range(0, figures.size())
                .filter(index -> last.get(Subject.of(figures.get(index))) == update.number())
                .mapToObj(index -> item(occurrence.id(), update.number(), index, figures.get(index), operator))
                .toList();
        return new Parcel(occurrence.id(), update.number(), update.organisation(), items);
    }

    /** The name never changes: sent twice, the figure is recorded once. */
    private static Parcel.Item item(UUID occurrence, int update, int index, Figure figure, String operator) {
        return new Parcel.Item(
                occurrence + "/" + update + "/" + index,
                figure.indicator(),
                figure.territory(),
                figure.period(),
                operator,
                figure.numerator(),
                figure.denominator(),
                figure.value());
    }

    /** What a State body reports speaks of all operators; who reported may have ended since. */
    private boolean isOperator(ProgressUpdate update) {
        return organisations
                .find(update.organisation(), update.reportedOn())
                .map(agency ->
                        agency.kind() == AgencyKind.TELECOM_OPERATOR || agency.kind() == AgencyKind.POSTAL_OPERATOR)
                .orElse(false);
    }
}
