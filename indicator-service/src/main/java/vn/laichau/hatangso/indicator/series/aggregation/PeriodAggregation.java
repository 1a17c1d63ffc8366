package vn.laichau.hatangso.indicator.series.aggregation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

/**
 * Puts the figures of shorter periods together: the last one of a stock, the sum of a flow. A sum that lacks one of its
 * periods is none; of an operator that ended those until its end are all. A figure recorded for the long period itself wins.
 */
public final class PeriodAggregation {

    private final Aggregation acrossTime;
    private final Granularity wanted;

    private PeriodAggregation(Aggregation acrossTime, Granularity wanted) {
        this.acrossTime = acrossTime;
        this.wanted = wanted;
    }

    /** @param figures of one indicator and unit, in the order of time */
    public static List<TerritoryFigure> of(Aggregation acrossTime, Granularity wanted, List<TerritoryFigure> figures) {
        if (wanted == Granularity.RECORDED) {
            return figures;
        }
        var rollup = new PeriodAggregation(acrossTime, wanted);
        var byPeriod = figures.stream()
                .filter(figure -> !wanted.isFinerThan(Granularity.of(figure.period())))
                .collect(Collectors.groupingBy(
                        figure -> List.of(wanted.periodOf(figure.periodEnd()), figure.operator()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPeriod.values().stream()
                .map(rollup::together)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(TerritoryFigure::periodEnd).thenComparing(TerritoryFigure::operator))
                .toList();
    }

    private Optional<TerritoryFigure> together(List<TerritoryFigure> figures) {
        var own = figures.stream()
                .filter(figure -> Granularity.of(figure.period()) == wanted)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        var last = figures.get(figures.size() - 1);
        return switch (acrossTime) {
            case LATEST ->
                Optional.of(renamed(last, last.numerator(), last.denominator(), last.value(), figures))
                        .filter(figure -> last.countsIn(figure.period(), figure.periodEnd()));
            case SUM, RATIO -> complete(figures).map(parts -> sum(last, parts));
            case SHARED_DENOMINATOR, UNION, NOT_DERIVABLE -> Optional.empty();
        };
    }

    /** The longest of the shorter periods that is there for the whole of the wanted one. */
    private Optional<List<TerritoryFigure>> complete(List<TerritoryFigure> figures) {
        return List.of(Granularity.QUARTER, Granularity.MONTH).stream()
                .filter(finer -> finer.isFinerThan(wanted))
                .map(finer -> figures.stream()
                        .filter(figure -> Granularity.of(figure.period()) == finer)
                        .toList())
                .filter(parts -> !parts.isEmpty() && isWhole(parts))
                .findFirst();
    }

    private boolean isWhole(List<TerritoryFigure> parts) {
        var one = parts.get(0);
        return parts.size() == wanted.partsOf(Granularity.of(one.period()), one.periodEnd(), one.endedOn());
    }

    private TerritoryFigure sum(TerritoryFigure last, List<TerritoryFigure> parts) {
        return renamed(
                last,
                sum(parts, TerritoryFigure::numerator),
                sum(parts, TerritoryFigure::denominator),
                sum(parts, TerritoryFigure::value),
                parts);
    }

    private TerritoryFigure renamed(
            TerritoryFigure last,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            List<TerritoryFigure> parts) {
        return new TerritoryFigure(
                last.indicator(),
                last.unit(),
                wanted.periodOf(last.periodEnd()),
                wanted.endOf(last.periodEnd()),
                last.operator(),
                last.endedOn(),
                numerator,
                denominator,
                value,
                last.alone(),
                parts.stream().allMatch(TerritoryFigure::finished),
                newest(parts),
                parts.stream().anyMatch(TerritoryFigure::restated),
                last.origins(),
                last.reported(),
                last.expected(),
                last.carried(),
                last.obstructed(),
                last.united());
    }

    /** Null when no figure has the part, as the value of a ratio. */
    static BigDecimal sum(Collection<TerritoryFigure> figures, Function<TerritoryFigure, BigDecimal> part) {
        return figures.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static OffsetDateTime newest(Collection<TerritoryFigure> figures) {
        return figures.stream()
                .map(TerritoryFigure::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
