package vn.laichau.hatangso.agency.outbox;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as the job role sees it. Every statement commits by itself; no connection is held while a peer answers. */
@ApplicationScoped
class OutboxTable {

    /**
     * Relies on SKIP LOCKED: two replicas never take the same parcel. The lease is the next try moved ahead. A later version
     * waits for the earlier of the same: what is told last counts.
     */
    private static final String TAKE = """
            UPDATE delivery SET next_try_at = ?, tries = tries + 1
            WHERE id = (SELECT d.id FROM delivery d WHERE d.delivered_at IS NULL AND d.next_try_at <= ?
                        AND NOT EXISTS (SELECT FROM delivery e WHERE e.submission_id = d.submission_id
                                        AND e.version < d.version AND e.delivered_at IS NULL)
                        ORDER BY d.next_try_at, d.id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, organisation, submission_id, version, body, tries, kind
            """;

    private static final String DONE = "UPDATE delivery SET delivered_at = ?, last_failure = NULL WHERE id = ?";

    private static final String AGAIN = "UPDATE delivery SET next_try_at = ?, last_failure = ? WHERE id = ?";

    /** Sent twice, found twice, noted once. */
    private static final String FINDING = """
            INSERT INTO finding (organisation, submission_id, version, item, code, detail_vi, detail_en, found_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, submission_id, item, code) DO UPDATE SET mended_at = NULL
            """;

    /** What this parcel carried and the peer did not reject this time. */
    private static final String MENDED = """
            UPDATE finding f SET mended_at = ?
            FROM delivery d, LATERAL json_array_elements(d.body::json -> 'items') AS carried
            WHERE d.id = ? AND f.organisation = d.organisation AND f.submission_id = d.submission_id
            AND f.item = carried ->> 'item' AND f.mended_at IS NULL AND NOT f.item = ANY (?)
            """;

    private final javax.sql.DataSource database;
    private final Clock clock;

    OutboxTable(@DataSource("job") javax.sql.DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<OutboxMessage> claim(Duration lease) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, at(now.plus(lease)));
            statement.setObject(2, at(now));
            var row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new OutboxMessage(
                            row.getLong(1),
                            OutboxMessage.Kind.valueOf(row.getString(7)),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getInt(4),
                            row.getString(5),
                            row.getInt(6)))
                    : Optional.empty();
        }
    }

    void delivered(OutboxMessage parcel) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, at(clock.instant()));
            statement.setLong(2, parcel.id());
            statement.executeUpdate();
        }
    }

    void retryLater(OutboxMessage parcel, Duration pause, String failure) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AGAIN)) {
            statement.setObject(1, at(clock.instant().plus(pause)));
            statement.setString(2, failure);
            statement.setLong(3, parcel.id());
            statement.executeUpdate();
        }
    }

    void storeRefused(OutboxMessage parcel, List<IndicatorClient.Rejection> rejections) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FINDING)) {
            for (var rejection : rejections) {
                statement.setString(1, parcel.organisation());
                statement.setObject(2, parcel.submission());
                statement.setInt(3, parcel.version());
                statement.setString(4, rejection.item());
                statement.setString(5, rejection.code());
                statement.setString(6, rejection.detail().vi());
                statement.setString(7, rejection.detail().en());
                statement.setObject(8, at(clock.instant()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void clearRefused(OutboxMessage parcel, List<IndicatorClient.Rejection> rejections) throws SQLException {
        var rejected = rejections.stream().map(IndicatorClient.Rejection::item).toArray(String[]::new);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MENDED)) {
            statement.setObject(1, at(clock.instant()));
            statement.setLong(2, parcel.id());
            statement.setArray(3, connection.createArrayOf("text", rejected));
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
