package vn.laichau.hatangso.gateway.filter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the headers that protect a browser on every answer, also on those of the services and on refusals. */
@ApplicationScoped
class SecurityHeadersFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            // A drawing becomes a picture by way of one that the page itself made.
            "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** Checked and encoded once, not with each answer. */
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    SecurityHeadersFilter(@ConfigProperty(name = "suite.public-url") URI publicUrl) {
        ALWAYS.forEach(this::add);
        if ("https".equals(publicUrl.getScheme())) {
            add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private void add(String name, String value) {
        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, FilterOrder.ANSWER_HEADERS);
    }

    private void protect(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            headers.forEach(context.response()::putHeader);
            context.response().headers().remove(HttpHeaders.SERVER);
        });
        context.next();
    }
}
