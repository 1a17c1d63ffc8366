package vn.laichau.hatangso.indicator.series;

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
final class PeriodRollup {

    private final Aggregation acrossTime;
    private final Granularity wanted;

    private PeriodRollup(Aggregation acrossTime, Granularity wanted) {
        this.acrossTime = acrossTime;
        this.wanted = wanted;
    }

    /** @param figures of one indicator and unit, in the order of time */
    static List<UnitFigure> of(Aggregation acrossTime, Granularity wanted, List<UnitFigure> figures) {
        if (wanted == Granularity.RECORDED) {
            return figures;
        }
        var rollup = new PeriodRollup(acrossTime, wanted);
        var byPeriod = figures.stream()
                .filter(figure -> !wanted.isFinerThan(Granularity.of(figure.period())))
                .collect(Collectors.groupingBy(
                        figure -> List.of(wanted.periodOf(figure.periodEnd()), figure.operator()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPeriod.values().stream()
                .map(rollup::together)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(UnitFigure::periodEnd).thenComparing(UnitFigure::operator))
                .toList();
    }

    private Optional<UnitFigure> together(List<UnitFigure> figures) {
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
    private Optional<List<UnitFigure>> complete(List<UnitFigure> figures) {
        return List.of(Granularity.QUARTER, Granularity.MONTH).stream()
                .filter(finer -> finer.isFinerThan(wanted))
                .map(finer -> figures.stream()
                        .filter(figure -> Granularity.of(figure.period()) == finer)
                        .toList())
                .filter(parts -> !parts.isEmpty() && isWhole(parts))
                .findFirst();
    }

    private boolean isWhole(List<UnitFigure> parts) {
        var one = parts.get(0);
        return parts.size() == wanted.partsOf(Granularity.of(one.period()), one.periodEnd(), one.endedOn());
    }

    private UnitFigure sum(UnitFigure last, List<UnitFigure> parts) {
        return renamed(
                last,
                sum(parts, UnitFigure::numerator),
                sum(parts, UnitFigure::denominator),
                sum(parts, UnitFigure::value),
                parts);
    }

    private UnitFigure renamed(
            UnitFigure last, BigDecimal numerator, BigDecimal denominator, BigDecimal value, List<UnitFigure> parts) {
        return new UnitFigure(
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
                parts.stream().allMatch(UnitFigure::finished),
                newest(parts),
                parts.stream().anyMatch(UnitFigure::restated),
                last.origins(),
                last.reported(),
                last.expected(),
                last.carried(),
                last.obstructed(),
                last.united());
    }

    /** Null when no figure has the part, as the value of a ratio. */
    static BigDecimal sum(Collection<UnitFigure> figures, Function<UnitFigure, BigDecimal> part) {
        return figures.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static OffsetDateTime newest(Collection<UnitFigure> figures) {
        return figures.stream()
                .map(UnitFigure::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
