package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Sums figures up to the province, for each indicator, period and operator. */
@ApplicationScoped
class OperatorFigures {

    /**
     * Of each operator the province's own figure counts where there is one, else the sum of its communes, else of its
     * districts: never two levels at once. Speeds and medians have no value but their own.
     */
    private static final String PROVINCE = """
            WITH known AS (
                SELECT i.code AS indicator, o.period, o.period_end, o.operator, o.numerator, o.denominator, o.value,
                       o.status, o.recorded_at, i.across_territories, t.level,
                       rank() OVER (PARTITION BY o.indicator, o.period, o.operator
                                    ORDER BY array_position(ARRAY['PROVINCE', 'COMMUNE', 'DISTRICT', 'VILLAGE'], t.level))
                           AS coarseness
                FROM observation o JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
                WHERE o.recorded_at <= :knownAt AND o.superseded_at > :knownAt AND (:provisional OR o.status = 'FINAL')
            )
            SELECT indicator, period, period_end, operator, sum(numerator) AS numerator, sum(denominator) AS denominator,
                   sum(value) AS value, bool_and(status = 'FINAL') AS finished, max(recorded_at) AS recorded_at
            FROM known
            WHERE coarseness = 1 AND (level = 'PROVINCE' OR across_territories <> 'NOT_DERIVABLE')
            GROUP BY indicator, period, period_end, operator
            ORDER BY indicator, period_end, operator
            """;

    private final Jdbi jdbi;

    OperatorFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Figures by indicator code, in the order of time, as they were known at an instant. */
    Map<String, List<OperatorFigure>> ofProvince(OffsetDateTime knownAt, boolean provisional) {
        return jdbi.withHandle(handle -> handle
                .createQuery(PROVINCE)
                .bind("knownAt", knownAt)
                .bind("provisional", provisional)
                .map(ConstructorMapper.of(OperatorFigure.class))
                .stream()
                .collect(Collectors.groupingBy(OperatorFigure::indicator)));
    }
}
