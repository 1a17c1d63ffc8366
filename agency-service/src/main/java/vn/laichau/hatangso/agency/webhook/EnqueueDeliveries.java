package vn.laichau.hatangso.agency.webhook;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.event.EventKind;
import vn.laichau.hatangso.agency.event.Events;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/**
 * Puts events on their way, in the order of the feed. Whoever dies with some of them leaves the place where they began: messages and
 * place are of one transaction, in which the subscription reads what whoever made it may read.
 */
@ApplicationScoped
class EnqueueDeliveries {

    private static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(EnqueueDeliveries.class);

    private static final String READY = """
            SELECT w.id, w.organisation, w.roles FROM webhook w
            WHERE w.switched_off_at IS NULL AND EXISTS (SELECT FROM webhook_secret s WHERE s.webhook = w.id)
            ORDER BY w.id
            """;

    private final javax.sql.DataSource database;
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
        this.database = database;
        this.rowSecurity = rowSecurity;
        this.successorLookup = successorLookup;
        this.events = events;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Reader(UUID webhook, String organisation, Set<String> roles) {}

    /** One batch of each in turn: who has many waits for others, and who fails keeps nobody waiting. */
    void round() throws SQLException {
        for (var waiting = readers(); !waiting.isEmpty(); ) {
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

    private List<Reader> readers() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READY);
                var rows = statement.executeQuery()) {
            var readers = new ArrayList<Reader>();
            while (rows.next()) {
                var roles = (String[]) rows.getArray("roles").getArray();
                readers.add(
                        new Reader(rows.getObject("id", UUID.class), rows.getString("organisation"), Set.of(roles)));
            }
            return readers;
        }
    }

    /** @return whether there are more */
    private boolean enqueue(Reader reader) {
        // As a token of an organisation that has ended: for who came after it.
        rowSecurity.switchRole(successorLookup.successorOf(reader.organisation()), reader.roles());
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
