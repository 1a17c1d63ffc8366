package vn.laichau.hatangso.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.series.aggregation.OperatorAggregation;
import vn.laichau.hatangso.indicator.series.aggregation.PeriodAggregation;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Reason;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigure;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;
import vn.laichau.hatangso.indicator.series.aggregation.YearEstimates;
import vn.laichau.hatangso.indicator.series.aggregation.YearEstimates.Estimate;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territories.TakenInBy;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/**
 * Puts series together: territories first, then periods, then operators. Where the figures of a period are of a larger unit
 * that cannot be told apart again, the value says so instead of being left out.
 */
@ApplicationScoped
public class ReadSeries {

    /** No figure is older. */
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final TerritoryFigures figures;
    private final YearEstimates estimates;
    private final Territories territories;

    ReadSeries(TerritoryFigures figures, YearEstimates estimates, Territories territories) {
        this.figures = figures;
        this.estimates = estimates;
        this.territories = territories;
    }

    /**
     * What to read.
     *
     * @param units each by itself: they may lie in each other
     * @param from first day of the first period's end
     * @param every length of the periods; null for that in which the indicator is counted: years of a flow, any of a stock
     * @param operator code of the one operator whose own figures are asked for; null for all together
     */
    public record Question(
            List<Indicator> indicators,
            List<Territory> units,
            LocalDate from,
            LocalDate to,
            Granularity every,
            String operator,
            AsOfScope knowledge) {

        /** The same also of other units, whatever map they are on. */
        public Question alsoOf(List<Territory> more) {
            var all = Stream.concat(units.stream(), more.stream()).distinct().toList();
            return new Question(indicators, all, from, to, every, operator, knowledge);
        }
    }

    /** Runs in the caller's transaction. @return a series for each indicator and unit, those without values too */
    public List<TerritorySeries> read(Question question) {
        var byIndicator = all(question).stream().collect(Collectors.groupingBy(TerritoryFigure::indicator));
        var ended = question.units().stream()
                .filter(Territory::ends)
                .map(Territory::id)
                .toList();
        var takers = ended.isEmpty()
                ? Map.<Integer, List<TakenInBy>>of()
                : territories.takenInBy(ended).stream().collect(Collectors.groupingBy(TakenInBy::unit));
        var expected = estimates(question);
        var series = new ArrayList<TerritorySeries>();
        for (var indicator : question.indicators()) {
            var ofIndicator = byIndicator.getOrDefault(indicator.id(), List.of());
            var periods = new LinkedHashSet<Period>();
            var byUnit = ofIndicator.stream().collect(Collectors.groupingBy(TerritoryFigure::unit));
            byUnit.values().forEach(own -> rolled(question, indicator, own).forEach(f -> periods.add(Period.of(f))));
            for (var unit : question.units()) {
                var own = rolled(question, indicator, byUnit.getOrDefault(unit.id(), List.of()));
                var values = YearEstimates.beside(
                        OperatorAggregation.of(indicator, own),
                        expected.getOrDefault(List.of(indicator.id(), unit.id()), List.of()));
                series.add(new TerritorySeries(
                        indicator,
                        unit,
                        withReasons(unit, values, periods, takers.getOrDefault(unit.id(), List.of())).stream()
                                .filter(value -> !value.periodEnd().isBefore(question.from()))
                                .toList()));
            }
        }
        return series;
    }

    /** Of years, for who asks for years or for whatever there is, of all operators together. */
    private Map<List<Integer>, List<Estimate>> estimates(Question question) {
        var years = question.every() == null
                || question.every() == Granularity.YEAR
                || question.every() == Granularity.RECORDED;
        return !years || question.operator() != null
                ? Map.of()
                : estimates.list(
                        question.indicators(),
                        question.units().stream().map(Territory::id).toList(),
                        question.from(),
                        question.to(),
                        question.knowledge());
    }

    /**
     * From the beginning, whatever part of a series is asked for: an operator's last figure counts on, however old it is. Where
     * a unit ends, the province is read along: its periods are those of which anything is known.
     */
    private List<TerritoryFigure> all(Question question) {
        var along = question.units().stream().anyMatch(Territory::ends)
                ? question.units().stream()
                        .filter(unit -> unit.level() == Level.PROVINCE)
                        .findFirst()
                        .or(() -> territories.province(
                                question.to(), question.knowledge().at()))
                : Optional.<Territory>empty();
        var units = Stream.concat(question.units().stream(), along.stream())
                .map(Territory::id)
                .distinct()
                .toList();
        return figures.list(
                question.indicators(),
                units,
                question.units().stream().anyMatch(unit -> unit.level() == Level.VILLAGE),
                BEGINNING,
                question.to(),
                question.knowledge());
    }

    private static List<TerritoryFigure> rolled(Question question, Indicator indicator, List<TerritoryFigure> own) {
        var asked = question.operator() == null
                ? own
                : own.stream()
                        .filter(figure -> figure.operator().equals(question.operator()))
                        .toList();
        var rolled = PeriodAggregation.of(indicator.acrossTime(), every(question, indicator), asked);
        return question.operator() == null
                ? rolled
                : rolled.stream().map(TerritoryFigure::asIfOfAll).toList();
    }

    private static Granularity every(Question question, Indicator indicator) {
        if (question.every() != null) {
            return question.every();
        }
        return indicator.acrossTime() == Aggregation.SUM ? Granularity.YEAR : Granularity.RECORDED;
    }

    private static List<SeriesValue> withReasons(
            Territory unit, List<SeriesValue> values, LinkedHashSet<Period> periods, List<TakenInBy> takers) {
        Map<String, SeriesValue> known = values.stream().collect(Collectors.toMap(SeriesValue::period, value -> value));
        var missing = periods.stream()
                .filter(period -> !known.containsKey(period.text()) && unit.hasEndedBy(period.end()))
                .map(period -> reason(unit, period, takers));
        return Stream.concat(values.stream(), missing)
                .sorted(Comparator.comparing(SeriesValue::periodEnd))
                .toList();
    }

    private static SeriesValue reason(Territory unit, Period period, List<TakenInBy> takers) {
        var larger = takers.stream()
                .filter(taker -> taker.isValidOn(period.end()))
                .map(TakenInBy::code)
                .sorted()
                .toList();
        var reason = larger.isEmpty() ? Reason.UNIT_ENDED : Reason.TAKEN_INTO_LARGER_UNIT;
        return SeriesValue.none(period.text(), period.end(), reason, larger);
    }

    private record Period(String text, LocalDate end) {

        static Period of(TerritoryFigure figure) {
            return new Period(figure.period(), figure.periodEnd());
        }
    }
}
