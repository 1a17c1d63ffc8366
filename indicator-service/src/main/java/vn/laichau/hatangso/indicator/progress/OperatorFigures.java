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
     * Of each operator one level of territories counts, never two at once: the first with final figures, so that a
     * provisional figure of the whole province does not hide what its communes finally reached; among equals the
     * province's own figure, else the sum of its communes, else of its districts. Speeds and medians have no value but
     * their own.
     */
    private static final String PROVINCE = """
            WITH by_level AS (
                SELECT i.code AS indicator, o.period, o.period_end, o.operator, t.level,
                       sum(o.numerator) AS numerator, sum(o.denominator) AS denominator, sum(o.value) AS value,
                       bool_and(o.status = 'FINAL') AS finished, bool_or(o.status = 'FINAL') AS begun_to_finish,
                       max(o.recorded_at) AS recorded_at
                FROM observation o JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
                WHERE o.recorded_at <= :knownAt AND o.superseded_at > :knownAt AND (:provisional OR o.status = 'FINAL')
                      AND (t.level = 'PROVINCE' OR i.across_territories <> 'NOT_DERIVABLE')
                GROUP BY i.code, o.period, o.period_end, o.operator, t.level
            ), counted AS (
                SELECT DISTINCT ON (indicator, period, operator) *
                FROM by_level
                ORDER BY indicator, period, operator, begun_to_finish DESC,
                         array_position(ARRAY['PROVINCE', 'COMMUNE', 'DISTRICT', 'VILLAGE'], level)
            )
            SELECT indicator, period, period_end, operator, numerator, denominator, value, finished, recorded_at
            FROM counted
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
