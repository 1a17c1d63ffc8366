package vn.laichau.hatangso.agency.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.event.Event;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What is on its way to receivers, and the log of it. */
@ApplicationScoped
class Deliveries {

    private static final String TEST = "TEST";

    private static final String ADD = """
            INSERT INTO webhook_delivery (organisation, webhook, event, kind, subject, body, enqueued_at, next_try_at)
            SELECT organisation, id, ?, ?, CAST(? AS text), ?, ?, ? FROM webhook WHERE id = ?
            """;

    private static final String LOG = " FROM webhook_delivery WHERE webhook = ?";

    private static final String PAGE = """
            SELECT id, event, kind, subject, enqueued_at,
                   CASE WHEN done_at IS NULL THEN 'WAITING' WHEN last_failure IS NULL THEN 'DELIVERED' ELSE 'GIVEN_UP' END AS state,
                   tries, last_failure AS failure, CASE WHEN done_at IS NULL THEN next_try_at END AS next_try_at, done_at AS settled_at
            """ + LOG + " AND id < ? ORDER BY id DESC LIMIT ?";

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String source;

    Deliveries(Sql sql, ObjectMapper mapper, Clock clock, @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
        this.source = publicUrl + "/api/v1/events";
    }

    void add(UUID webhook, Event event) {
        add(webhook, CloudEvent.of(event, source), event.kind().name());
    }

    /** A message that tells of nothing. */
    void addTest(UUID webhook) {
        add(webhook, CloudEvent.test("test-" + UUID.randomUUID(), source, VietnamTime.of(clock.instant())), TEST);
    }

    private void add(UUID webhook, CloudEvent message, String kind) {
        var body = new String(StoredJson.bytes(mapper, message), UTF_8);
        var now = clock.instant();
        sql.update(ADD, message.id(), kind, message.subject(), body, now, now, webhook);
    }

    /** One row more than the limit, the newest first. */
    List<WebhookDelivery> page(UUID webhook, long before, int limit) {
        return sql.list(WebhookDelivery.class, PAGE, webhook, before == 0 ? Long.MAX_VALUE : before, limit + 1);
    }

    long count(UUID webhook) {
        return sql.get(Long.class, "SELECT count(*)" + LOG, webhook);
    }
}
