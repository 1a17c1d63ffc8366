package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.gateway.session.Session;

/** What a service sees of the client's headers: no cookie, no mark of another proxy, and the token of the visit. */
@ApplicationScoped
class RequestHeaders {

    /** What a service may stamp an arrival with, for it waits for nothing any more; clients cannot set it. */
    private static final String ARRIVED_AT = "X-Arrived-At";

    private final Clock clock;
    private final URI publicUrl;

    RequestHeaders(Clock clock, @ConfigProperty(name = "suite.public-url") URI publicUrl) {
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * @param address of the client
     * @param whole whether all of the body is here: then this is the instant at which it arrived
     */
    void prepare(MultiMap headers, String address, Session visit, boolean whole) {
        HopByHop.remove(headers);
        // The server has already answered an Expect.
        headers.remove("Expect")
                .remove(HttpHeaders.COOKIE)
                .remove("X-CSRF-Token")
                .remove(ARRIVED_AT)
                .remove(HttpHeaders.AUTHORIZATION)
                // The HTTP client writes the trace on, as a child of the client's.
                .remove("traceparent")
                .remove("tracestate");
        visit.token().ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        if (whole) {
            headers.set(
                    ARRIVED_AT, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        headers.set("X-Forwarded-For", address)
                .set("X-Forwarded-Proto", publicUrl.getScheme())
                .set("X-Forwarded-Host", publicUrl.getAuthority());
    }
}
