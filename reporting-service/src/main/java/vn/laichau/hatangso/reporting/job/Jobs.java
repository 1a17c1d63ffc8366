package vn.laichau.hatangso.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The ordered jobs. */
@ApplicationScoped
public class Jobs {

    /** A worker that says nothing for so long has died. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MOST_ATTEMPTS = 3;

    private static final String ORDER = """
            INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, created_at, changed_at, version)
            VALUES (:id, :kind, :task, :organisation, 'WAITING', 'WAIT', 0, 'Đang chờ', 'Waiting', :now, :now, 0)
            """;

    private static final String FIND = """
            SELECT id, kind, state, stage, percent, message_vi, message_en, result, created_at, changed_at, version
            FROM job WHERE id = :id AND organisation = :organisation
            """;

    /**
     * The oldest that nobody works on; SKIP LOCKED lets several workers claim at a time without waiting for each other. One that
     * rests has a lease, too: nobody begins it before. Whatever was done of it is begun anew.
     */
    private static final String CLAIM = """
            UPDATE job SET state = 'RUNNING', stage = 'WAIT', percent = 0, message_vi = 'Đang chờ', message_en = 'Waiting',
                leased_until = :until, attempts = attempts + 1, changed_at = :now, version = version + 1
            WHERE id = (SELECT id FROM job
                        WHERE state IN ('WAITING', 'RUNNING') AND (leased_until IS NULL OR leased_until < :now)
                        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, task, attempts, failures
            """;

    /** Only who claimed it last may go on with it. */
    private static final String REACH = """
            UPDATE job SET stage = :stage, percent = :percent, message_vi = :vi, message_en = :en, leased_until = :until,
                changed_at = :now, version = version + 1
            WHERE id = :id AND state = 'RUNNING' AND attempts = :attempts
            """;

    /** Says nothing else than that its worker lives. */
    private static final String RENEW = """
            UPDATE job SET leased_until = :until WHERE id = :id AND state = 'RUNNING' AND attempts = :attempts
            """;

    private static final String WANTED =
            "SELECT 1 FROM job WHERE id = :id AND state = 'RUNNING' AND attempts = :attempts";

    private static final String REST = """
            UPDATE job SET state = 'WAITING', stage = 'WAIT', percent = 0, message_vi = :vi, message_en = :en, failures = failures + 1,
                leased_until = :until, changed_at = :now, version = version + 1
            WHERE id = :id AND state = 'RUNNING' AND attempts = :attempts
            """;

    private static final String END = """
            UPDATE job SET state = :state, stage = 'END', percent = CASE WHEN :state = 'DONE' THEN 100 ELSE percent END,
                message_vi = :vi, message_en = :en, result = nullif(:result, ''), leased_until = NULL, changed_at = :now, version = version + 1
            WHERE id = :id AND state = 'RUNNING' AND attempts = :attempts
            """;

    private static final String CANCEL = """
            UPDATE job SET state = 'CANCELLED', stage = 'END', message_vi = 'Đã hủy', message_en = 'Cancelled', leased_until = NULL,
                changed_at = :now, version = version + 1
            WHERE id = :id AND organisation = :organisation AND state IN ('WAITING', 'RUNNING')
            """;

    private final EntityManager database;
    private final Clock clock;

    Jobs(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A job somebody works on.
     *
     * @param attempts how often it was begun; tells this worker's claim from others'
     * @param failures how often it was put back because something was away for the moment
     */
    record Claim(UUID id, String kind, String task, int attempts, int failures) {

        /** It ended its workers and not itself. */
        boolean isHopeless() {
            return attempts - failures > MOST_ATTEMPTS;
        }
    }

    /** Orders a job in the running transaction: a rollback leaves none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(String kind, String task, String organisation) {
        var id = UUID.randomUUID();
        database.createNativeQuery(ORDER)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("task", task)
                .setParameter("organisation", organisation)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    /** Another organisation's job is as absent as none. */
    @Transactional
    public Optional<Job> find(UUID id, String organisation) {
        return first(database.createNativeQuery(FIND, Object[].class)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation))
                .map(Jobs::job);
    }

    @Transactional
    boolean cancel(UUID id, String organisation) {
        return 1
                == database.createNativeQuery(CANCEL)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation)
                        .setParameter("now", clock.instant())
                        .executeUpdate();
    }

    @Transactional
    Optional<Claim> claim() {
        return first(database.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("now", clock.instant())
                        .setParameter("until", clock.instant().plus(LEASE)))
                .map(row -> new Claim(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()));
    }

    /** @throws JobCancelled when the claim is no longer good */
    @Transactional
    void reached(Claim claim, String stage, int percent, Text message) {
        var changed = said(database.createNativeQuery(REACH), claim, message)
                .setParameter("stage", stage)
                .setParameter("percent", percent)
                .setParameter("until", clock.instant().plus(LEASE))
                .executeUpdate();
        if (changed == 0) {
            throw new JobCancelled();
        }
    }

    /** Holds the lease for as long again, also while the work waits for its turn. */
    @Transactional
    void renew(Claim claim) {
        database.createNativeQuery(RENEW)
                .setParameter("id", claim.id())
                .setParameter("attempts", claim.attempts())
                .setParameter("until", clock.instant().plus(LEASE))
                .executeUpdate();
    }

    /** @throws JobCancelled when the claim is no longer good */
    @Transactional
    void checkCancelled(Claim claim) {
        var wanted = database.createNativeQuery(WANTED)
                .setParameter("id", claim.id())
                .setParameter("attempts", claim.attempts())
                .getResultList();
        if (wanted.isEmpty()) {
            throw new JobCancelled();
        }
    }

    /** Puts it back: somebody begins it again, not before {@code next}. */
    @Transactional
    void retryLater(Claim claim, Instant next, Text message) {
        said(database.createNativeQuery(REST), claim, message)
                .setParameter("until", next)
                .executeUpdate();
    }

    @Transactional
    void end(Claim claim, JobState state, Text message, String result) {
        said(database.createNativeQuery(END), claim, message)
                .setParameter("state", state.name())
                .setParameter("result", result == null ? "" : result)
                .executeUpdate();
    }

    private Query said(Query query, Claim claim, Text message) {
        return query.setParameter("id", claim.id())
                .setParameter("attempts", claim.attempts())
                .setParameter("vi", message.vi())
                .setParameter("en", message.en())
                .setParameter("now", clock.instant());
    }

    private static Optional<Object[]> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }

    private static Job job(Object[] row) {
        return new Job(
                (UUID) row[0],
                (String) row[1],
                JobState.valueOf((String) row[2]),
                (String) row[3],
                ((Number) row[4]).intValue(),
                Text.of((String) row[5], (String) row[6]),
                (String) row[7],
                VietnamTime.of((Instant) row[8]),
                VietnamTime.of((Instant) row[9]),
                ((Number) row[10]).longValue());
    }
}
