package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what the loaded plans define, in the order of the plan. */
@ApplicationScoped
public class Definitions {

    private static final String INDICATORS = """
            SELECT id, code, name, definition, theme, measure, unit, better, numerator, denominator,
                   across_territories, across_operators, across_time, clauses
            FROM indicator
            WHERE (:theme::text IS NULL OR theme = :theme) AND (:code::text IS NULL OR code = :code)
            ORDER BY plan, position
            """;

    /** The version in force on the day; an amendment may have added one. */
    private static final String TARGETS = """
            SELECT t.code, t.indicator, t.clause, t.quote, t.corrected, t.en, t.comparator, v.value, t.unit, t.due, v.decided_by
            FROM target t
            JOIN target_version v ON v.target = t.code AND v.in_force @> :day
            WHERE (:indicator::text IS NULL OR t.indicator = :indicator)
            ORDER BY t.plan, t.position
            """;

    private static final String BASELINES = """
            SELECT b.code, b.clause, b.quote, b.corrected, b.en, b.name, b.value, b.unit, b.approximate, b.as_of,
                   b.operator,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', c.indicator,
                                                                 'comparability', c.comparability, 'why', c.why)
                                              ORDER BY c.indicator), '[]')
                    FROM baseline_comparability c WHERE c.baseline = b.code) AS comparable_to
            FROM baseline b
            WHERE :indicator::text IS NULL OR EXISTS (
                SELECT FROM baseline_comparability c WHERE c.baseline = b.code AND c.indicator = :indicator)
            ORDER BY b.plan, b.position
            """;

    private final Jdbi jdbi;

    Definitions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All indicators, or those of one theme. */
    public List<Indicator> listIndicators(String theme) {
        return indicators(theme, null);
    }

    public Optional<Indicator> findIndicator(String code) {
        return indicators(null, code).stream().findFirst();
    }

    /** Targets as they are in force on a day; all, or those of one indicator. */
    public List<Target> listTargets(String indicator, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(TARGETS)
                .bind("indicator", indicator)
                .bind("day", day)
                .map(ConstructorMapper.of(Target.class))
                .list());
    }

    /** Figures of the plan's present state; all, or those held against one indicator. */
    public List<Baseline> listBaselines(String indicator) {
        return jdbi.withHandle(handle -> handle.createQuery(BASELINES)
                .bind("indicator", indicator)
                .map(ConstructorMapper.of(Baseline.class))
                .list());
    }

    private List<Indicator> indicators(String theme, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(INDICATORS)
                .bind("theme", theme)
                .bind("code", code)
                .map(ConstructorMapper.of(Indicator.class))
                .list());
    }
}
