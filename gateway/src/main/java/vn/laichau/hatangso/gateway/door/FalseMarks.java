package vn.laichau.hatangso.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Request headers by which a client could pretend to be a proxy, ask for another method or address, or be two people. */
final class FalseMarks {

    private static final String FORWARDED_BY_PROXY = "x-forwarded-";

    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "x-host",
            "x-original-host",
            "x-original-url",
            "x-original-uri",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            // Set by the door alone, for the services.
            "x-arrived-at");

    private FalseMarks() {}

    static void takeOff(MultiMap headers) {
        List.copyOf(headers.names()).stream().filter(FalseMarks::isFalse).forEach(headers::remove);
        if (headers.contains(HttpHeaders.AUTHORIZATION)) {
            // A program brings its token; a cookie beside it would make two callers of one.
            headers.remove(HttpHeaders.COOKIE);
        }
    }

    private static boolean isFalse(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(FORWARDED_BY_PROXY) || NAMES.contains(lower);
    }
}
