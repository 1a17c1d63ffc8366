package vn.laichau.hatangso.gateway.filter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A request of which readers can disagree where it ends is the last on its connection; so is each with a transfer encoding: a
 * length beside it has been dropped by the HTTP library before anybody can see it. Then the connection has to be closed
 * (RFC 9112, 6.1), and what follows on it is no request.
 */
@ApplicationScoped
class ChunkedRequestFilter {

    private static final List<String> CHUNKED = List.of("chunked");

    /** To some readers the same as with a hyphen: they would see another end of the request than this one. */
    private static final List<String> LOOK_ALIKES = List.of("Content_Length", "Transfer_Encoding");

    private static final long LINGER_MILLIS = 1_000;

    private final Set<HttpConnection> ending =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void register(@Observes Filters filters) {
        filters.register(this::endBehindTheLast, FilterOrder.LAST_REQUEST);
    }

    private void endBehindTheLast(RoutingContext context) {
        if (ending.contains(context.request().connection())) {
            context.request().connection().close();
        } else {
            context.next();
        }
    }

    /** Whether it names an encoding that nobody here can take off, or seems to name a length or an encoding. */
    static boolean isOdd(HttpServerRequest request) {
        return hasLookAlike(request)
                || isEncoded(request) && !CHUNKED.equals(request.headers().getAll(HttpHeaders.TRANSFER_ENCODING));
    }

    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean hasLookAlike(HttpServerRequest request) {
        return LOOK_ALIKES.stream().anyMatch(request.headers()::contains);
    }

    /** Sees to it that nothing follows this request, if readers can disagree about its end. */
    void letBeTheLast(RoutingContext context) {
        if (isEncoded(context.request()) || hasLookAlike(context.request())) {
            ending.add(context.request().connection());
            context.addHeadersEndHandler(
                    head -> context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
            context.addEndHandler(end -> closeWhenRead(context));
        }
    }

    /** Of a body that is still coming nothing more is wanted; the connection lingers so that the answer is not lost in a reset. */
    private static void closeWhenRead(RoutingContext context) {
        if (context.request().isEnded()) {
            context.response().close();
        } else {
            context.vertx()
                    .setTimer(
                            LINGER_MILLIS,
                            late -> context.request().connection().close());
        }
    }
}
