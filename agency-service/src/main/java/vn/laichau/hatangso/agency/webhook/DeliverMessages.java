package vn.laichau.hatangso.agency.webhook;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.laichau.hatangso.chassis.queue.Backoff;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.Poller;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.queue.TryOutcome;

/**
 * Takes messages to their receivers: those of one subject in their order, each until it was taken. A crash after the receiver's answer
 * and before our note of it repeats the message under the same id.
 */
@ApplicationScoped
class DeliverMessages {

    /** Besides the order: one at a time for each organisation, and none to one that has no secret, is switched off or cannot be reached. */
    private static final QueueTable<Message> TABLE = new QueueTable<>(
                    "webhook_delivery", Message.class, Message.COLUMNS)
            .whenTaken("first_tried_at = coalesce(first_tried_at, :now)")
            .readyIf("""
                    NOT EXISTS (SELECT FROM webhook_delivery e
                                WHERE e.webhook = q.webhook AND e.subject = q.subject AND e.id < q.id AND e.done_at IS NULL)
                    AND NOT EXISTS (SELECT FROM webhook_delivery e
                                    WHERE e.organisation = q.organisation AND e.id <> q.id AND e.done_at IS NULL
                                      AND e.tries > 0 AND e.last_failure IS NULL AND e.next_try_at > :now)
                    AND EXISTS (SELECT FROM webhook w JOIN webhook_progress p ON p.webhook = w.id
                                WHERE w.id = q.webhook AND w.switched_off_at IS NULL AND p.paused_until <= :now
                                  AND EXISTS (SELECT FROM webhook_secret s WHERE s.webhook = w.id))""");

    /** So that one receiver that takes its time does not take that of others. */
    private static final int SENDERS = 4;

    private static final int GONE = 410;

    private final Backoff backoff;
    private final LeasedQueue<Message> queue;
    private final List<Poller> senders = IntStream.range(0, SENDERS)
            .mapToObj(number -> new Poller("webhooks-" + number, round -> round.drain(this::deliverOne)))
            .toList();
    private final Poller enqueuing = new Poller("webhooks", round -> enqueue());
    private final EnqueueDeliveries enqueueDeliveries;
    private final WebhookClient client;
    private final Receivers receivers;
    private final Clock clock;

    DeliverMessages(
            @DataSource("job") javax.sql.DataSource database,
            EnqueueDeliveries enqueueDeliveries,
            WebhookClient client,
            Receivers receivers,
            WebhookSettings settings,
            Clock clock) {
        this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
        this.queue = new LeasedQueue<>(database, clock, TABLE, settings.lease(), backoff);
        this.enqueueDeliveries = enqueueDeliveries;
        this.client = client;
        this.receivers = receivers;
        this.clock = clock;
    }

    @Scheduled(every = "${webhooks.every}")
    void regularly() {
        enqueuing.ask();
    }

    private void enqueue() {
        try {
            enqueueDeliveries.round();
        } finally {
            senders.forEach(Poller::ask);
        }
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        enqueuing.finish();
        for (var sender : senders) {
            sender.finish();
        }
    }

    /** @return whether there was a message to take */
    boolean deliverOne() {
        return queue.workOne(this::deliver);
    }

    private TryOutcome deliver(Message message) {
        int status;
        try {
            status = client.post(message.url(), headers(message), message.body());
        } catch (Exception unreachable) {
            return failed(message, unreachable.getClass().getSimpleName(), false);
        }
        if (status / 100 == 2) {
            receivers.took(message);
            return TryOutcome.DONE;
        }
        if (status == GONE) {
            receivers.gone(message);
            return new TryOutcome.GivenUp("HTTP " + status);
        }
        return failed(message, "HTTP " + status, true);
    }

    private TryOutcome failed(Message message, String failure, boolean answered) {
        return receivers.failed(message, answered)
                ? new TryOutcome.Again(backoff.after(message.tries()), failure)
                : new TryOutcome.GivenUp(failure);
    }

    /** By Standard Webhooks; a receiver that has not changed its secret yet finds the signature of the one before. */
    private Map<String, String> headers(Message message) {
        var now = clock.instant();
        return Map.of(
                "content-type",
                CloudEvent.MEDIA_TYPE,
                "user-agent",
                "ha-tang-so",
                "webhook-id",
                message.event(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                message.secrets().stream()
                        .map(secret -> new WebhookSecret(secret).sign(message.event(), now, message.body()))
                        .collect(Collectors.joining(" ")));
    }
}
