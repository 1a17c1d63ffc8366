package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.IndicatorLocks;

/** Reads findings of both kinds as one list. Those of the plan are public as the plan is, those of figures internal. */
@ApplicationScoped
class Findings {

    /** Findings of figures come behind those of the plan. */
    private static final long FIGURES_FROM = 1_000_000_000_000L;

    /**
     * Those that stood at the instant, as the last step of then left them and in the words that the rule had then. Of figures,
     * others than State bodies see what they are asked about.
     */
    private static final String ALL = """
            SELECT f.id, position, "check", kind, clauses, indicator, territory, period, operator, stated, computed, places, detail,
                   severity, s.owner, s.due_on, s.state, '{}'::text[] AS actions, found_at, coalesce(n.id, 0) AS revision,
                   CASE WHEN s.accepted THEN n.reason END AS reason, CASE WHEN s.accepted THEN n.author END AS noted_by,
                   CASE WHEN s.accepted THEN n.taken_at END AS noted_at
            FROM (
                SELECT 'plan-' || f.id AS id, f.id AS position, f.check_code AS "check", f.kind,
                       f.clauses, NULL AS indicator, NULL AS territory, NULL AS period, NULL AS operator,
                       f.stated, f.computed, NULL::text[] AS places, f.detail, NULL AS severity,
                       NULL AS owner, NULL::date AS due_on, false AS reopened, f.found_at, f.ended_at,
                       EXISTS (SELECT FROM quality_finding l WHERE (l.plan, l.check_code) = (f.plan, f.check_code)
                                                               AND l.found_at >= f.ended_at AND l.found_at <= :knownAt) AS replaced
                FROM quality_finding f
                UNION ALL
                SELECT 'figure-' || coalesce(f.goes_on, f.id), 1000000000000 + coalesce(f.goes_on, f.id), f.rule, r.kind, NULL,
                       i.code, t.code, f.period, nullif(f.operator, ''), f.stated, f.computed, f.places,
                       (SELECT v.statement FROM quality_rule_version v
                        WHERE v.rule = f.rule AND v.known_from <= :knownAt ORDER BY v.version DESC LIMIT 1),
                       r.severity, f.owner, f.due_on, f.reopened, f.found_at, f.ended_at, f.ending IS NOT NULL
                FROM figure_finding f JOIN quality_rule r ON r.code = f.rule
                JOIN indicator i ON i.id = f.indicator JOIN territory t ON t.id = f.territory
                WHERE :internal OR f.asked = :organisation) f
            LEFT JOIN finding_step n ON n.finding = f.id AND n.taken_at <= :knownAt AND n.ended_at > :knownAt
            CROSS JOIN LATERAL (SELECT CASE WHEN f.ended_at <= :knownAt THEN 'MENDED' WHEN n.id IS NOT NULL THEN n.state
                                            WHEN f.reopened THEN 'REOPENED' ELSE 'OPEN' END AS state,
                                       CASE WHEN n.id IS NULL THEN f.owner ELSE n.owner END AS owner,
                                       CASE WHEN n.id IS NULL THEN f.due_on ELSE n.due_on END AS due_on,
                                       coalesce(n.state = 'ACCEPTED', false) AS accepted) s
            WHERE f.found_at <= :knownAt
            """;

    private static final String STANDING = " AND f.ended_at > :knownAt";

    private static final String FOUND = """
            AND CASE :state WHEN 'MENDED' THEN f.ended_at <= :knownAt AND NOT f.replaced ELSE f.ended_at > :knownAt END
              AND (:state::text IS NULL OR s.state = :state) AND (:owner::text IS NULL OR s.owner = :owner)
              AND (:overdue::boolean IS NULL
                   OR (s.state IN ('OPEN', 'REOPENED', 'RETURNED') AND coalesce(s.due_on < :today, false)) = :overdue)
              AND (:check::text IS NULL OR "check" = :check) AND (:kind::text IS NULL OR kind = :kind)
              AND (:indicator::text IS NULL OR indicator = :indicator)
              AND (:territory::text IS NULL OR territory = :territory OR :territory = ANY (places))
              AND (:period::text IS NULL OR period = :period)
              AND (:acknowledged::boolean IS NULL OR s.accepted = :acknowledged)
            """;

    private static final String PAGE = ALL + FOUND + " AND position > :after ORDER BY position LIMIT :limit";

    private static final String STEP = """
            WITH ended AS (
                UPDATE finding_step SET ended_at = :now WHERE finding = :id AND ended_at = 'infinity' RETURNING 1)
            INSERT INTO finding_step (finding, transition, state, owner, due_on, reason, organisation, author, taken_at)
            SELECT :id, :transition, :state, :owner,
                   coalesce(:dueOn::date, :today::date + (SELECT days FROM finding_term WHERE severity = :severity)),
                   :reason, :organisation, :author, :now
            WHERE (SELECT count(*) FROM ended) IS NOT NULL
            """;

    private static final String ASK = """
            UPDATE figure_finding SET asked = :owner
            WHERE 'figure-' || coalesce(goes_on, id) = :id AND ended_at = 'infinity'
            """;

    /** Those of the finding, and of those of the same cause that it took the place of. */
    private static final String STEPS = """
            SELECT transition, state, owner, due_on, reason, organisation, author AS by, taken_at AS at
            FROM finding_step
            WHERE finding = :id OR finding IN (
                SELECT 'figure-' || b.id FROM figure_finding f
                JOIN figure_finding b ON (b.rule, b.indicator, b.territory, b.period, b.operator)
                                       = (f.rule, f.indicator, f.territory, f.period, f.operator) AND b.id < f.id
                WHERE 'figure-' || coalesce(f.goes_on, f.id) = :id)
            ORDER BY id
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
    List<Finding> list(Filter filter, boolean internal, Actor reader, OffsetDateTime knownAt, long after, int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery(PAGE)
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("organisation", reader.organisation())
                .bind("knownAt", knownAt)
                .bind("today", day(knownAt))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Finding.class)
                .stream()
                .map(finding -> finding.seenBy(internal, reader))
                .toList());
    }

    long count(Filter filter, boolean internal, Actor reader, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM (" + ALL + FOUND + ") found")
                .bindMethods(filter)
                .bind("internal", internal)
                .bind("organisation", reader.organisation())
                .bind("knownAt", knownAt)
                .bind("today", day(knownAt))
                .mapTo(Long.class)
                .one());
    }

    private static LocalDate day(OffsetDateTime knownAt) {
        return LocalDate.ofInstant(knownAt.toInstant(), VietnamTime.ZONE);
    }

    /** One that stood at the instant. */
    Optional<Finding> find(String id, boolean internal, Actor reader, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + STANDING + " AND f.id = :id")
                .bind("internal", internal)
                .bind("organisation", reader.organisation())
                .bind("knownAt", knownAt)
                .bind("id", id)
                .mapTo(Finding.class)
                .findOne()
                .map(finding -> finding.seenBy(internal, reader)));
    }

    /** What was done with it and with those of its cause before it, the oldest first; empty for what is not there. */
    Optional<List<FindingStep>> steps(String id, boolean internal, Actor reader) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM (" + ALL + ") f WHERE f.id = :id")
                                .bind("internal", internal)
                                .bind("organisation", reader.organisation())
                                .bind("knownAt", OffsetDateTime.now(clock))
                                .bind("id", id)
                                .mapTo(Long.class)
                                .one()
                        == 0
                ? Optional.empty()
                : Optional.of(handle.createQuery(STEPS).bind("id", id).mapTo(FindingStep.class).stream()
                        .map(step -> internal ? step : step.forOthers())
                        .toList()));
    }

    /** The same number that the list is ordered by. */
    static String position(Finding finding) {
        var number = Long.parseLong(finding.id().substring(finding.id().indexOf('-') + 1));
        return Long.toString(finding.clauses() == null ? FIGURES_FROM + number : number);
    }

    Outcome<Finding> answer(String id, Revision seen, Answer content, Actor author) {
        return take(id, FindingTransition.ANSWER, seen, author, found -> Step.about(found, content.answer()));
    }

    Outcome<Finding> returnAnswer(String id, Revision seen, ReturnedAnswer content, Actor author) {
        return take(
                id,
                FindingTransition.RETURN,
                seen,
                author,
                found -> new Step(
                        found.owner(),
                        content.dueOn() == null ? found.dueOn() : content.dueOn(),
                        content.dueOn(),
                        content.reason()));
    }

    Outcome<Finding> handOver(String id, Revision seen, Handover content, Actor author) {
        return take(
                id,
                FindingTransition.HAND_OVER,
                seen,
                author,
                found -> new Step(content.owner(), content.dueOn(), content.dueOn(), content.reason()));
    }

    Outcome<Finding> acknowledge(String id, Revision seen, ReasonBody content, Actor author) {
        return take(id, FindingTransition.ACKNOWLEDGE, seen, author, found -> Step.about(found, content.reason()));
    }

    /**
     * What a step writes.
     *
     * @param dueOn null for the day that the severity gives from today on
     * @param chosen the day that somebody set with it, which is not over; null for none
     */
    private record Step(String owner, LocalDate dueOn, LocalDate chosen, String reason) {

        /** It leaves who answers until when as it is. */
        static Step about(Finding found, String reason) {
            return new Step(found.owner(), found.dueOn(), null, reason);
        }
    }

    /** The step before it ends and stays known. */
    private Outcome<Finding> take(
            String id, FindingTransition transition, Revision seen, Actor author, Function<Finding, Step> content) {
        jdbi.useHandle(handle -> IndicatorLocks.FINDING.about(id).take(handle.getConnection()));
        var now = OffsetDateTime.now(clock);
        var found = find(id, true, author, now);
        var step = found.map(content);
        return Command.<FindingLife>of(transition)
                .unless(life -> Refusal.ofAny(faults(transition, step.orElseThrow(), author)))
                .carryOut(
                        found.map(FindingLife::new),
                        author,
                        seen,
                        life -> write(found.orElseThrow(), step.orElseThrow(), transition, life, author, now))
                .map(life -> find(id, true, author, now).orElseThrow());
    }

    private List<FieldError> faults(FindingTransition transition, Step step, Actor author) {
        var faults = new ArrayList<FieldError>();
        if (transition == FindingTransition.HAND_OVER) {
            faults.addAll(jdbi.withHandle(handle -> AskedOrganisation.faults(handle, step.owner(), author.today())));
        }
        if (step.chosen() != null && step.chosen().isBefore(author.today())) {
            faults.add(CommonErrorCode.IN_PAST.at("/dueOn"));
        }
        return faults;
    }

    private void write(
            Finding found,
            Step step,
            FindingTransition transition,
            FindingLife life,
            Actor author,
            OffsetDateTime now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(STEP)
                    .bind("id", found.id())
                    .bind("transition", transition)
                    .bind("state", life.state())
                    .bind("owner", step.owner())
                    .bind("dueOn", step.dueOn())
                    // Of the plan's own figures nothing says how grave it is; whoever is only noted about one is asked
                    // nothing.
                    .bind("severity", transition == FindingTransition.HAND_OVER ? severity(found) : null)
                    .bind("today", day(now))
                    .bind("reason", step.reason())
                    .bind("organisation", author.organisation())
                    .bind("author", author.account())
                    .bind("now", now)
                    .execute();
            if (transition == FindingTransition.HAND_OVER) {
                handle.createUpdate(ASK)
                        .bind("id", found.id())
                        .bind("owner", step.owner())
                        .execute();
            }
        });
    }

    private static FindingSeverity severity(Finding found) {
        return found.severity() == null ? FindingSeverity.MEDIUM : found.severity();
    }
}
