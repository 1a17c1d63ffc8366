package vn.laichau.hatangso.chassis.proof;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/**
 * Takes out of a request what only the gateway may say and did not: behind this filter the headers of {@link GatewayProof} can be
 * believed, for they are there with its proof alone. That something was said and not proven is counted and logged, and the address
 * is then unknown: a gateway whose secret or clock is another one is seen by it, and so is who calls past the gateway.
 */
@ApplicationScoped
class GatewayProofFilter {

    /** Before every other filter. */
    private static final int FIRST = 20_000;

    /** In a rehearsal each part of the suite has a clock of its own, and they are as far apart as their starts. */
    private static final Duration REHEARSAL = Duration.ofHours(1);

    /** In the place of an address (RFC 7239, section 6.2). */
    private static final String UNKNOWN = "unknown";

    private static final Logger LOG = Logger.getLogger(GatewayProofFilter.class);

    private final Clock clock;
    private final Optional<GatewayProof> proof;
    private final Duration life;
    private final Counter unproven;

    GatewayProofFilter(
            Clock clock,
            RehearsalClock rehearsalClock,
            @ConfigProperty(name = "gateway-proof.secrets") Optional<List<String>> secrets,
            @ConfigProperty(name = "gateway-proof.life") Duration life,
            MeterRegistry meters) {
        this.clock = clock;
        this.proof = secrets.map(GatewayProof::new);
        this.life = rehearsalClock.isOn() ? REHEARSAL : life;
        this.unproven = Counter.builder("gateway.proof.unproven")
                .description("Requests that said what only the gateway may say, without a proof that holds")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::dropUnproven, FIRST);
    }

    /** When the head is here: a proof holds for as long as its request takes. */
    private void dropUnproven(RoutingContext context) {
        var request = context.request();
        var headers = request.headers();
        if (GatewayProof.HEADERS.stream().anyMatch(headers::contains)
                && proof.filter(gateway ->
                                gateway.holds(headers, request.method() + " " + request.uri(), clock.instant(), life))
                        .isEmpty()) {
            unproven.increment();
            LOG.warnf("no proof of the gateway holds: %s %s", request.method(), request.path());
            GatewayProof.HEADERS.forEach(headers::remove);
            headers.set(GatewayProof.ADDRESS, UNKNOWN);
        }
        context.next();
    }
}
