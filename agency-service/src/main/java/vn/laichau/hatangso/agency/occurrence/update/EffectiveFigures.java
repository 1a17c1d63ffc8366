package vn.laichau.hatangso.agency.occurrence.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.outbox.FigureMessage;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;

/**
 * The figures of an occurrence that count: of what was reported more than once, the one of the last update that was accepted,
 * in whatever order they were accepted.
 */
final class EffectiveFigures {

    private final Map<Subject, Integer> last = new HashMap<>();

    /** What a figure speaks of; what is reported later about the same takes the place of the earlier. */
    private record Subject(String organisation, String indicator, String territory, String period) {

        static Subject of(ProgressUpdate update, NewFigure figure) {
            return new Subject(update.organisation(), figure.indicator(), figure.territory(), figure.period());
        }
    }

    /** @param updates all of the occurrence, in the order of their coming */
    EffectiveFigures(List<ProgressUpdate> updates) {
        updates.stream()
                .filter(ProgressUpdate::isAccepted)
                .forEach(update ->
                        update.figures().forEach(figure -> last.put(Subject.of(update, figure), update.number())));
    }

    private boolean has(ProgressUpdate update, NewFigure figure) {
        return last.getOrDefault(Subject.of(update, figure), 0) == update.number();
    }

    /** @param operator whose figures they are; null where they speak of all operators */
    FigureMessage message(UUID occurrence, ProgressUpdate update, String operator) {
        var figures = update.figures();
        var items = IntStream.range(0, figures.size())
                .filter(index -> has(update, figures.get(index)))
                .mapToObj(index -> item(update.itemName(index), figures.get(index), operator))
                .toList();
        return new FigureMessage(occurrence, update.number(), update.organisation(), items);
    }

    private static FigureMessage.Item item(String name, NewFigure figure, String operator) {
        return new FigureMessage.Item(
                name,
                figure.indicator(),
                figure.territory(),
                figure.period(),
                operator,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.status());
    }
}
