package vn.laichau.hatangso.agency.work;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.Role;

/** What may wait for somebody, in the order in which it is shown. What of it a caller may see the row policies decide. */
enum WorkKind {
    /** Asked of the People's Committee. */
    PROPOSALS_TO_DECIDE(Set.of(Role.LEADER), """
            SELECT p.id, p.title, p.title, p.organisation, p.submitted_at, NULL, p.reason, NULL, NULL, NULL, NULL
            FROM proposal p WHERE p.state = 'SUBMITTED'
            """),
    /** Appraised, and not allotted yet; the amount is the appraised one. */
    BUDGET_TO_DECIDE(Set.of(Role.LEADER), """
            SELECT b.id, b.reason, b.reason, b.organisation, b.appraised_at, NULL, b.appraisal_reason, NULL, b.year,
                   b.appraised_amount, NULL
            FROM budget_request b WHERE b.state = 'APPRAISED'
            """),
    /** Sent, and not decided about. */
    SUBMISSIONS_TO_REVIEW(Set.of(Role.COORDINATOR), """
            SELECT s.id, o.title_vi, o.title_en, s.organisation, v.arrived_at, NULL, NULL, s.obligation, s.year, NULL, NULL
            FROM submission s JOIN obligation o ON o.code = s.obligation
            JOIN LATERAL (SELECT arrived_at FROM submission_version
                          WHERE organisation = s.organisation AND submission_id = s.id
                          ORDER BY number DESC LIMIT 1) v ON true
            WHERE s.state = 'SUBMITTED'
            """),
    /** Asked for again. */
    SUBMISSIONS_RETURNED(Set.of(Role.COORDINATOR, Role.OPERATOR, Role.AGENCY_OFFICER), """
            SELECT s.id, o.title_vi, o.title_en, s.organisation, v.decided_at, v.return_by, v.return_reason, s.obligation,
                   s.year, NULL, NULL
            FROM submission s JOIN obligation o ON o.code = s.obligation
            JOIN LATERAL (SELECT decided_at, return_by, return_reason FROM submission_version
                          WHERE organisation = s.organisation AND submission_id = s.id AND decision = 'RETURNED'
                          ORDER BY number DESC LIMIT 1) v ON true
            WHERE s.state = 'RETURNED'
            """),
    BUDGET_TO_APPRAISE(Set.of(Role.FINANCE_OFFICER), """
            SELECT b.id, b.reason, b.reason, b.organisation, b.submitted_at, NULL, NULL, NULL, b.year, b.amount, NULL
            FROM budget_request b WHERE b.state = 'SUBMITTED'
            """),
    /** Reported by an organisation, and neither gathered nor put aside. */
    OBSTACLES_TO_HANDLE(Set.of(Role.COORDINATOR), """
            SELECT r.id, r.title, r.title, r.organisation, r.reported_at, NULL, r.description, NULL, NULL, NULL, NULL
            FROM reported_obstacle r WHERE r.state = 'OPEN'
            """),
    /** Handed in as done by somebody else. */
    TASKS_TO_REVIEW(Set.of(Role.COORDINATOR, Role.LEADER), """
            SELECT t.id, t.title_vi, t.title_en, c.organisation, e.at, c.due, e.note, NULL, NULL, NULL, c.id
            FROM task_occurrence c JOIN task t ON t.id = c.task_id
            JOIN LATERAL (SELECT at, note FROM task_event WHERE occurrence_id = c.id ORDER BY number DESC LIMIT 1) e
                ON true
            WHERE c.state = 'SUBMITTED' AND NOT is_own(c.organisation)
            """),
    /** Work of others whose day is over. */
    TASKS_OVERDUE(Set.of(Role.COORDINATOR, Role.LEADER), """
            SELECT t.id, t.title_vi, t.title_en, c.organisation, c.opened_at, greatest(c.due, x.until), NULL, NULL, NULL, NULL, c.id
            FROM task_standing(CAST(:now AS timestamptz)) s
            JOIN task_occurrence c ON c.id = s.occurrence JOIN task t ON t.id = c.task_id
            LEFT JOIN extended x ON x.occurrence_id = c.id
            WHERE s.overdue AND NOT is_own(c.organisation)
            """),
    /** One's own organisation's. */
    TASKS_TO_DO(
            Set.of(
                    Role.OPERATOR,
                    Role.AGENCY_OFFICER,
                    Role.COORDINATOR,
                    Role.FINANCE_OFFICER,
                    Role.CONSTRUCTION_OFFICER,
                    Role.CLERK),
            """
            SELECT t.id, t.title_vi, t.title_en, c.organisation, c.opened_at, greatest(c.due, x.until), NULL, NULL, NULL, NULL, c.id
            FROM task_occurrence c JOIN task t ON t.id = c.task_id
            LEFT JOIN extended x ON x.occurrence_id = c.id
            WHERE c.state IN ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') AND is_own(c.organisation)
            """),
    /** One's own request for money that Finance wants changed. */
    BUDGET_RETURNED(Set.of(Role.AGENCY_OFFICER, Role.COORDINATOR), """
            SELECT b.id, b.reason, b.reason, b.organisation, b.appraised_at, NULL, b.appraisal_reason, NULL, b.year, b.amount, NULL
            FROM budget_request b WHERE b.state = 'RETURNED' AND is_own(b.organisation)
            """),
    /** What others want to share; the day is the one from which they want it. */
    INFRASTRUCTURE_TO_ANSWER(Set.of(Role.OPERATOR), """
            SELECT r.id, o.place, o.place, r.organisation, r.created_at, r.wanted_from, r.message, NULL, NULL, NULL, NULL
            FROM infrastructure_request r JOIN infrastructure_offer o ON o.organisation = r.owner AND o.id = r.offer
            WHERE r.state = 'SENT' AND is_own(r.owner)
            """),
    STANDARDS_TO_ENFORCE(Set.of(Role.CONSTRUCTION_OFFICER), """
            SELECT s.id, s.title_vi, s.title_en, s.organisation, s.created_at, NULL, NULL, NULL, NULL, NULL, NULL
            FROM technical_standard s WHERE s.state = 'DRAFT' AND is_own(s.organisation)
            """),
    /** Letters that could not be sent while it was worth sending them. */
    MAIL_GIVEN_UP(Set.of(Role.AUDITOR, Role.COORDINATOR), """
            SELECT NULL, r.subject, r.subject, r.recipient, r.done_at, r.day, r.last_failure, r.obligation, r.year, NULL, NULL
            FROM reminder r WHERE r.outcome = 'GIVEN_UP' AND r.done_at > (SELECT today FROM clock) - 30
            """),
    /** Organisations that no letter reaches. */
    CONTACTS_MISSING(Set.of(Role.ADMINISTRATOR), """
            SELECT NULL, a.name_vi, a.name_en, a.code, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM agency a
            WHERE a.kind <> 'GROUP' AND coalesce(a.valid_from <= (SELECT today FROM clock), true) AND coalesce(a.valid_until > (SELECT today FROM clock), true)
              AND NOT EXISTS (SELECT FROM agency_contact c WHERE c.organisation = a.code AND c.email IS NOT NULL)
            """);

    /** Enough for a first screen; the list that a queue leads to has the rest. */
    private static final int SHOWN = 5;

    private final Set<String> roles;
    private final String rows;

    WorkKind(Set<String> roles, String rows) {
        this.roles = roles;
        this.rows = rows;
    }

    static List<WorkKind> of(Set<String> callersRoles) {
        return Arrays.stream(values())
                .filter(kind -> kind.roles.stream().anyMatch(callersRoles::contains))
                .toList();
    }

    /** All of them in one statement, of which {@code :today} and {@code :now} are the parameters. */
    static String query(List<WorkKind> kinds) {
        return kinds.stream().map(WorkKind::query).collect(joining("UNION ALL ", """
                        WITH clock AS (SELECT CAST(:today AS date) AS today),
                        -- More time for a task, as long as it is granted.
                        extended AS (
                            SELECT occurrence_id, max(until) AS until FROM task_extension
                            WHERE granted_at <= CAST(:now AS timestamptz) AND coalesce(expires > CAST(:now AS timestamptz), true)
                            GROUP BY occurrence_id)
                        SELECT * FROM (""", ") queued ORDER BY place"));
    }

    /** The first rows with how many there are and since when the oldest waits: what is due first, then what waits longest. */
    private String query() {
        return """
                (SELECT '%s' AS kind, CAST(q.id AS text) AS id, CAST(q.title_vi AS text) AS title_vi,
                        CAST(q.title_en AS text) AS title_en, CAST(q.organisation AS text) AS organisation,
                        CAST(q.since AS timestamptz) AS since, CAST(q.due AS date) AS due, CAST(q.reason AS text) AS reason,
                        CAST(q.obligation AS text) AS obligation, CAST(q.year AS integer) AS year,
                        CAST(q.amount AS bigint) AS amount, CAST(q.part AS text) AS part, CAST(count(*) OVER () AS integer) AS total,
                        min(CAST(q.since AS timestamptz)) OVER () AS oldest,
                        row_number() OVER (ORDER BY q.due NULLS LAST, q.since, q.title_vi, q.id, q.organisation, q.obligation, q.year, q.part)
                            AS place
                 FROM (%s) q (id, title_vi, title_en, organisation, since, due, reason, obligation, year, amount,
                             part)
                 ORDER BY place LIMIT %d)
                """.formatted(name(), rows, SHOWN);
    }
}
