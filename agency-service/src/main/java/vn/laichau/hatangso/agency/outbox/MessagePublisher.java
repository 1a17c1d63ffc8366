package vn.laichau.hatangso.agency.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.laichau.hatangso.agency.outbox.IndicatorClient.Recorded;
import vn.laichau.hatangso.chassis.queue.Backoff;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.Poller;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.queue.TryOutcome;

/**
 * Takes messages to indicator-service, right after a commit that leaves one, and regularly as a safety net. A message is done only
 * after the answer is stored here, so a crash repeats it and never loses it; the peer records an item once however often it comes.
 */
@ApplicationScoped
class MessagePublisher {

    private static final QueueTable<OutboxMessage> TABLE = new QueueTable<>("outbox", OutboxMessage.class).readyIf("""
                    NOT EXISTS (SELECT FROM outbox e
                                WHERE e.subject = q.subject AND e.version < q.version AND e.done_at IS NULL)""");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final LeasedQueue<OutboxMessage> queue;
    private final Poller poller = new Poller("outbox", round -> round.drain(this::publishOne));
    private final RefusedFigureTable refusedFigures;
    private final IndicatorClient indicatorClient;
    private final OutboxSettings settings;

    MessagePublisher(
            @DataSource("job") javax.sql.DataSource database,
            Clock clock,
            RefusedFigureTable refusedFigures,
            @RestClient IndicatorClient indicatorClient,
            OutboxSettings settings) {
        this.queue = new LeasedQueue<>(
                database, clock, TABLE, settings.lease(), new Backoff(FIRST_PAUSE, settings.longestPause()));
        this.refusedFigures = refusedFigures;
        this.indicatorClient = indicatorClient;
        this.settings = settings;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Enqueued enqueued) {
        poller.ask();
    }

    @Scheduled(every = "${outbox.every}")
    void regularly() {
        poller.ask();
    }

    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        poller.finish();
    }

    /** @return whether there was a message to take */
    boolean publishOne() {
        return queue.workOne(this::publish);
    }

    private TryOutcome publish(OutboxMessage message) {
        try {
            var recorded = post(message);
            refusedFigures.store(message, recorded.errors());
            refusedFigures.clear(message, recorded.errors());
            return TryOutcome.DONE;
        } catch (WebApplicationException answered) {
            var status = answered.getResponse().getStatus();
            if (status >= 400 && status < 500) {
                return new TryOutcome.Again(settings.longestPause(), "HTTP " + status);
            }
            throw answered;
        }
    }

    private Recorded post(OutboxMessage message) {
        var body = message.body().getBytes(UTF_8);
        return switch (message.kind()) {
            case FIGURES -> indicatorClient.postFigures(body);
            case TARGETS -> indicatorClient.postTargets(body);
            case OPERATORS -> indicatorClient.postOperators(body);
        };
    }
}
