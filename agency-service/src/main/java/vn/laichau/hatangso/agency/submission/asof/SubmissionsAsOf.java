package vn.laichau.hatangso.agency.submission.asof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.Obligation;

/** What was sent, as other features count and tell it. Row-level security decides what the caller sees. */
@ApplicationScoped
public class SubmissionsAsOf {

    /** Counts for everyone; names the organisation only to those who may know it (duty_state). */
    private static final String STATES = """
            SELECT organisation, submission, state, sent_at, punctuality, extended_to, released
            FROM duty_state(:obligation, CAST(:year AS integer), :at)
            """;

    /** Under row-level security: a draft is seen by its organisation alone. What was decided afterwards is not told. */
    private static final String KNOWN = """
            SELECT s.organisation, s.id, s.year, d.begun_at IS NOT NULL AS draft, latest.return_by
            FROM submission s
            LEFT JOIN draft d ON d.organisation = s.organisation AND d.submission_id = s.id AND d.begun_at <= :at
                AND s.state = 'DRAFT'
            LEFT JOIN LATERAL (
                SELECT CASE WHEN v.decided_at <= :at THEN v.return_by END AS return_by FROM submission_version v
                WHERE v.organisation = s.organisation AND v.submission_id = s.id AND v.arrived_at <= :at
                ORDER BY v.overtaken, v.number DESC
                LIMIT 1
            ) AS latest ON true
            WHERE s.obligation = :obligation AND (CAST(:year AS integer) IS NULL OR s.year = :year)
            ORDER BY draft DESC, s.year DESC
            """;

    /** The version that was accepted by then, with its figures in their order. */
    private static final String ACCEPTED = """
            SELECT s.id, s.organisation, s.year, v.narrative, (
                SELECT CAST(coalesce(json_agg(json_strip_nulls(json_build_object(
                           'indicator', f.indicator, 'territory', f.territory, 'period', f.period,
                           'numerator', f.numerator, 'denominator', f.denominator, 'value', f.value))
                           ORDER BY f.position), '[]') AS text)
                FROM figure f
                WHERE f.organisation = v.organisation AND f.version_id = v.id
            ) AS figures
            FROM submission s
            JOIN submission_version v ON v.organisation = s.organisation AND v.submission_id = s.id
            WHERE s.obligation = :obligation AND (CAST(:year AS integer) IS NULL OR s.year = :year)
                AND v.decision = 'ACCEPTED' AND v.decided_at <= :at
            ORDER BY s.organisation, s.year
            """;

    private final EntityManager database;
    private final ObjectMapper mapper;

    SubmissionsAsOf(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** How every organisation that has sent anything for the duty stood at the instant. */
    @SuppressWarnings("unchecked")
    public List<SubmissionStanding> statesOf(Obligation obligation, int year, Instant at) {
        List<Tuple> rows = database.createNativeQuery(STATES, Tuple.class)
                .setParameter("obligation", obligation.code())
                .setParameter("year", obligation.countedYear(year))
                .setParameter("at", at)
                .getResultList();
        return rows.stream().map(SubmissionStanding::of).toList();
    }

    /** The submissions for the duty that the caller may read, with what was known of them at the instant. */
    @SuppressWarnings("unchecked")
    public List<SubmissionReference> knownOf(Obligation obligation, int year, Instant at) {
        List<Tuple> rows = database.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("obligation", obligation.code())
                .setParameter("year", obligation.countedYear(year))
                .setParameter("at", at)
                .getResultList();
        return rows.stream().map(SubmissionReference::of).toList();
    }

    /** The submissions for the duty that were accepted by the instant. */
    @SuppressWarnings("unchecked")
    public List<AcceptedSubmission> accepted(Obligation obligation, int year, Instant at) {
        List<Tuple> rows = database.createNativeQuery(ACCEPTED, Tuple.class)
                .setParameter("obligation", obligation.code())
                .setParameter("year", obligation.countedYear(year))
                .setParameter("at", at)
                .getResultList();
        return rows.stream().map(this::accepted).toList();
    }

    private AcceptedSubmission accepted(Tuple row) {
        try {
            return new AcceptedSubmission(
                    row.get("id", UUID.class),
                    row.get("organisation", String.class),
                    row.get("year", Integer.class),
                    row.get("narrative", String.class),
                    List.of(mapper.readValue(row.get("figures", String.class), AcceptedSubmission.Sent[].class)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
