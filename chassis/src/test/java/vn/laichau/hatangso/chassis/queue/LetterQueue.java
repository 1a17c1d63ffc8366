package vn.laichau.hatangso.chassis.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.OneConnection;

/** A queue of letters, of which a later one to the same recipient waits for the earlier one, at an instant that a test sets. */
final class LetterQueue implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2026-11-25T03:05:00Z");
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(600));

    private static final String IN_ORDER =
            "NOT EXISTS (SELECT FROM letter e WHERE e.recipient = q.recipient AND e.id < q.id AND e.done_at IS NULL)";

    private static final String ROWS = """
            SELECT coalesce(string_agg(concat_ws(' ', id, extract(epoch FROM next_try_at)::bigint - %d, tries,
                CASE WHEN done_at IS NOT NULL THEN 'over' END, last_failure), ', ' ORDER BY id), '') FROM letter
            """.formatted(BEGIN.getEpochSecond());

    /** What a row says. */
    record Letter(int recipient) {}

    final LeasedQueue<Letter> queue;
    private final Connection connection;
    private long seconds;

    LetterQueue() throws SQLException {
        connection = ChassisDatabase.owner();
        execute("""
                SET synchronous_commit = off;
                SET lock_timeout = '1min';
                DROP TABLE IF EXISTS letter;
                CREATE TABLE letter (
                    id           integer     PRIMARY KEY,
                    recipient    integer     NOT NULL,
                    enqueued_at  timestamptz NOT NULL,
                    next_try_at  timestamptz NOT NULL,
                    tries        integer     NOT NULL DEFAULT 0,
                    last_failure text,
                    done_at      timestamptz
                )""");
        var table = new QueueTable<>("letter", Letter.class).readyIf(IN_ORDER);
        queue = new LeasedQueue<>(OneConnection.of(connection), new Now(), table, LEASE, BACKOFF);
    }

    void enqueue(int id, int recipient) throws SQLException {
        execute("INSERT INTO letter (id, recipient, enqueued_at, next_try_at) VALUES (%1$d, %2$d, '%3$s', '%3$s')"
                .formatted(id, recipient, BEGIN.plusSeconds(seconds)));
    }

    void pass(long more) {
        seconds += more;
    }

    /** Of each letter: its id, seconds from the begin to the next try, tries, whether it is over, and its last failure. */
    String rows() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP TABLE letter");
        connection.close();
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return BEGIN.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
