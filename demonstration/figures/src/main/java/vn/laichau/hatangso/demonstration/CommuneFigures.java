package vn.laichau.hatangso.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spreads a share of the whole province over its communes, more of it to those that are easy to reach. Figures are made for
 * the 106 and summed for the 38, so that both maps tell the same.
 */
final class CommuneFigures {

    /** How much the easiest and the hardest commune differ. */
    private static final double SPREAD = 0.6;

    private final IndicatorPath path;
    private final boolean shared;
    private final List<Commune> communes;
    private final long seed;

    private CommuneFigures(IndicatorPath path, boolean shared, List<Commune> communes, long seed) {
        this.path = path;
        this.shared = shared;
        this.communes = communes;
        this.seed = seed;
    }

    static List<InventedFigure> of(IndicatorPath path, boolean shared, List<Commune> communes, long seed) {
        var easyFirst = communes.stream()
                .sorted(Comparator.comparing(Commune::remoteness).thenComparing(Commune::code))
                .toList();
        var spread = new CommuneFigures(path, shared, easyFirst, seed);
        var figures = new ArrayList<InventedFigure>();
        path.byYear().forEach((year, share) -> figures.addAll(spread.year(year, share)));
        return figures;
    }

    private List<InventedFigure> year(int year, BigDecimal share) {
        var sizes = new LinkedHashMap<Commune, Integer>();
        for (var commune : communes) {
            var size = path.size().of(commune, year, new Random(seed + 31L * commune.id() + year));
            if (size > 0) {
                sizes.put(commune, size);
            }
        }
        return path.size() == InventedBase.QUANTITY
                ? quantities(year, share, sizes)
                : shares(year, share.doubleValue(), sizes);
    }

    private List<InventedFigure> quantities(int year, BigDecimal total, Map<Commune, Integer> people) {
        var all = people.values().stream().mapToInt(Integer::intValue).sum();
        var byUnit = new LinkedHashMap<Integer, BigDecimal>();
        people.forEach((commune, count) -> byUnit.merge(
                commune.unitOf(year),
                total.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_UP),
                BigDecimal::add));
        var figures = new ArrayList<InventedFigure>();
        byUnit.forEach((unit, value) -> path.operators()
                .forEach((operator, part) -> figures.add(
                        new InventedFigure(path.indicator(), unit, year, operator, null, null, value.multiply(part)))));
        return figures;
    }

    private List<InventedFigure> shares(int year, double share, Map<Commune, Integer> sizes) {
        var numerators = numerators(share, sizes);
        var byUnit = new LinkedHashMap<Integer, long[]>();
        sizes.forEach((commune, size) -> {
            var sums = byUnit.computeIfAbsent(commune.unitOf(year), unit -> new long[2]);
            sums[0] += numerators.get(commune);
            sums[1] += size;
        });
        var figures = new ArrayList<InventedFigure>();
        byUnit.forEach((unit, sums) -> figures.addAll(split(year, unit, sums[0], sums[1])));
        return figures;
    }

    /** Whole numbers whose sum is the share of the whole, none above its size. */
    private Map<Commune, Long> numerators(double share, Map<Commune, Integer> sizes) {
        var numerators = new LinkedHashMap<Commune, Long>();
        sizes.forEach((commune, size) -> {
            var own = share + SPREAD * share * (1 - share) * (0.5 - commune.remoteness()) * 2;
            numerators.put(commune, Math.round(size * Math.max(0, Math.min(1, own))));
        });
        var whole = sizes.values().stream().mapToInt(Integer::intValue).sum();
        var missing = Math.round(share * whole)
                - numerators.values().stream().mapToLong(Long::longValue).sum();
        while (missing != 0) {
            var step = Long.signum(missing);
            for (var commune : sizes.keySet()) {
                var next = numerators.get(commune) + step;
                if (missing != 0 && next >= 0 && next <= sizes.get(commune)) {
                    numerators.put(commune, next);
                    missing -= step;
                }
            }
        }
        return numerators;
    }

    /** One denominator that operators share, or one of each. The last operator gets what is left. */
    private List<InventedFigure> split(int year, int unit, long numerator, long denominator) {
        if (path.operators().isEmpty()) {
            return List.of(InventedFigure.ratio(path.indicator(), unit, year, "", numerator, denominator));
        }
        var figures = new ArrayList<InventedFigure>();
        var leftAbove = numerator;
        var leftBelow = denominator;
        var last = path.operators().size() - 1;
        for (var operator : path.operators().entrySet()) {
            var part = operator.getValue().doubleValue();
            var isLast = figures.size() == last;
            var below = isLast ? leftBelow : Math.round(denominator * part);
            var above = isLast ? leftAbove : Math.round(numerator * part);
            leftAbove -= above;
            leftBelow -= below;
            figures.add(InventedFigure.ratio(
                    path.indicator(),
                    unit,
                    year,
                    operator.getKey(),
                    shared ? above : Math.min(above, below),
                    shared ? denominator : below));
        }
        return figures.stream().filter(f -> f.denominator().signum() > 0).toList();
    }
}
