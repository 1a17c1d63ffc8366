package vn.laichau.hatangso.indicator.series.aggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Contribution;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Mark;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Reason;

/**
 * Puts the operators' figures of an indicator in one unit together, period by period. A figure that speaks of all operators
 * wins. An operator that has not reported a period counts with its last figure and is named, so that one early report does
 * not look like a fall of everyone else's; one that had ended by the period's end does not.
 */
public final class OperatorAggregation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Aggregation rule;
    private final Map<String, TerritoryFigure> lastKnown = new LinkedHashMap<>();

    private OperatorAggregation(Indicator indicator) {
        this.rule = indicator.acrossOperators();
    }

    /** @param figures of one indicator and unit, in the order of time */
    public static List<SeriesValue> of(Indicator indicator, List<TerritoryFigure> figures) {
        var rollup = new OperatorAggregation(indicator);
        var byPeriod = figures.stream()
                .collect(Collectors.groupingBy(TerritoryFigure::period, LinkedHashMap::new, Collectors.toList()));
        return byPeriod.values().stream().map(rollup::period).toList();
    }

    private SeriesValue period(List<TerritoryFigure> all) {
        var figures = all.stream().filter(figure -> !figure.obstructed()).toList();
        if (figures.isEmpty()) {
            return none(all.get(0), Reason.NO_VALUE_FROM_PARTS);
        }
        var own = figures.stream().filter(f -> !f.speaksOfAll()).toList();
        own.forEach(f -> lastKnown.put(f.operator(), f));
        lastKnown
                .values()
                .removeIf(f -> !f.countsIn(all.get(0).period(), all.get(0).periodEnd()));
        var whole = figures.stream().filter(TerritoryFigure::speaksOfAll).findFirst();
        if (whole.isPresent()) {
            return value(whole.get(), List.of(whole.get()), whole.get().denominator(), own);
        }
        var counted = lastKnown.values();
        return switch (rule) {
            case SHARED_DENOMINATOR -> value(figures.get(0), counted, largestDenominator(own), counted);
            case RATIO, SUM ->
                value(figures.get(0), counted, PeriodAggregation.sum(counted, TerritoryFigure::denominator), counted);
            case UNION -> bounds(figures.get(0), counted);
            case LATEST, NOT_DERIVABLE -> none(figures.get(0), Reason.NO_VALUE_FROM_OPERATORS);
        };
    }

    private static SeriesValue none(TerritoryFigure inPeriod, Reason reason) {
        return SeriesValue.none(inPeriod.period(), inPeriod.periodEnd(), reason, List.of());
    }

    /** At least what the best operator covers, at most what all cover if no place is covered twice. */
    private static SeriesValue bounds(TerritoryFigure inPeriod, Collection<TerritoryFigure> counted) {
        var shares = counted.stream()
                .filter(f -> f.denominator() != null)
                .map(f -> Percent.of(f.numerator(), f.denominator()))
                .toList();
        var best = shares.stream().max(Comparator.naturalOrder()).orElse(null);
        var most = shares.stream().reduce(BigDecimal::add).map(HUNDRED::min).orElse(null);
        return SeriesValue.bounded(
                        inPeriod.period(), inPeriod.periodEnd(), Reason.UNION_NEEDS_VILLAGES, List.of(), best, most)
                .with(contributions(counted, null));
    }

    private static SeriesValue value(
            TerritoryFigure inPeriod,
            Collection<TerritoryFigure> counted,
            BigDecimal denominator,
            Collection<TerritoryFigure> contributing) {
        var numerator = PeriodAggregation.sum(counted, TerritoryFigure::numerator);
        var fullest = fullest(inPeriod, counted);
        var restated = counted.stream().anyMatch(TerritoryFigure::restated);
        var carried = carried(inPeriod, counted);
        return new SeriesValue(
                inPeriod.period(),
                inPeriod.periodEnd(),
                restated ? Mark.RESTATED : Mark.NATIVE,
                null,
                restated ? distinct(counted.stream().flatMap(f -> f.origins().stream())) : null,
                numerator,
                denominator,
                denominator == null
                        ? PeriodAggregation.sum(counted, TerritoryFigure::value)
                        : Percent.of(numerator, denominator),
                null,
                null,
                counted.stream().allMatch(TerritoryFigure::finished) ? "FINAL" : "PROVISIONAL",
                carried,
                carried.size(),
                fullest.reported(),
                fullest.expected(),
                PeriodAggregation.newest(counted),
                contributions(contributing, inPeriod.united() ? denominator : null));
    }

    /**
     * Whose figure of the period has most of its parts: then so many have one. What is carried on speaks of the parts of its own
     * time, which may have been others.
     */
    private static TerritoryFigure fullest(TerritoryFigure inPeriod, Collection<TerritoryFigure> counted) {
        return counted.stream()
                .filter(figure -> figure.periodEnd().equals(inPeriod.periodEnd()))
                .max(Comparator.comparingDouble((TerritoryFigure f) -> (double) f.reported() / f.expected())
                        .thenComparing(TerritoryFigure::expected))
                .orElseThrow();
    }

    private static List<String> carried(TerritoryFigure inPeriod, Collection<TerritoryFigure> counted) {
        var carried = new ArrayList<String>();
        counted.forEach(figure -> {
            if (!figure.periodEnd().equals(inPeriod.periodEnd())) {
                carried.add(figure.operator());
            }
            carried.addAll(figure.carried());
        });
        return distinct(carried.stream());
    }

    /** @param shared what every share is taken of; null for each operator's own denominator */
    private static List<Contribution> contributions(Collection<TerritoryFigure> figures, BigDecimal shared) {
        return figures.stream().map(f -> contribution(f, shared)).toList();
    }

    private static Contribution contribution(TerritoryFigure figure, BigDecimal shared) {
        var denominator = Optional.ofNullable(shared).orElse(figure.denominator());
        var value = denominator == null ? figure.value() : Percent.of(figure.numerator(), denominator);
        return new Contribution(figure.operator(), figure.numerator(), denominator, value, figure.alone());
    }

    private static BigDecimal largestDenominator(Collection<TerritoryFigure> figures) {
        return figures.stream()
                .map(TerritoryFigure::denominator)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<String> distinct(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }
}
