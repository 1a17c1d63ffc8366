package vn.laichau.hatangso.indicator.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.progress.ComputeProgress;
import vn.laichau.hatangso.indicator.progress.Progress;
import vn.laichau.hatangso.indicator.series.ReadSeries;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/**
 * What the units of one map have reached by a year: the last value of each indicator, and the one before; of the province, the
 * last value of each year and what each operator's own figures add up to. And how far the targets are by it.
 */
@ApplicationScoped
class TerritoryValues {

    private final ReadSeries series;
    private final ComputeProgress progress;
    private final Territories territories;
    private final Jdbi jdbi;

    TerritoryValues(ReadSeries series, ComputeProgress progress, Territories territories, Jdbi jdbi) {
        this.series = series;
        this.progress = progress;
        this.territories = territories;
        this.jdbi = jdbi;
    }

    /**
     * A unit's value of an indicator.
     *
     * @param mark NATIVE, or RESTATED from units of another map
     * @param from codes of those units; absent for a native one
     * @param recordedAt when its newest figure became known
     * @param version number of the newest revision among its figures
     * @param sources what brought its figures
     * @param previous value of the period before, which is {@code previousPeriod}; absent when there is none
     */
    public record UnitValue(
            String indicator,
            NamedUnit territory,
            Level level,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            SeriesValue.Mark mark,
            List<String> from,
            String status,
            OffsetDateTime recordedAt,
            Long version,
            List<FigureSource> sources,
            BigDecimal previous,
            String previousPeriod) {}

    /**
     * The province's value of an indicator by the end of a year, as far as the year has come.
     *
     * @param recordedAt when its newest figure became known
     * @param version number of the newest revision among its figures
     * @param sources what brought its figures
     */
    public record YearValue(
            String indicator,
            int year,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status,
            OffsetDateTime recordedAt,
            Long version,
            List<FigureSource> sources) {}

    /**
     * What an operator's own figures of a period add up to in the province: numerators and denominators are summed, percentages
     * never averaged.
     *
     * @param denominator that which operators share, where they do
     * @param value in the indicator's unit; percent for ratios
     */
    public record OperatorTotal(
            String indicator,
            String operator,
            int year,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {}

    /** All of it, and the day's progress, from one reading. */
    record Reached(Progress progress, List<UnitValue> units, List<YearValue> years, List<OperatorTotal> operators) {}

    /** A unit of territory by its code on the map. */
    public record NamedUnit(String code, Text name) {}

    /**
     * Runs in the caller's transaction.
     *
     * @param day of the verdicts, which stand on the map of that day; the last year is that day's
     * @param since first year of those that the province is told of
     */
    Reached on(String plan, LocalDate map, int since, LocalDate day, AsOfScope asOfScope) {
        var judged = progress.question(plan, day, asOfScope);
        var units = territories.province(plan, map, asOfScope.at()).stream()
                .flatMap(province -> Stream.concat(
                        Stream.of(province),
                        Stream.of(Level.DISTRICT, Level.COMMUNE)
                                .flatMap(level ->
                                        territories.onMap(map, level, province.id(), asOfScope.at()).stream())))
                .toList();
        var yearBefore = LocalDate.of(day.getYear() - 1, 1, 1);
        var first = LocalDate.of(Math.min(since, day.getYear() - 1), 1, 1);
        // Putting figures together costs more than all the rest: once for both.
        var read = series.read(judged.alsoOf(units));
        var all = of(units, read);
        var province =
                all.stream().filter(own -> own.unit().level() == Level.PROVINCE).toList();
        var contributingFigures = ContributingFigures.read(
                jdbi, new ReadSeries.Question(judged.indicators(), units, first, judged.to(), null, null, asOfScope));
        return new Reached(
                progress.asOf(plan, day, of(judged.units(), read), asOfScope),
                all.stream()
                        .flatMap(own -> last(own, yearBefore, contributingFigures).stream())
                        .toList(),
                province.stream()
                        .flatMap(own -> years(own, first, contributingFigures))
                        .toList(),
                province.stream().flatMap(own -> totals(own, day.getYear())).toList());
    }

    private static List<TerritorySeries> of(List<Territory> units, List<TerritorySeries> read) {
        var asked = Set.copyOf(units);
        return read.stream().filter(series -> asked.contains(series.unit())).toList();
    }

    private static Optional<UnitValue> last(
            TerritorySeries series, LocalDate from, ContributingFigures contributingFigures) {
        var known = series.derivable();
        if (known.isEmpty() || known.get(known.size() - 1).periodEnd().isBefore(from)) {
            return Optional.empty();
        }
        var last = known.get(known.size() - 1);
        var previous = known.size() < 2 ? null : known.get(known.size() - 2);
        var origin = contributingFigures.of(series.indicator(), series.unit(), last);
        return Optional.of(new UnitValue(
                series.indicator().code(),
                named(series.unit()),
                series.unit().level(),
                last.period(),
                last.numerator(),
                last.denominator(),
                last.value(),
                last.mark(),
                last.from(),
                last.status(),
                last.recordedAt(),
                origin.version(),
                origin.sources(),
                previous == null ? null : previous.value(),
                previous == null ? null : previous.period()));
    }

    /** The last value of each year since a day. */
    private static Stream<YearValue> years(
            TerritorySeries series, LocalDate first, ContributingFigures contributingFigures) {
        var last = new TreeMap<Integer, SeriesValue>();
        series.derivable().forEach(value -> last.put(value.periodEnd().getYear(), value));
        return last.tailMap(first.getYear()).entrySet().stream()
                .map(year -> year(series, year.getKey(), year.getValue(), contributingFigures));
    }

    private static YearValue year(
            TerritorySeries series, int year, SeriesValue value, ContributingFigures contributingFigures) {
        var origin = contributingFigures.of(series.indicator(), series.unit(), value);
        return new YearValue(
                series.indicator().code(),
                year,
                value.period(),
                value.numerator(),
                value.denominator(),
                value.value(),
                value.status(),
                value.recordedAt(),
                origin.version(),
                origin.sources());
    }

    /**
     * Of the year and the one before. Where operators together have no value, as where nobody knows what they cover twice, each
     * still has its own. Who is carried on from an earlier period has none of this one.
     */
    static Stream<OperatorTotal> totals(TerritorySeries series, int year) {
        var last = new TreeMap<Integer, SeriesValue>();
        series.values().stream()
                .filter(value -> value.operators() != null && !value.operators().isEmpty())
                .forEach(value -> last.put(value.periodEnd().getYear(), value));
        return last.tailMap(year - 1).entrySet().stream().flatMap(own -> totals(series, own.getKey(), own.getValue()));
    }

    private static Stream<OperatorTotal> totals(TerritorySeries series, int year, SeriesValue of) {
        return of.operators().stream()
                .filter(own -> own.value() != null
                        && (of.carried() == null || !of.carried().contains(own.operator())))
                .map(own -> new OperatorTotal(
                        series.indicator().code(),
                        own.operator(),
                        year,
                        of.period(),
                        own.numerator(),
                        own.denominator(),
                        own.value()));
    }

    private static NamedUnit named(Territory unit) {
        return new NamedUnit(unit.code(), unit.name());
    }
}
