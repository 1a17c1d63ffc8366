package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.IndicatorLocks;

/** Reads findings of both kinds as one list. Those of the plan are public as the plan is, those of figures internal. */
@ApplicationScoped
class Findings {

    /** Findings of figures come behind those of the plan. */
    private static final long FIGURES_FROM = 1_000_000_000_000L;

    /**
     * Those that stood at the instant, with the note of then and in the words that the rule had then. A note on figures of the
     * plan that changed since is none on these.
     */
    private static final String ALL = """
            SELECT f.id, position, "check", kind, clauses, indicator, territory, period, operator, stated, computed, places, detail,
                   severity, owner, due_on, state, found_at, n.id AS note_id, n.reason, n.noted_by, n.noted_at
            FROM (
                SELECT 'plan-' || f.id AS id, f.id AS position, f.check_code AS "check", f.kind,
                       f.clauses, NULL AS indicator, NULL AS territory, NULL AS period, NULL AS operator,
                       f.stated, f.computed, NULL::text[] AS places, f.detail, NULL AS severity,
                       NULL AS owner, NULL::date AS due_on, false AS reopened, f.found_at, f.ended_at,
                       EXISTS (SELECT FROM quality_finding l WHERE (l.plan, l.check_code) = (f.plan, f.check_code)
                                                               AND l.found_at >= f.ended_at AND l.found_at <= :knownAt) AS replaced
                FROM quality_finding f
                UNION ALL
                SELECT 'figure-' || f.id, 1000000000000 + f.id, f.rule, r.kind, NULL, i.code, t.code, f.period,
                       nullif(f.operator, ''), f.stated, f.computed, f.places,
                       (SELECT v.statement FROM quality_rule_version v
                        WHERE v.rule = f.rule AND v.known_from <= :knownAt ORDER BY v.version DESC LIMIT 1),
                       r.severity, f.owner, f.due_on, f.reopened, f.found_at, f.ended_at, f.replaced
                FROM figure_finding f JOIN quality_rule r ON r.code = f.rule
                JOIN indicator i ON i.id = f.indicator JOIN territory t ON t.id = f.territory
                WHERE :internal) f
            LEFT JOIN finding_note n ON n.finding = f.id AND n.noted_at >= f.found_at
                AND n.noted_at <= :knownAt AND n.ended_at > :knownAt
            CROSS JOIN LATERAL (SELECT CASE WHEN f.ended_at <= :knownAt THEN 'MENDED' WHEN n.id IS NOT NULL THEN 'ACCEPTED'
                                            WHEN f.reopened THEN 'REOPENED' ELSE 'OPEN' END AS state) s
            WHERE f.found_at <= :knownAt
            """;

    private static final String STANDING = " AND f.ended_at > :knownAt";

    private static final String FOUND = """
            AND CASE :state WHEN 'MENDED' THEN f.ended_at <= :knownAt AND NOT f.replaced ELSE f.ended_at > :knownAt END
              AND (:state::text IS NULL OR state = :state) AND (:owner::text IS NULL OR owner = :owner)
              AND (:overdue::boolean IS NULL OR (state IN ('OPEN', 'REOPENED') AND coalesce(due_on < :today, false)) = :overdue)
              AND (:check::text IS NULL OR "check" = :check) AND (:kind::text IS NULL OR kind = :kind)
              AND (:indicator::text IS NULL OR indicator = :indicator)
              AND (:territory::text IS NULL OR territory = :territory OR :territory = ANY (places))
              AND (:period::text IS NULL OR period = :period)
              AND (:acknowledged::boolean IS NULL OR (n.id IS NOT NULL) = :acknowledged)
            """;

    private static final String PAGE = ALL + FOUND + " AND position > :after ORDER BY position LIMIT :limit";

    private static final String NOTE = """
            WITH ended AS (
                UPDATE finding_note SET ended_at = :now WHERE finding = :id AND ended_at = 'infinity' RETURNING 1)
            INSERT INTO finding_note (finding, reason, noted_by, noted_at)
            SELECT :id, :reason, :author, :now WHERE (SELECT count(*) FROM ended) IS NOT NULL
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Findings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Null filters let everything through.
     *
     * @param territory code of the unit that a finding is about, or of one of its places
     * @param state only with MENDED are those told that stand no more
     * @param overdue whether its last day is over and nothing came of it
     */
    public record Filter(
            String check,
            String kind,
            String indicator,
            String territory,
            String period,
            Boolean acknowledged,
            FindingState state,
            String owner,
            Boolean overdue) {}

    /** @param knownAt what was found later, and what had ended by then, is left out */
    List<Finding> list(Filter filter, boolean internal, OffsetDateTime knownAt, long after, int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery(PAGE)
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("knownAt", knownAt)
                .bind("today", day(knownAt))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Finding.class)
                .stream()
                .map(finding -> internal ? finding : finding.forThePublic())
                .toList());
    }

    long count(Filter filter, boolean internal, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM (" + ALL + FOUND + ") found")
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("knownAt", knownAt)
                .bind("today", day(knownAt))
                .mapTo(Long.class)
                .one());
    }

    private static LocalDate day(OffsetDateTime knownAt) {
        return LocalDate.ofInstant(knownAt.toInstant(), VietnamTime.ZONE);
    }

    /** One that stood at the instant. */
    Optional<Finding> find(String id, boolean internal, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + STANDING + " AND f.id = :id")
                .bind("internal", internal)
                .bind("knownAt", knownAt)
                .bind("id", id)
                .mapTo(Finding.class)
                .findOne()
                .map(finding -> internal ? finding : finding.forThePublic()));
    }

    /** The same number that the list is ordered by. */
    static String position(Finding finding) {
        var number = Long.parseLong(finding.id().substring(finding.id().indexOf('-') + 1));
        return Long.toString(finding.clauses() == null ? FIGURES_FROM + number : number);
    }

    /** The note before it ends and stays known. */
    Outcome<Finding> acknowledge(String id, Revision seen, ReasonBody reason, Actor author) {
        jdbi.useHandle(handle -> IndicatorLocks.NOTE.about(id).take(handle.getConnection()));
        var now = OffsetDateTime.now(clock);
        var finding = find(id, true, now);
        if (finding.isEmpty()) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        return Revision.unlessSeen(seen, finding.get().noteVersion())
                .<Outcome<Finding>>map(Refused::new)
                .orElseGet(() -> {
                    write(id, reason.reason(), author, now);
                    return new Done<>(find(id, true, now).orElseThrow());
                });
    }

    private void write(String id, String reason, Actor author, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("reason", reason)
                .bind("author", author.account())
                .bind("now", now)
                .bind("id", id)
                .execute());
    }
}
