package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/** Headers that belong to one connection and end with it (RFC 9110, 7.6.1). */
final class HopByHop {

    private static final List<CharSequence> NAMES = Stream.of(
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

    private HopByHop() {}

    /** Also removes what the sender itself names as belonging to its connection. */
    static void remove(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : line.split(",")) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        NAMES.forEach(headers::remove);
    }
}
