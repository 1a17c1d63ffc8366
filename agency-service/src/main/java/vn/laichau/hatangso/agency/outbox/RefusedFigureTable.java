package vn.laichau.hatangso.agency.outbox;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.laichau.hatangso.agency.outbox.IndicatorClient.Rejection;
import vn.laichau.hatangso.chassis.database.Sql;

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

    private final Sql sql;
    private final Clock clock;

    RefusedFigureTable(@DataSource("job") javax.sql.DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    void store(OutboxMessage message, List<Rejection> rejections) {
        sql.updateEach(
                STORE,
                rejections.stream()
                        .map(rejection -> new Object[] {
                            message.organisation(),
                            message.subject(),
                            message.version(),
                            rejection.item(),
                            rejection.code(),
                            rejection.detail().vi(),
                            rejection.detail().en(),
                            clock.instant()
                        })
                        .toList());
    }

    void clear(OutboxMessage message, List<Rejection> rejections) {
        var rejected = rejections.stream().map(Rejection::item).toList();
        sql.update(CLEAR, clock.instant(), message.body(), message.organisation(), message.subject(), rejected);
    }
}
