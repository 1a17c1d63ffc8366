package vn.laichau.hatangso.agency.arrival;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.laichau.hatangso.chassis.http.ProvenArrival;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/**
 * When a request was whole at the gateway, as that says. What waits between there and here, a place in a queue or a
 * pause of this process, is then nobody's delay. It is taken with the gateway's proof alone and within bounds: never later
 * than our own stamp, nor much earlier.
 */
@Singleton
class GatewayStamp {

    private final Optional<ProvenArrival> proven;
    private final Duration longest;
    private final RehearsalClock rehearsalClock;

    GatewayStamp(GatewayStampSettings settings, RehearsalClock rehearsalClock) {
        this.proven = settings.secret().map(ProvenArrival::new);
        this.longest = settings.longest();
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
        var header = request.getHeader(ProvenArrival.HEADER);
        return header == null || rehearsalClock.isOn()
                ? Optional.empty()
                : proven.flatMap(arrival -> arrival.read(
                        header, request.method() + " " + request.uri(), request.getHeader(HttpHeaders.AUTHORIZATION)));
    }
}
