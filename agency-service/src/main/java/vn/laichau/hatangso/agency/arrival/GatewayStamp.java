package vn.laichau.hatangso.agency.arrival;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/**
 * When a request was whole at the gateway, as that says. What waits between there and here, a place in a queue or a
 * pause of this process, is then nobody's delay. The word of a header is taken within bounds only: it is never later than
 * our own stamp, nor much earlier.
 */
@Singleton
class GatewayStamp {

    /** The gateway takes it off everything that clients send. */
    private static final String HEADER = "X-Arrived-At";

    private final GatewayStampSettings settings;
    private final RehearsalClock rehearsalClock;

    GatewayStamp(GatewayStampSettings settings, RehearsalClock rehearsalClock) {
        this.settings = settings;
        this.rehearsalClock = rehearsalClock;
    }

    /** @param own the instant at which it reached this service */
    Instant of(HttpServerRequest request, Instant own) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(header -> isBelieved())
                .flatMap(GatewayStamp::read)
                .filter(at -> isPossible(at, own))
                .orElse(own);
    }

    boolean isPossible(Instant at, Instant own) {
        return !at.isAfter(own) && !at.isBefore(own.minus(settings.longest()));
    }

    /** In a rehearsal each part of the suite has a clock of its own. */
    private boolean isBelieved() {
        return settings.believed() && !rehearsalClock.isOn();
    }

    private static Optional<Instant> read(String header) {
        try {
            return Optional.of(Instant.parse(header).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
