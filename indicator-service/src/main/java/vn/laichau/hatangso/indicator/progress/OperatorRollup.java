package vn.laichau.hatangso.indicator.progress;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

/**
 * Puts the operators' figures of an indicator together, period by period. A figure that speaks of all operators wins. An
 * operator that has not reported a period counts with its last figure and is named, so that one early report does not look
 * like a fall of everyone else's.
 */
final class OperatorRollup {

    /** Decimals of a percentage; enough that 99.9999 % is not 100 %. */
    private static final int SCALE = 4;

    private final Aggregation rule;
    private final Map<String, OperatorFigure> lastKnown = new LinkedHashMap<>();

    private OperatorRollup(Indicator indicator) {
        this.rule = indicator.acrossOperators();
    }

    /** @param figures of one indicator */
    static List<ProvinceValue> of(Indicator indicator, List<OperatorFigure> figures) {
        var rollup = new OperatorRollup(indicator);
        var byPeriod = figures.stream()
                .collect(Collectors.groupingBy(OperatorFigure::periodEnd, TreeMap::new, Collectors.toList()));
        return byPeriod.values().stream()
                .map(rollup::period)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ProvinceValue> period(List<OperatorFigure> figures) {
        var whole = figures.stream().filter(OperatorFigure::speaksOfAll).findFirst();
        figures.stream().filter(f -> !f.speaksOfAll()).forEach(f -> lastKnown.put(f.operator(), f));
        if (whole.isPresent()) {
            return Optional.of(
                    value(figures.get(0), List.of(whole.get()), whole.get().denominator()));
        }
        return switch (rule) {
            case SHARED_DENOMINATOR ->
                Optional.of(value(figures.get(0), lastKnown.values(), largest(figures, OperatorFigure::denominator)));
            case RATIO, SUM ->
                Optional.of(value(
                        figures.get(0), lastKnown.values(), sum(lastKnown.values(), OperatorFigure::denominator)));
            case UNION, LATEST, NOT_DERIVABLE -> Optional.empty();
        };
    }

    private static ProvinceValue value(
            OperatorFigure inPeriod, Collection<OperatorFigure> counted, BigDecimal denominator) {
        var numerator = sum(counted, OperatorFigure::numerator);
        var quantity = sum(counted, OperatorFigure::value);
        var carried = new ArrayList<String>();
        counted.stream()
                .filter(f -> !f.periodEnd().equals(inPeriod.periodEnd()))
                .forEach(f -> carried.add(f.operator()));
        return new ProvinceValue(
                inPeriod.period(),
                inPeriod.periodEnd(),
                numerator,
                denominator,
                denominator == null ? quantity : percent(numerator, denominator),
                counted.stream().allMatch(OperatorFigure::finished) ? "FINAL" : "PROVISIONAL",
                carried,
                newest(counted));
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.movePointRight(2).divide(denominator, SCALE, RoundingMode.DOWN);
    }

    /** Null when no figure has the part, as the value of a ratio. */
    private static BigDecimal sum(Collection<OperatorFigure> figures, Function<OperatorFigure, BigDecimal> part) {
        var parts =
                figures.stream().map(part).filter(java.util.Objects::nonNull).toList();
        return parts.isEmpty() ? null : parts.stream().reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal largest(List<OperatorFigure> figures, Function<OperatorFigure, BigDecimal> part) {
        return figures.stream()
                .map(part)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static OffsetDateTime newest(Collection<OperatorFigure> figures) {
        return figures.stream()
                .map(OperatorFigure::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
