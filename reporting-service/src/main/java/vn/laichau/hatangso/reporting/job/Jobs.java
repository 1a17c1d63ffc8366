package vn.laichau.hatangso.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.queue.Lease;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.job.JobHandler.JobCancelled;

/** The ordered jobs. */
@ApplicationScoped
public class Jobs {

    /** A worker that says nothing for so long has died. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MOST_ATTEMPTS = 3;

    private static final String ORDER = """
            INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at,
                changed_at, version)
            VALUES (?, ?, ?, ?, 'WAITING', 'WAIT', 0, 'Đang chờ', 'Waiting', ?, ?, ?, 0)
            """;

    private static final String FIND = """
            SELECT id, kind, state, stage, percent, message_vi, message_en, result, enqueued_at AS created_at, changed_at,
                   version AS revision
            FROM job WHERE id = ? AND organisation = ?
            """;

    /** Whatever was done of it is begun anew. */
    private static final QueueTable<LeasedJob> TABLE = new QueueTable<>("job", LeasedJob.class).whenTaken("""
            state = 'RUNNING', stage = 'WAIT', percent = 0, message_vi = 'Đang chờ', message_en = 'Waiting', changed_at = :now,
            version = version + 1""");

    /** Only who took it last may go on with it. */
    private static final String HELD = " WHERE id = ? AND job.state = 'RUNNING' AND tries = ?";

    private static final String REACH = """
            UPDATE job SET stage = ?, percent = ?, message_vi = ?, message_en = ?, next_try_at = ?, changed_at = ?,
                version = version + 1
            """ + HELD;

    private static final String WANTED = "SELECT 1 FROM job" + HELD;

    private static final String REST = """
            UPDATE job SET state = 'WAITING', stage = 'WAIT', percent = 0, message_vi = ?, message_en = ?, failures = failures + 1,
                next_try_at = ?, last_failure = ?, changed_at = ?, version = version + 1
            """ + HELD;

    private static final String END = """
            UPDATE job SET state = ended.state, stage = 'END', percent = CASE WHEN ended.state = 'DONE' THEN 100 ELSE percent END,
                message_vi = ?, message_en = ended.en, result = ?, done_at = ended.at,
                last_failure = CASE WHEN ended.state = 'FAILED' THEN ended.en END, changed_at = ended.at, version = version + 1
            FROM (VALUES (?, ?, CAST(? AS timestamptz))) AS ended (state, en, at)
            """ + HELD;

    private static final String CANCEL = """
            UPDATE job SET state = 'CANCELLED', stage = 'END', message_vi = 'Đã hủy', message_en = 'Cancelled', done_at = ?,
                last_failure = NULL, changed_at = ?, version = version + 1
            WHERE id = ? AND organisation = ? AND done_at IS NULL
            """;

    private final LeasedQueue<LeasedJob> queue;
    private final Sql sql;
    private final Clock clock;

    Jobs(DataSource connections, Sql sql, Clock clock) {
        this.queue = new LeasedQueue<>(
                connections, QuarkusTransaction.joiningExisting()::call, clock, TABLE, LEASE, RetryPolicy.BACKOFF);
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A job somebody works on.
     *
     * @param tries how often it was begun; tells this worker's lease from others'
     * @param failures how often it was put back because something was away for the moment
     */
    record LeasedJob(UUID id, String kind, String task, int tries, int failures) {

        /** It ended its workers and not itself. */
        boolean isHopeless() {
            return tries - failures > MOST_ATTEMPTS;
        }
    }

    /** Orders a job in the running transaction: a rollback leaves none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(String kind, String task, String organisation) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        sql.update(ORDER, id, kind, task, organisation, now, now, now);
        return id;
    }

    /** Another organisation's job is as absent as none. */
    @Transactional
    public Optional<Job> find(UUID id, String organisation) {
        return sql.find(Job.class, FIND, id, organisation);
    }

    @Transactional
    boolean cancel(UUID id, String organisation) {
        return sql.update(CANCEL, clock.instant(), clock.instant(), id, organisation) == 1;
    }

    Optional<LeasedJob> take() {
        return queue.take().map(Lease::payload);
    }

    /** @throws JobCancelled when somebody else holds it, or nobody wants it any more */
    @Transactional
    void reached(LeasedJob leased, String stage, int percent, Text message) {
        var now = clock.instant();
        var changed = sql.update(
                REACH, stage, percent, message.vi(), message.en(), now.plus(LEASE), now, leased.id(), leased.tries());
        if (changed == 0) {
            throw new JobCancelled();
        }
    }

    /** Holds the lease for as long again, also while the work waits for its turn. */
    void renew(LeasedJob leased) {
        queue.renew(new Lease<>(leased.id(), leased.tries(), leased));
    }

    /** @throws JobCancelled when somebody else holds it, or nobody wants it any more */
    @Transactional
    void checkCancelled(LeasedJob leased) {
        if (sql.find(Integer.class, WANTED, leased.id(), leased.tries()).isEmpty()) {
            throw new JobCancelled();
        }
    }

    /** Puts it back: somebody begins it again, not before {@code next}. */
    @Transactional
    void retryLater(LeasedJob leased, Instant next, Text message) {
        sql.update(REST, message.vi(), message.en(), next, message.en(), clock.instant(), leased.id(), leased.tries());
    }

    @Transactional
    void end(LeasedJob leased, JobState state, Text message, String result) {
        sql.update(END, message.vi(), result, state, message.en(), clock.instant(), leased.id(), leased.tries());
    }
}
