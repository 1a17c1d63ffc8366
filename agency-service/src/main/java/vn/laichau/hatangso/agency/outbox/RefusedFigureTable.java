package vn.laichau.hatangso.agency.outbox;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import vn.laichau.hatangso.agency.outbox.IndicatorClient.Rejection;

/** Refused figures as the job role writes them. Every statement commits by itself. */
@ApplicationScoped
class RefusedFigureTable {

    /** Sent twice, found twice, noted once. */
    private static final String STORE = """
            INSERT INTO finding (organisation, subject, version, item, code, detail_vi, detail_en, found_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, subject, item, code) DO UPDATE SET mended_at = NULL
            """;

    /** What this message carried and the peer did not reject this time. */
    private static final String CLEAR = """
            UPDATE finding f SET mended_at = ?
            FROM json_array_elements(CAST(? AS json) -> 'items') AS carried
            WHERE f.organisation = ? AND f.subject = ? AND f.item = carried ->> 'item' AND f.mended_at IS NULL
            AND NOT f.item = ANY (?)
            """;

    private final javax.sql.DataSource database;
    private final Clock clock;

    RefusedFigureTable(@DataSource("job") javax.sql.DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void store(OutboxMessage message, List<Rejection> rejections) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STORE)) {
            for (var rejection : rejections) {
                statement.setString(1, message.organisation());
                statement.setObject(2, message.subject());
                statement.setInt(3, message.version());
                statement.setString(4, rejection.item());
                statement.setString(5, rejection.code());
                statement.setString(6, rejection.detail().vi());
                statement.setString(7, rejection.detail().en());
                statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void clear(OutboxMessage message, List<Rejection> rejections) throws SQLException {
        var rejected = rejections.stream().map(Rejection::item).toArray(String[]::new);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLEAR)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(2, message.body());
            statement.setString(3, message.organisation());
            statement.setObject(4, message.subject());
            statement.setArray(5, connection.createArrayOf("text", rejected));
            statement.executeUpdate();
        }
    }
}
