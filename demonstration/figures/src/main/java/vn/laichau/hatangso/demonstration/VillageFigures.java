package vn.laichau.hatangso.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import vn.laichau.hatangso.demonstration.Commune.Village;

/** Which villages an operator reaches: it goes from the easy to the hard ones in an order of its own and never leaves one. */
final class VillageFigures {

    private static final double WHIM = 0.25;

    private final IndicatorPath path;
    private final String operator;
    private final List<Village> inOrder;

    private VillageFigures(IndicatorPath path, String operator, List<Village> inOrder) {
        this.path = path;
        this.operator = operator;
        this.inOrder = inOrder;
    }

    static List<InventedFigure> of(IndicatorPath path, List<Commune> communes, long seed) {
        var operator = path.operators().keySet().iterator().next();
        var chance = new Random(seed + operator.hashCode());
        var inOrder = communes.stream()
                .flatMap(commune -> commune.villages().stream())
                .map(village -> new Turn(village, village.remoteness() + WHIM * chance.nextDouble()))
                .sorted(Comparator.comparing(Turn::at))
                .map(Turn::village)
                .toList();
        return new VillageFigures(path, operator, inOrder).figures();
    }

    private record Turn(Village village, double at) {}

    private List<InventedFigure> figures() {
        var figures = new ArrayList<InventedFigure>();
        path.byYear().forEach((year, share) -> {
            var reached = new HashSet<>(inOrder.subList(0, (int) Math.round(share.doubleValue() * inOrder.size())));
            for (var village : inOrder) {
                var size = path.size() == InventedBase.VILLAGES ? 1 : village.people();
                var unit = year < InventedVillages.YEAR_OF_THE_MERGER ? village.id() : village.successor();
                figures.add(InventedFigure.ratio(
                        path.indicator(), unit, year, operator, reached.contains(village) ? size : 0, size));
            }
        });
        return figures;
    }
}
