package vn.laichau.hatangso.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SSLOptions;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.allowlist.Priority;

/** A service behind the gateway, with its own bounded pool: a slow one cannot take the others' connections. */
public final class Upstream {

    /**
     * @param connectMillis longest wait for a connection
     * @param answerMillis longest wait for the head of an answer, from the end of the request
     */
    record Times(long connectMillis, long answerMillis) {}

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final UpstreamClients upstreamClients;
    private final String origin;
    private final Times times;
    private final Permits permits;
    private final ClientPermits clientPermits;
    private final CircuitBreaker breaker;
    private final UpstreamProblems refusals;

    /**
     * @param origin scheme and authority, as the service itself would write them into an address
     * @param times how long to wait for it
     * @param clientPermits what one client may take of its places
     */
    Upstream(
            UpstreamClients upstreamClients,
            String origin,
            Times times,
            Permits permits,
            ClientPermits clientPermits,
            CircuitBreaker breaker,
            UpstreamProblems refusals) {
        this.upstreamClients = upstreamClients;
        this.origin = origin;
        this.times = times;
        this.permits = permits;
        this.clientPermits = clientPermits;
        this.breaker = breaker;
        this.refusals = refusals;
    }

    /** {@code gateway_breaker_open}, and {@code gateway_places_taken} by class of route. */
    void measure(MeterRegistry meters, String name) {
        Gauge.builder("gateway.breaker.open", breaker, gate -> gate.isOpen() ? 1 : 0)
                .description("1 while calls of a service are refused because it failed too often")
                .tag("upstream", name)
                .register(meters);
        for (var priority : Priority.values()) {
            Gauge.builder("gateway.places.taken", permits, places -> places.taken(priority))
                    .description("Calls of a service that are under way")
                    .tag("upstream", name)
                    .tag("class", priority.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    /** Takes a place for a call, to be given back by {@link #release}; otherwise says why there is none. */
    public Optional<ProblemException> acquire(Priority priority, String client) {
        if (!clientPermits.acquire(priority, client)) {
            return Optional.of(refusals.tooManyAtOnce());
        }
        if (!permits.acquire(priority)) {
            clientPermits.release(priority, client);
            return Optional.of(overloaded());
        }
        // Last: after a pause it lets one call try, and that one must be a call that goes out.
        if (!breaker.letsThrough()) {
            release(priority, client);
            return Optional.of(refusals.unreached());
        }
        return Optional.empty();
    }

    public void release(Priority priority, String client) {
        permits.release(priority);
        clientPermits.release(priority, client);
    }

    /** What to tell the client of a call that finds no room. */
    public ProblemException overloaded() {
        return refusals.overloaded();
    }

    void renew(SSLOptions options) {
        upstreamClients.renew(options);
    }

    public Future<HttpClientRequest> request() {
        return upstreamClients.ofThisLoop().request(new RequestOptions().setConnectTimeout(times.connectMillis()));
    }

    /** A short call of the gateway's own; it takes no permit by itself. */
    public Future<HttpClientRequest> side(HttpMethod method, String path) {
        return upstreamClients
                .ofThisLoop()
                .request(new RequestOptions()
                        .setMethod(method)
                        .setURI(path)
                        .setConnectTimeout(times.connectMillis())
                        .setIdleTimeout(times.answerMillis()));
    }

    /** It answered, whatever it said. */
    public void answered() {
        breaker.worked();
    }

    /** What to tell the client of a call that was not answered in time. */
    public ProblemException late(String client) {
        breaker.failed(client);
        return refusals.late();
    }

    /**
     * What to tell the client of a call that failed before its answer began.
     *
     * @param mayHaveActed whether the service may have changed something for it, if only the first time it was tried
     */
    public ProblemException problem(Throwable failure, boolean mayHaveActed, String client) {
        if (!mayHaveActed && UpstreamFailure.isOurs(failure)) {
            return refusals.overloaded();
        }
        if (UpstreamFailure.isUnreached(failure)) {
            breaker.unreached();
            UpstreamFailure.untrusted(failure)
                    .ifPresent(reason -> LOG.errorf("%s is not who it should be: %s", origin, reason));
        } else {
            breaker.failed(client);
        }
        if (!mayHaveActed && (UpstreamFailure.isUnreached(failure) || UpstreamFailure.isClosed(failure))) {
            return refusals.unreached();
        }
        LOG.warnf(failure, "%s did not answer properly", origin);
        return refusals.brokenOff();
    }

    public long answerMillis() {
        return times.answerMillis();
    }

    public String origin() {
        return origin;
    }
}
