package vn.laichau.hatangso.indicator.series.aggregation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.definition.Indicator;

/**
 * What units expect years to come to. An estimate stands only where nothing counted speaks of the same end of the year; parts are
 * never put together from estimates (docs/adr/0065).
 */
@ApplicationScoped
public class YearEstimates {

    private static final String ESTIMATES = """
            SELECT indicator, territory AS unit, period, period_end, numerator, denominator, value, recorded_at
            FROM known_estimates(:knownAt)
            WHERE indicator = ANY (:indicators) AND territory = ANY (:units) AND operator = ''
              AND period_end BETWEEN :from AND :to
            ORDER BY indicator, territory, period_end
            """;

    private final Jdbi jdbi;

    public YearEstimates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of one unit (public because Jdbi makes it from rows). */
    public record Estimate(
            int indicator,
            int unit,
            String period,
            LocalDate periodEnd,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            OffsetDateTime recordedAt) {

        private SeriesValue told() {
            return SeriesValue.estimated(
                    period,
                    periodEnd,
                    numerator,
                    denominator,
                    value == null ? Percent.of(numerator, denominator) : value,
                    recordedAt);
        }
    }

    /** By indicator and unit; none for who sees final figures alone. */
    public Map<List<Integer>, List<Estimate>> list(
            List<Indicator> indicators, Collection<Integer> units, LocalDate from, LocalDate to, AsOfScope knowledge) {
        if (!knowledge.provisional()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery(SummedFigures.ALL.around(ESTIMATES))
                        .bindArray(
                                "indicators",
                                Integer.class,
                                indicators.stream().map(Indicator::id).toList())
                        .bindArray("units", Integer.class, units)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("knownAt", knowledge.at())
                        .execute((executed, context) -> SummedFigures.rows(executed, context)
                                .mapTo(Estimate.class)
                                .list()))
                .stream()
                .collect(groupingBy(estimate -> List.of(estimate.indicator(), estimate.unit())));
    }

    /** The values of a unit, and the estimates of years of whose end nothing counted speaks: in place of what says why it has none. */
    public static List<SeriesValue> beside(List<SeriesValue> counted, List<Estimate> estimates) {
        var told = estimates.stream()
                .filter(estimate -> counted.stream()
                        .noneMatch(
                                value -> value.hasValue() && value.periodEnd().equals(estimate.periodEnd())))
                .collect(toMap(Estimate::period, Estimate::told));
        return Stream.concat(
                        counted.stream().filter(value -> !told.containsKey(value.period())), told.values().stream())
                .toList();
    }
}
