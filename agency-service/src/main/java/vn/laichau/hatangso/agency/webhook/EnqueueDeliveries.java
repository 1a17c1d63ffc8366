package vn.laichau.hatangso.agency.webhook;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.event.EventKind;
import vn.laichau.hatangso.agency.event.Events;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.database.Sql;

/**
 * Puts events on their way, in the order of the feed. Whoever dies with some of them leaves the place where they began: messages and
 * place are of one transaction, in which the subscription reads what whoever made it may read.
 */
@ApplicationScoped
class EnqueueDeliveries {

    private static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(EnqueueDeliveries.class);

    private static final String READY = """
            SELECT w.id AS webhook, w.organisation, w.roles FROM webhook w
            WHERE w.switched_off_at IS NULL AND EXISTS (SELECT FROM webhook_secret s WHERE s.webhook = w.id)
            ORDER BY w.id
            """;

    private final Sql sql;
    private final RowSecurity rowSecurity;
    private final SuccessorLookup successorLookup;
    private final Events events;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    EnqueueDeliveries(
            @DataSource("job") javax.sql.DataSource database,
            RowSecurity rowSecurity,
            SuccessorLookup successorLookup,
            Events events,
            Webhooks webhooks,
            Deliveries deliveries,
            Clock clock) {
        this.sql = new Sql(database);
        this.rowSecurity = rowSecurity;
        this.successorLookup = successorLookup;
        this.events = events;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Reader(UUID webhook, String organisation, List<String> roles) {}

    /** One batch of each in turn: who has many waits for others, and who fails keeps nobody waiting. */
    void round() {
        for (var waiting = sql.list(Reader.class, READY); !waiting.isEmpty(); ) {
            waiting = waiting.stream().filter(this::hasMore).toList();
        }
    }

    private boolean hasMore(Reader reader) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> enqueue(reader));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    failure, "nothing was put on its way to webhook %s, the next round tries again", reader.webhook());
            return false;
        }
    }

    /** @return whether there are more */
    private boolean enqueue(Reader reader) {
        // As a token of an organisation that has ended: for who came after it.
        rowSecurity.switchRole(successorLookup.successorOf(reader.organisation()), Set.copyOf(reader.roles()));
        var place = webhooks.lockPlace(reader.webhook());
        if (place.isEmpty()) {
            return false;
        }
        var webhook = webhooks.find(reader.webhook()).orElseThrow();
        var found = events.after(place.get(), List.of(EventKind.values()), AT_ONCE, clock.instant());
        found.stream().filter(webhook::wants).forEach(event -> deliveries.add(webhook.id(), event));
        if (!found.isEmpty()) {
            webhooks.goOn(webhook.id(), found.get(found.size() - 1).id());
        }
        return found.size() > AT_ONCE;
    }
}
