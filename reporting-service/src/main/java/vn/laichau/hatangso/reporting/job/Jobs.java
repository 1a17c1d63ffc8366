package vn.laichau.hatangso.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.queue.Lease;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.database.Rows;
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
            VALUES (:id, :kind, :task, :organisation, 'WAITING', 'WAIT', 0, 'Đang chờ', 'Waiting', :now, :now, :now, 0)
            """;

    private static final String FIND = """
            SELECT id, kind, state, stage, percent, message_vi, message_en, result, enqueued_at, changed_at, version
            FROM job WHERE id = :id AND organisation = :organisation
            """;

    /** Whatever was done of it is begun anew. */
    private static final QueueTable<LeasedJob> TABLE =
            new QueueTable<>("job", "kind, task, failures", LeasedJob::of).whenTaken("""
            state = 'RUNNING', stage = 'WAIT', percent = 0, message_vi = 'Đang chờ', message_en = 'Waiting', changed_at = :now,
            version = version + 1""");

    /** Only who took it last may go on with it. */
    private static final String HELD = " WHERE id = :id AND state = 'RUNNING' AND tries = :tries";

    private static final String REACH = """
            UPDATE job SET stage = :stage, percent = :percent, message_vi = :vi, message_en = :en, next_try_at = :next,
                changed_at = :now, version = version + 1
            """ + HELD;

    private static final String WANTED = "SELECT 1 FROM job" + HELD;

    private static final String REST = """
            UPDATE job SET state = 'WAITING', stage = 'WAIT', percent = 0, message_vi = :vi, message_en = :en, failures = failures + 1,
                next_try_at = :next, last_failure = :en, changed_at = :now, version = version + 1
            """ + HELD;

    private static final String END = """
            UPDATE job SET state = :state, stage = 'END', percent = CASE WHEN :state = 'DONE' THEN 100 ELSE percent END,
                message_vi = :vi, message_en = :en, result = nullif(:result, ''), done_at = :now,
                last_failure = CASE WHEN :state = 'FAILED' THEN :en END, changed_at = :now, version = version + 1
            """ + HELD;

    private static final String CANCEL = """
            UPDATE job SET state = 'CANCELLED', stage = 'END', message_vi = 'Đã hủy', message_en = 'Cancelled', done_at = :now,
                last_failure = NULL, changed_at = :now, version = version + 1
            WHERE id = :id AND organisation = :organisation AND done_at IS NULL
            """;

    private final LeasedQueue<LeasedJob> queue;
    private final EntityManager database;
    private final Clock clock;

    Jobs(DataSource connections, EntityManager database, Clock clock) {
        this.queue = new LeasedQueue<>(
                connections, QuarkusTransaction.joiningExisting()::call, clock, TABLE, LEASE, RetryPolicy.BACKOFF);
        this.database = database;
        this.clock = clock;
    }

    /**
     * A job somebody works on.
     *
     * @param tries how often it was begun; tells this worker's lease from others'
     * @param failures how often it was put back because something was away for the moment
     */
    record LeasedJob(UUID id, String kind, String task, int tries, int failures) {

        static LeasedJob of(ResultSet row) throws SQLException {
            return new LeasedJob(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getString("task"),
                    row.getInt("tries"),
                    row.getInt("failures"));
        }

        /** It ended its workers and not itself. */
        boolean isHopeless() {
            return tries - failures > MOST_ATTEMPTS;
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
        return Rows.of(Row.class, database, FIND)
                .with("id", id)
                .with("organisation", organisation)
                .first()
                .map(Row::job);
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

    Optional<LeasedJob> take() {
        return queue.take().map(Lease::payload);
    }

    /** @throws JobCancelled when somebody else holds it, or nobody wants it any more */
    @Transactional
    void reached(LeasedJob leased, String stage, int percent, Text message) {
        var changed = said(database.createNativeQuery(REACH), leased, message)
                .setParameter("stage", stage)
                .setParameter("percent", percent)
                .setParameter("next", clock.instant().plus(LEASE))
                .executeUpdate();
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
        var wanted = database.createNativeQuery(WANTED)
                .setParameter("id", leased.id())
                .setParameter("tries", leased.tries())
                .getResultList();
        if (wanted.isEmpty()) {
            throw new JobCancelled();
        }
    }

    /** Puts it back: somebody begins it again, not before {@code next}. */
    @Transactional
    void retryLater(LeasedJob leased, Instant next, Text message) {
        said(database.createNativeQuery(REST), leased, message)
                .setParameter("next", next)
                .executeUpdate();
    }

    @Transactional
    void end(LeasedJob leased, JobState state, Text message, String result) {
        said(database.createNativeQuery(END), leased, message)
                .setParameter("state", state.name())
                .setParameter("result", result == null ? "" : result)
                .executeUpdate();
    }

    private Query said(Query query, LeasedJob leased, Text message) {
        return query.setParameter("id", leased.id())
                .setParameter("tries", leased.tries())
                .setParameter("vi", message.vi())
                .setParameter("en", message.en())
                .setParameter("now", clock.instant());
    }

    private record Row(
            UUID id,
            String kind,
            JobState state,
            String stage,
            int percent,
            String messageVi,
            String messageEn,
            String result,
            Instant enqueuedAt,
            Instant changedAt,
            long version) {

        Job job() {
            var message = Text.of(messageVi, messageEn);
            var created = VietnamTime.of(enqueuedAt);
            return new Job(
                    id, kind, state, stage, percent, message, result, created, VietnamTime.of(changedAt), version);
        }
    }
}
