package vn.laichau.hatangso.agency.arrival;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/**
 * When a request was whole at the gateway, as that says. What waits between there and here, a place in a queue or a
 * pause of this process, is then nobody's delay. It is taken with the gateway's proof alone (GatewayProofFilter) and within bounds:
 * never later than our own stamp, nor earlier than two tries of the gateway take.
 */
@Singleton
class GatewayStamp {

    private final Duration longest;
    private final RehearsalClock rehearsalClock;

    GatewayStamp(@ConfigProperty(name = "gateway-proof.life") Duration longest, RehearsalClock rehearsalClock) {
        this.longest = longest;
        this.rehearsalClock = rehearsalClock;
    }

    /** @param own the instant at which it reached this service */
    Instant of(HttpServerRequest request, Instant own) {
        return said(request).filter(at -> isPossible(at, own)).orElse(own);
    }

    boolean isPossible(Instant at, Instant own) {
        return !at.isAfter(own) && !at.isBefore(own.minus(longest));
    }

    /** In a rehearsal each part of the suite has a clock of its own. */
    private Optional<Instant> said(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(GatewayProof.ARRIVED_AT))
                .filter(header -> !rehearsalClock.isOn())
                .flatMap(GatewayStamp::instant);
    }

    private static Optional<Instant> instant(String header) {
        try {
            return Optional.of(Instant.parse(header).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
