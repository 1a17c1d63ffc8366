package vn.laichau.hatangso.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.gateway.problem.Refusals;
import vn.laichau.hatangso.gateway.session.Visit;

/** Sends a call on to its service and streams both bodies, each side no faster than the other reads. */
@ApplicationScoped
class Forwarding {

    private final Upstreams upstreams;
    private final OutgoingHeaders headers;
    private final Refusals refusals;
    private final Exchange.Limits limits;

    Forwarding(
            Upstreams upstreams,
            OutgoingHeaders headers,
            Refusals refusals,
            GatewayConfiguration configuration,
            @ConfigProperty(name = "suite.max-body-size") MemorySize largestBody) {
        this.upstreams = upstreams;
        this.headers = headers;
        this.refusals = refusals;
        this.limits = new Exchange.Limits(largestBody.asLongValue(), configuration.responseTimeout());
    }

    void forward(RoutingContext context, String upstream, Visit visit) {
        var exchange = new Exchange(context, upstreams.get(upstream), limits);
        headers.prepare(exchange.request().headers(), context.request(), visit);
        exchange.run(visit).onFailure(failure -> refusals.refuse(context, exchange.problem(failure)));
    }
}
