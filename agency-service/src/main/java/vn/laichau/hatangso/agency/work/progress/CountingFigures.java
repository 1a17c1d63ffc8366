package vn.laichau.hatangso.agency.work.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.delivery.Parcel;
import vn.laichau.hatangso.agency.submission.stored.Figure;

/**
 * The figures of an occurrence that count: of what was reported more than once, the one of the last update that was accepted,
 * in whatever order they were accepted.
 */
final class CountingFigures {

    private final Map<Subject, Integer> last = new HashMap<>();

    /** What a figure speaks of; what is reported later about the same takes the place of the earlier. */
    private record Subject(String organisation, String indicator, String territory, String period) {

        static Subject of(Figure figure) {
            return new Subject(figure.organisation(), figure.indicator(), figure.territory(), figure.period());
        }
    }

    /** @param updates all of the occurrence, in the order of their coming */
    CountingFigures(List<ProgressUpdate> updates) {
        updates.stream()
                .filter(ProgressUpdate::isAccepted)
                .forEach(update -> update.figures().forEach(figure -> last.put(Subject.of(figure), update.number())));
    }

    private boolean has(ProgressUpdate update, Figure figure) {
        return last.getOrDefault(Subject.of(figure), 0) == update.number();
    }

    /** @param operator whose figures they are; null where they speak of all operators */
    Parcel parcel(UUID occurrence, ProgressUpdate update, String operator) {
        var figures = update.figures();
        var items = IntStream.range(0, figures.size())
                .filter(index -> has(update, figures.get(index)))
                .mapToObj(index -> item(update.itemName(index), figures.get(index), operator))
                .toList();
        return new Parcel(occurrence, update.number(), update.organisation(), items);
    }

    private static Parcel.Item item(String name, Figure figure, String operator) {
        return new Parcel.Item(
                name,
                figure.indicator(),
                figure.territory(),
                figure.period(),
                operator,
                figure.numerator(),
                figure.denominator(),
                figure.value());
    }
}
