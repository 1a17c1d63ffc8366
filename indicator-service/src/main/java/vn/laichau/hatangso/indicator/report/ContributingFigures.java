package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.database.SqlFile;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.series.ReadSeries.Question;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;

/**
 * What brought the figures of some units.
 *
 * @param rows by the numbers of indicator and unit
 */
record ContributingFigures(Map<List<Integer>, List<Row>> rows) {

    private static final String SOURCES = SqlFile.read("report/figure-sources.sql");

    /**
     * What one source brought of a unit and what lies in it.
     *
     * Public because Jdbi makes it from rows.
     *
     * @param operator empty for figures of all operators
     * @param version number of the newest revision among its figures
     * @param estimate what the year is expected to come to, and not what was counted
     */
    public record Row(
            int indicator,
            int unit,
            String period,
            LocalDate periodEnd,
            String operator,
            String kind,
            String ref,
            String item,
            int figures,
            long version,
            boolean estimate) {

        FigureSource source() {
            return new FigureSource(kind, ref, item, figures);
        }
    }

    /**
     * What a value is made of.
     *
     * @param version number of the newest revision among its figures
     */
    record Origin(Long version, List<FigureSource> sources) {}

    /** Of the units and indicators whose series are read; in the caller's transaction. */
    static ContributingFigures read(Jdbi jdbi, Question question) {
        var indicators = question.indicators().stream().map(Indicator::id).toList();
        var units = question.units().stream().map(Territory::id).toList();
        return new ContributingFigures(jdbi
                .withHandle(handle -> handle.createQuery(SOURCES)
                        .bindArray("indicators", Integer.class, indicators)
                        .bindArray("units", Integer.class, units)
                        .bind("from", question.from())
                        .bind("to", question.to())
                        .bind("knownAt", question.knowledge().at())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .collect(groupingBy(row -> List.of(row.indicator(), row.unit()))));
    }

    /**
     * A value is made of the figures of its own period, or of the shorter ones in it, and of the last figure before of those who are
     * carried on.
     */
    Origin of(Indicator indicator, Territory unit, SeriesValue value) {
        var known = some(
                rows.getOrDefault(List.of(indicator.id(), unit.id()), List.of()),
                row -> row.estimate() == "ESTIMATE".equals(value.status()));
        var own = ofPeriod(indicator, known, value.period());
        var carried = Optional.ofNullable(value.carried()).orElse(List.of()).stream()
                .flatMap(operator -> lastBefore(known, operator, value.periodEnd()).stream());
        var all = Stream.concat(own.stream(), carried).toList();
        return new Origin(
                all.stream().map(Row::version).max(Comparator.naturalOrder()).orElse(null),
                FigureSource.together(all.stream().map(Row::source)));
    }

    private static List<Row> ofPeriod(Indicator indicator, List<Row> known, String period) {
        var exact = some(known, row -> row.period().equals(period));
        var within = exact.isEmpty() ? some(known, row -> row.period().startsWith(period)) : exact;
        var whole = some(within, row -> row.operator().isEmpty());
        // What speaks of all operators wins, except over villages, which alone say who covers what twice.
        return whole.isEmpty() || indicator.acrossOperators() == Aggregation.UNION ? within : whole;
    }

    private static List<Row> lastBefore(List<Row> known, String operator, LocalDate end) {
        var earlier = some(
                known, row -> row.operator().equals(operator) && row.periodEnd().isBefore(end));
        return earlier.stream()
                .map(Row::periodEnd)
                .max(Comparator.naturalOrder())
                .map(last -> some(earlier, row -> row.periodEnd().equals(last)))
                .orElse(List.of());
    }

    private static List<Row> some(List<Row> rows, Predicate<Row> chosen) {
        return rows.stream().filter(chosen).toList();
    }
}
