package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.gateway.session.Visit;

/** What a service sees of the client's headers: no cookie, no mark of another proxy, and the token of the visit. */
@ApplicationScoped
class OutgoingHeaders {

    private final URI publicUrl;

    OutgoingHeaders(@ConfigProperty(name = "suite.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    void prepare(MultiMap headers, HttpServerRequest request, Visit visit) {
        HopByHop.remove(headers);
        // The server has already answered an Expect.
        headers.remove("Expect")
                .remove(HttpHeaders.COOKIE)
                .remove("X-CSRF-Token")
                .remove(HttpHeaders.AUTHORIZATION)
                // The HTTP client writes the trace on, as a child of the client's.
                .remove("traceparent")
                .remove("tracestate");
        visit.token().ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", publicUrl.getScheme())
                .set("X-Forwarded-Host", publicUrl.getAuthority());
    }
}
