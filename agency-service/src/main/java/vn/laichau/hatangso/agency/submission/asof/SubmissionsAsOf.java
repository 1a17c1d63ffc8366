package vn.laichau.hatangso.agency.submission.asof;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** What was sent, as other features count and tell it. Row-level security decides what the caller sees. */
@ApplicationScoped
public class SubmissionsAsOf {

    /** Counts for everyone; names the organisation only to those who may know it (obligation_state). */
    private static final String STATES = """
            SELECT d.place, s.organisation, s.submission, s.state, s.sent_at, s.punctuality, s.extended_to, s.released
            FROM %s CROSS JOIN LATERAL obligation_state(d.obligation, d.year, :at) s
            """.formatted(OwedYears.RELATION);

    /** Under row-level security: a draft is seen by its organisation alone. What was decided afterwards is not told. */
    private static final String KNOWN = """
            SELECT d.place, s.organisation, s.id, s.year, w.begun_at IS NOT NULL AS draft, latest.return_by
            FROM %s
            JOIN submission s ON s.obligation = d.obligation AND (d.year IS NULL OR s.year = d.year)
            LEFT JOIN draft w ON w.organisation = s.organisation AND w.submission_id = s.id AND w.begun_at <= :at
                AND s.state = 'DRAFT'
            LEFT JOIN LATERAL (
                SELECT CASE WHEN v.decided_at <= :at THEN v.return_by END AS return_by FROM submission_version v
                WHERE v.organisation = s.organisation AND v.submission_id = s.id AND v.arrived_at <= :at
                ORDER BY v.overtaken, v.number DESC
                LIMIT 1
            ) AS latest ON true
            ORDER BY draft DESC, s.year DESC
            """.formatted(OwedYears.RELATION);

    /** The version that was accepted by then, with its figures in their order. */
    private static final String ACCEPTED = """
            SELECT d.place, s.id, s.organisation, s.year, v.narrative, (
                SELECT CAST(coalesce(json_agg(json_strip_nulls(json_build_object(
                           'indicator', f.indicator, 'territory', f.territory, 'period', f.period,
                           'numerator', f.numerator, 'denominator', f.denominator, 'value', f.value, 'status', f.status))
                           ORDER BY f.position), '[]') AS text)
                FROM figure f
                WHERE f.organisation = v.organisation AND f.version_id = v.id
            ) AS figures
            FROM %s
            JOIN submission s ON s.obligation = d.obligation AND (d.year IS NULL OR s.year = d.year)
            JOIN submission_version v ON v.organisation = s.organisation AND v.submission_id = s.id
            WHERE v.decision = 'ACCEPTED' AND v.decided_at <= :at
            ORDER BY s.organisation, s.year
            """.formatted(OwedYears.RELATION);

    private final EntityManager database;
    private final ObjectMapper mapper;

    SubmissionsAsOf(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** How every organisation that has sent anything for an obligation stood at the instant. */
    public Map<OwedYear, List<SubmissionStanding>> statesOf(OwedYears owed, Instant at) {
        return owed.find(database, STATES, SubmissionStanding.class, Map.of("at", at));
    }

    /** The submissions for each obligation that the caller may read, with what was known of them at the instant. */
    public Map<OwedYear, List<SubmissionReference>> knownOf(OwedYears owed, Instant at) {
        return owed.find(database, KNOWN, SubmissionReference.class, Map.of("at", at));
    }

    /** The submissions for each obligation that were accepted by the instant. */
    public Map<OwedYear, List<AcceptedSubmission>> accepted(OwedYears owed, Instant at) {
        return owed.find(database, ACCEPTED, Accepted.class, Map.of("at", at)).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        rows -> rows.getValue().stream().map(this::submission).toList()));
    }

    /** @param figures as JSON */
    private record Accepted(UUID id, String organisation, int year, String narrative, String figures) {}

    private AcceptedSubmission submission(Accepted row) {
        return new AcceptedSubmission(
                row.id(),
                row.organisation(),
                row.year(),
                row.narrative(),
                List.of(StoredJson.read(mapper, row.figures(), AcceptedSubmission.Sent[].class)));
    }
}
