package vn.laichau.hatangso.agency.mail;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The letters as the job role sees them. Every statement commits by itself; no connection is held while a letter is sent. */
@ApplicationScoped
class MailQueueTable {

    /** Relies on the unique key: of two replicas one inserts. */
    private static final String INSERT = """
            INSERT INTO reminder (organisation, kind, obligation, year, day, distance, recipient, addressee, address,
                                  subject, body, planned_at, outcome, next_try_at, notice)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) ON CONFLICT DO NOTHING
            """;

    /**
     * What is being sent is leased into the future and left alone. The key is joined as Letter.Key joins it. What was tried in
     * vain while its duty is still open is given up, with the last failure as the reason; everything else is not needed any more.
     */
    private static final String DROP = """
            UPDATE reminder
            SET outcome = CASE
                    WHEN tries > 0 AND (obligation IS NULL OR concat_ws('|', organisation, obligation, year) = ANY (?))
                    THEN 'GIVEN_UP' ELSE 'NOT_NEEDED'
                END,
                settled_at = ?
            WHERE outcome = 'WAITING' AND notice IS NULL AND next_try_at <= ?
              AND concat_ws('|', organisation, obligation, year, day, distance, recipient) <> ALL (?)
            """;

    /** Relies on SKIP LOCKED: two replicas never take the same letter. The lease is the next try moved ahead. */
    private static final String TAKE = """
            UPDATE reminder SET next_try_at = ?, tries = tries + 1
            WHERE (organisation, id) = (SELECT organisation, id FROM reminder
                                        WHERE outcome = 'WAITING' AND next_try_at <= ?
                                        ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, recipient, address, subject, body, tries
            """;

    private static final String SETTLE =
            "UPDATE reminder SET outcome = ?, reason = ?, settled_at = ? WHERE id = ? AND outcome = 'WAITING'";

    private static final String AGAIN = "UPDATE reminder SET next_try_at = ?, reason = ? WHERE id = ?";

    private final javax.sql.DataSource database;
    private final Clock clock;

    MailQueueTable(@DataSource("job") javax.sql.DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(List<Email> letters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (var email : letters) {
                fill(statement, email);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void fill(PreparedStatement statement, Email email) throws SQLException {
        var key = email.key();
        var values = new Object[] {
            key.organisation(),
            key.kind(),
            key.obligation(),
            key.year(),
            key.day(),
            key.distance(),
            key.recipient(),
            email.addressee().name(),
            email.address(),
            email.subject(),
            email.body(),
            at(clock.instant()),
            at(clock.instant()),
            key.notice()
        };
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * Lets those go that are no longer wanted, because the organisation has sent meanwhile, or because it is too late.
     *
     * @param open the duties that are still to be fulfilled, as {@link Letter.Key#duty()} names them
     */
    void dropAllBut(List<Email> wanted, Collection<String> open) throws SQLException {
        var keys = wanted.stream().map(email -> email.key().joined()).toArray();
        update(DROP, connection -> new Object[] {
            connection.createArrayOf("text", open.toArray()),
            at(clock.instant()),
            at(clock.instant()),
            connection.createArrayOf("text", keys)
        });
    }

    Optional<QueuedEmail> take(Duration lease) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, at(now.plus(lease)));
            statement.setObject(2, at(now));
            var row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new QueuedEmail(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6)))
                    : Optional.empty();
        }
    }

    void sent(QueuedEmail letter) throws SQLException {
        update(SETTLE, connection -> new Object[] {"SENT", null, at(clock.instant()), letter.id()});
    }

    void notSent(QueuedEmail letter, String reason) throws SQLException {
        update(SETTLE, connection -> new Object[] {"NOT_SENT", reason, at(clock.instant()), letter.id()});
    }

    void tryAgain(QueuedEmail letter, Duration pause, String failure) throws SQLException {
        update(AGAIN, connection -> new Object[] {at(clock.instant().plus(pause)), failure, letter.id()});
    }

    private interface Parameters {
        Object[] on(Connection connection) throws SQLException;
    }

    private void update(String sql, Parameters parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var values = parameters.on(connection);
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
