package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.gateway.session.Session;

/** Which headers pass the gateway, in both directions. */
@ApplicationScoped
class ProxyHeaders {

    /** Headers that belong to one connection and end with it (RFC 9110, 7.6.1). */
    private static final List<CharSequence> HOP_BY_HOP = Stream.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings")
            .map(HttpHeaders::createOptimized)
            .toList();

    private final Clock clock;
    private final Optional<GatewayProof> proof;
    private final URI publicUrl;

    ProxyHeaders(
            Clock clock,
            @ConfigProperty(name = "gateway-proof.secrets") Optional<List<String>> secrets,
            @ConfigProperty(name = "suite.public-url") URI publicUrl) {
        this.clock = clock;
        this.proof = secrets.map(GatewayProof::new);
        this.publicUrl = publicUrl;
    }

    /**
     * What a service sees of the client's headers: no cookie, no mark of another proxy, and the token of the session.
     *
     * @param request its method and its target, with a space between
     * @param address of the client
     * @param whole whether all of the body is here: then this is the instant at which it arrived
     */
    void toService(MultiMap headers, String request, String address, Session session, boolean whole) {
        removeHopByHop(headers);
        // The server has already answered an Expect.
        headers.remove("Expect")
                .remove(HttpHeaders.COOKIE)
                .remove("X-CSRF-Token")
                .remove(GatewayProof.ARRIVED_AT)
                .remove(HttpHeaders.AUTHORIZATION)
                // The HTTP client writes the trace on, as a child of the client's.
                .remove("traceparent")
                .remove("tracestate");
        session.token().ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (whole) {
            // What a service may stamp an arrival with, for it waits for nothing any more.
            headers.set(GatewayProof.ARRIVED_AT, now.toString());
        }
        headers.set(GatewayProof.ADDRESS, address)
                .set("X-Forwarded-Proto", publicUrl.getScheme())
                .set("X-Forwarded-Host", publicUrl.getAuthority())
                .remove(GatewayProof.HEADER);
        proof.ifPresent(gateway -> gateway.prove(headers, request, now));
    }

    /** What a client sees of a service's headers: nothing of the services behind the gateway. */
    static void toClient(MultiMap headers, String origin, Session session) {
        removeHopByHop(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
        // How a service's server marks what it did not compress; as a coding it has no meaning (RFC 9110, 12.5.3).
        if (HttpHeaders.IDENTITY.toString().equals(headers.get(HttpHeaders.CONTENT_ENCODING))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
        withoutOrigin(headers, origin);
        if (!(session instanceof Session.Anonymous) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Addresses that a service made absolute with its inner name become paths of ours. */
    private static void withoutOrigin(MultiMap headers, String origin) {
        var location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(origin + "/")) {
            headers.set(HttpHeaders.LOCATION, location.substring(origin.length()));
        }
    }

    /** Also removes what the sender itself names as belonging to its connection. */
    static void removeHopByHop(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : line.split(",")) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
