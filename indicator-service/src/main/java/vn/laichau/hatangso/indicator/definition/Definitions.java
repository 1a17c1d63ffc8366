package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;

/** Reads what the loaded plans define, in the order of the plan, as it was known at an instant. */
@ApplicationScoped
public class Definitions {

    /** The last version known at the instant; every definition has one that holds from the beginning of time. */
    private static final String KNOWN = """
            WITH known AS (
                SELECT DISTINCT ON (code) content, CASE WHEN :current THEN version END AS revision FROM definition_version
                WHERE kind = :kind AND known_from <= :knownAt AND (:code::text IS NULL OR code = :code)
                ORDER BY code, version DESC)
            """;

    /** Those of a plan are its own, and those of the plan before that go on. */
    private static final String INDICATORS = KNOWN + """
            SELECT i.id, i.code, i.name, i.definition, i.theme, i.measure, i.unit, i.better, i.numerator, i.denominator,
                   i.across_territories, i.across_operators, i.across_time, i.clauses, i.break_in_series,
                   known.revision AS version
            FROM known, jsonb_populate_record(NULL::indicator, known.content) AS i
            WHERE (:plan::text IS NULL OR i.plan = :plan
                   OR i.code IN (SELECT unnest(p.continued) FROM plan p WHERE p.code = :plan))
              AND (:theme::text IS NULL OR i.theme = :theme)
            ORDER BY i.plan, i.position
            """;

    /** The version in force on the day; an amendment may have added one. */
    private static final String TARGETS = KNOWN + """
            SELECT t.code, t.indicator, t.clause, t.quote, t.corrected, t.en, coalesce(v.comparator, t.comparator) AS comparator,
                   v.value, t.unit,
                   coalesce(v.due, t.due) AS due, v.decided_by, v.decided_on, lower(v.in_force) AS in_force_from, known.revision AS version
            FROM known, jsonb_populate_record(NULL::target, known.content) AS t,
                 jsonb_populate_recordset(NULL::target_version, known.content -> 'versions') AS v
            WHERE v.in_force @> :day AND (:plan::text IS NULL OR t.plan = :plan)
              AND (:indicator::text IS NULL OR t.indicator = :indicator)
            ORDER BY t.plan, t.position
            """;

    private static final String BASELINES = KNOWN + """
            SELECT b.code, b.clause, b.quote, b.corrected, b.en, b.name, b.value, b.unit, b.approximate, b.as_of, b.operator,
                   known.content -> 'comparable_to' AS comparable_to, known.revision AS version
            FROM known, jsonb_populate_record(NULL::baseline, known.content) AS b
            WHERE (:plan::text IS NULL OR b.plan = :plan)
              AND (:indicator::text IS NULL
                   OR known.content -> 'comparable_to' @> jsonb_build_array(jsonb_build_object('indicator', :indicator)))
            ORDER BY b.plan, b.position
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Definitions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Those of all plans. */
    public List<Indicator> listIndicators() {
        return listIndicators(null);
    }

    /** Those of all plans. */
    public List<Indicator> listIndicators(OffsetDateTime knownAt) {
        return listIndicators(null, null, knownAt);
    }

    /**
     * @param plan null for all plans
     * @param theme null for all themes
     * @param knownAt null for now, as in all that follows
     */
    public List<Indicator> listIndicators(String plan, String theme, OffsetDateTime knownAt) {
        return indicators(plan, theme, null, knownAt);
    }

    public Optional<Indicator> findIndicator(String code) {
        return findIndicator(code, null);
    }

    public Optional<Indicator> findIndicator(String code, OffsetDateTime knownAt) {
        return indicators(null, null, code, knownAt).stream().findFirst();
    }

    /** Targets of a plan as they are in force on a day; all, or those of one indicator. */
    public List<Target> listTargets(String plan, String indicator, LocalDate day, OffsetDateTime knownAt) {
        return targets(plan, indicator, null, day, knownAt);
    }

    /** The plan that a target is of. */
    public Optional<String> planOfTarget(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT plan FROM target WHERE code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne());
    }

    public Optional<Target> findTarget(String code, LocalDate day, OffsetDateTime knownAt) {
        return targets(null, null, code, day, knownAt).stream().findFirst();
    }

    /** In force on the day of the instant. */
    Optional<Target> findTarget(String code, OffsetDateTime knownAt) {
        return findTarget(code, dayOf(knownAt), knownAt);
    }

    /** Figures of a plan's present state; all, or those held against one indicator. */
    public List<Baseline> listBaselines(String plan, String indicator, OffsetDateTime knownAt) {
        return baselines(plan, indicator, null, knownAt);
    }

    Optional<Baseline> findBaseline(String code, OffsetDateTime knownAt) {
        return baselines(null, null, code, knownAt).stream().findFirst();
    }

    LocalDate dayOf(OffsetDateTime knownAt) {
        return knownAt == null
                ? LocalDate.now(clock)
                : VietnamTime.of(knownAt.toInstant()).toLocalDate();
    }

    private List<Indicator> indicators(String plan, String theme, String code, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> known(handle, INDICATORS, Kind.INDICATOR, code, knownAt)
                .bind("plan", plan)
                .bind("theme", theme)
                .mapTo(Indicator.class)
                .list());
    }

    private List<Target> targets(String plan, String indicator, String code, LocalDate day, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> known(handle, TARGETS, Kind.TARGET, code, knownAt)
                .bind("plan", plan)
                .bind("indicator", indicator)
                .bind("day", day)
                .mapTo(Target.class)
                .list());
    }

    private List<Baseline> baselines(String plan, String indicator, String code, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> known(handle, BASELINES, Kind.BASELINE, code, knownAt)
                .bind("plan", plan)
                .bind("indicator", indicator)
                .mapTo(Baseline.class)
                .list());
    }

    private Query known(Handle handle, String sql, Kind kind, String code, OffsetDateTime knownAt) {
        return handle.createQuery(sql)
                .bind("kind", kind)
                .bind("code", code)
                .bind("current", knownAt == null)
                .bind("knownAt", knownAt == null ? OffsetDateTime.now(clock) : knownAt);
    }
}
