package vn.laichau.hatangso.gateway.address;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Finds out from which address a request comes. Not left to Quarkus, which believes the first entry of
 * {@code X-Forwarded-For}: behind a proxy that appends, that is whatever the client wrote.
 */
@ApplicationScoped
public class ClientAddress {

    /** Before the marks of proxies are taken off. */
    private static final int ORDER = 4_500;

    private static final String KEY = ClientAddress.class.getName();

    private final TrustedProxies proxies;

    ClientAddress(Config config) {
        proxies = TrustedProxies.of(config);
    }

    void register(@Observes Filters filters) {
        filters.register(this::find, ORDER);
    }

    private void find(RoutingContext context) {
        var peer = context.request().remoteAddress().hostAddress();
        context.put(KEY, proxies.client(peer, forwarded(context.request().headers())));
        context.next();
    }

    /** Of all lines, as if they were one (RFC 9110, 5.3). */
    static List<String> forwarded(MultiMap headers) {
        return headers.getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
