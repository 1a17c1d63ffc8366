package vn.laichau.hatangso.agency.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.event.Event;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What is on its way to receivers, and the log of it. */
@ApplicationScoped
class Deliveries {

    private static final String TEST = "TEST";

    private static final String ADD = """
            INSERT INTO webhook_delivery (organisation, webhook, event, kind, subject, body, enqueued_at, next_try_at)
            SELECT organisation, id, :event, :kind, CAST(:subject AS text), :body, :now, :now FROM webhook WHERE id = :id
            """;

    private static final String LOG = """
            FROM webhook_delivery WHERE webhook = :id AND (CAST(:before AS bigint) = 0 OR id < :before)
            """;

    private static final String PAGE = """
            SELECT id, event, kind, subject, enqueued_at,
                   CASE WHEN done_at IS NULL THEN 'WAITING' WHEN last_failure IS NULL THEN 'DELIVERED' ELSE 'GIVEN_UP' END,
                   tries, last_failure, CASE WHEN done_at IS NULL THEN next_try_at END, done_at
            """ + LOG + " ORDER BY id DESC";

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String source;

    Deliveries(
            EntityManager database,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.database = database;
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
        database.createNativeQuery(ADD)
                .setParameter("id", webhook)
                .setParameter("event", message.id())
                .setParameter("kind", kind)
                .setParameter("subject", message.subject())
                .setParameter("body", new String(StoredJson.bytes(mapper, message), UTF_8))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** One row more than the limit, the newest first. */
    List<WebhookDelivery> page(UUID webhook, long before, int limit) {
        return Rows.of(database, PAGE, WebhookDelivery.class)
                .setParameter("id", webhook)
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    long count(UUID webhook) {
        return (Long) database.createNativeQuery("SELECT count(*) " + LOG, Long.class)
                .setParameter("id", webhook)
                .setParameter("before", 0L)
                .getSingleResult();
    }
}
