package vn.laichau.hatangso.agency.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.outbox.IndicatorClient.Recorded;

/**
 * Takes one parcel to indicator-service. It counts as delivered only after the answer is stored here, so a crash repeats a
 * sending and never loses one; the peer records an item once however often it comes.
 */
@ApplicationScoped
class MessagePublisher {

    private static final Logger LOG = Logger.getLogger(MessagePublisher.class);
    private static final int MOST_DOUBLINGS = 20;

    private final OutboxTable waiting;
    private final IndicatorClient indicatorClient;
    private final OutboxSettings settings;

    MessagePublisher(OutboxTable waiting, @RestClient IndicatorClient indicatorService, OutboxSettings settings) {
        this.waiting = waiting;
        this.indicatorClient = indicatorService;
        this.settings = settings;
    }

    /** @return whether there was a parcel to take */
    boolean publishOne() throws SQLException {
        var taken = waiting.claim(settings.lease());
        if (taken.isPresent()) {
            send(taken.get());
        }
        return taken.isPresent();
    }

    private void send(OutboxMessage parcel) throws SQLException {
        try {
            var recorded = post(parcel);
            waiting.storeRefused(parcel, recorded.errors());
            waiting.clearRefused(parcel, recorded.errors());
            waiting.delivered(parcel);
            LOG.infof("%s of %s, version %d: delivered", parcel.kind(), parcel.submission(), parcel.version());
        } catch (WebApplicationException answered) {
            var status = answered.getResponse().getStatus();
            var refused = status >= 400 && status < 500;
            tryAgain(parcel, refused ? settings.longestPause() : pause(parcel.tries()), "HTTP " + status);
        } catch (RuntimeException unreachable) {
            LOG.debug("indicator-service or the token endpoint", unreachable);
            tryAgain(parcel, pause(parcel.tries()), unreachable.getClass().getSimpleName());
        }
    }

    private Recorded post(OutboxMessage parcel) {
        var body = parcel.body().getBytes(UTF_8);
        return switch (parcel.kind()) {
            case FIGURES -> indicatorClient.postFigures(body);
            case TARGETS -> indicatorClient.postTargets(body);
            case OPERATORS -> indicatorClient.postOperators(body);
        };
    }

    private void tryAgain(OutboxMessage parcel, Duration pause, String failure) throws SQLException {
        LOG.warnf(
                "%s of %s, version %d: not delivered at try %d (%s), next in %d s",
                parcel.kind(), parcel.submission(), parcel.version(), parcel.tries(), failure, pause.toSeconds());
        waiting.retryLater(parcel, pause, failure);
    }

    private Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }
}
