package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.laichau.hatangso.chassis.caller.Caller;

/** Reads findings of both kinds as one list. Those of the plan are public as the plan is, those of figures internal. */
@ApplicationScoped
class Findings {

    /** Findings of figures come behind those of the plan. */
    private static final long FIGURES_FROM = 1_000_000_000_000L;

    /** Those that stood at the instant; a note that came later is not known yet. */
    private static final String ALL = """
            SELECT id, position, "check", kind, clauses, indicator, territory, period, operator, stated, computed, detail,
                   found_at, CASE WHEN noted_at <= :knownAt THEN note END AS note,
                   CASE WHEN noted_at <= :knownAt THEN noted_by END AS noted_by,
                   CASE WHEN noted_at <= :knownAt THEN noted_at END AS noted_at
            FROM (
                SELECT 'plan-' || f.id AS id, f.id AS position, f.check_code AS "check", c.definition ->> 'kind' AS kind,
                       f.clauses, NULL AS indicator, NULL AS territory, NULL AS period, NULL AS operator,
                       f.stated, f.computed, f.detail, f.found_at, 'infinity'::timestamptz AS ended_at, f.note, f.noted_by,
                       f.noted_at
                FROM quality_finding f JOIN plan_check c ON (c.plan, c.code) = (f.plan, f.check_code)
                UNION ALL
                SELECT 'figure-' || f.id, 1000000000000 + f.id, f.rule, r.kind, NULL, i.code, t.code, f.period,
                       nullif(f.operator, ''), f.stated, f.computed, r.statement, f.found_at, f.ended_at, f.note, f.noted_by,
                       f.noted_at
                FROM figure_finding f JOIN quality_rule r ON r.code = f.rule
                JOIN indicator i ON i.id = f.indicator JOIN territory t ON t.id = f.territory
                WHERE :internal) f
            WHERE found_at <= :knownAt AND ended_at > :knownAt
            """;

    private static final String FOUND = """
            AND (:check::text IS NULL OR "check" = :check) AND (:kind::text IS NULL OR kind = :kind)
              AND (:indicator::text IS NULL OR indicator = :indicator)
              AND (:territory::text IS NULL OR territory = :territory)
              AND (:period::text IS NULL OR period = :period)
              AND (:acknowledged::boolean IS NULL OR coalesce(noted_at <= :knownAt, false) = :acknowledged)
            """;

    private static final String PAGE = ALL + FOUND + " AND position > :after ORDER BY position LIMIT :limit";

    private static final String NOTE = """
            UPDATE %s SET note = :note, noted_by = :author, noted_at = :now WHERE '%s-' || id = :id
            """;

    private final Jdbi jdbi;

    Findings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Null filters let everything through. */
    public record Filter(
            String check, String kind, String indicator, String territory, String period, Boolean acknowledged) {}

    /** @param knownAt what was found later, and what had ended by then, is left out */
    List<Finding> list(Filter filter, boolean internal, OffsetDateTime knownAt, long after, int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery(PAGE)
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("knownAt", knownAt)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Finding.class))
                .stream()
                .map(finding -> internal ? finding : finding.forThePublic())
                .toList());
    }

    long count(Filter filter, boolean internal, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM (" + ALL + FOUND + ") found")
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("knownAt", knownAt)
                .mapTo(Long.class)
                .one());
    }

    /** One that stands now. */
    Optional<Finding> find(String id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + " AND id = :id")
                .bind("internal", true)
                .bind("knownAt", now)
                .bind("id", id)
                .map(ConstructorMapper.of(Finding.class))
                .findOne());
    }

    /** The same number that the list is ordered by. */
    static String position(Finding finding) {
        var number = Long.parseLong(finding.id().substring(finding.id().indexOf('-') + 1));
        return Long.toString(finding.clauses() == null ? FIGURES_FROM + number : number);
    }

    void note(String id, String note, Caller author, OffsetDateTime now) {
        jdbi.useHandle(handle -> {
            for (var table : List.of("quality_finding", "figure_finding")) {
                var prefix = table.equals("quality_finding") ? "plan" : "figure";
                handle.createUpdate(NOTE.formatted(table, prefix))
                        .bind("note", note)
                        .bind("author", author.name())
                        .bind("now", now)
                        .bind("id", id)
                        .execute();
            }
        });
    }
}
