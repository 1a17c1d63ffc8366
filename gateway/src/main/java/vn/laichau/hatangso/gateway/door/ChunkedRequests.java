package vn.laichau.hatangso.gateway.door;

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
 * A request with a transfer encoding is the last on its connection. A length beside the encoding, which would make two
 * readers disagree about the end of the request, has been dropped by the HTTP library before anybody can see it; then the
 * connection has to be closed (RFC 9112, 6.1), and what follows on it is no request.
 */
@ApplicationScoped
class ChunkedRequests {

    private static final List<String> CHUNKED = List.of("chunked");

    private final Set<HttpConnection> ending =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void register(@Observes Filters filters) {
        filters.register(this::endBehindTheLast, DoorOrder.LAST_REQUEST);
    }

    private void endBehindTheLast(RoutingContext context) {
        if (ending.contains(context.request().connection())) {
            context.request().connection().close();
        } else {
            context.next();
        }
    }

    /** Whether it names an encoding that nobody here can take off. */
    static boolean isOdd(HttpServerRequest request) {
        return isEncoded(request) && !CHUNKED.equals(request.headers().getAll(HttpHeaders.TRANSFER_ENCODING));
    }

    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Sees to it that nothing follows this request, if it is an encoded one. */
    void letBeTheLast(RoutingContext context) {
        if (isEncoded(context.request())) {
            ending.add(context.request().connection());
            context.addHeadersEndHandler(
                    head -> context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
            context.addEndHandler(end -> closeWhenRead(context));
        }
    }

    /** A refused body that is still coming is left to the refusal, which lets the answer arrive first. */
    private static void closeWhenRead(RoutingContext context) {
        if (context.request().isEnded()) {
            context.response().close();
        }
    }
}
