package vn.laichau.hatangso.gateway.filter;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Request headers by which a client could pretend to be a proxy, ask for another method or address, or be two people. */
final class SpoofedHeaders {

    private static final String FORWARDED_BY_PROXY = "x-forwarded-";

    private static final Set<String> NAMES = caseless(
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
            // Set by the gateway alone, for the services.
            "x-arrived-at",
            "x-gateway-proof");

    private SpoofedHeaders() {}

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    static void remove(MultiMap headers) {
        headers.entries().stream()
                .map(Map.Entry::getKey)
                .filter(SpoofedHeaders::isFalse)
                .forEach(headers::remove);
        if (headers.contains(HttpHeaders.AUTHORIZATION)) {
            // A program brings its token; a cookie beside it would make two callers of one.
            headers.remove(HttpHeaders.COOKIE);
        }
    }

    private static boolean isFalse(String name) {
        return name.regionMatches(true, 0, FORWARDED_BY_PROXY, 0, FORWARDED_BY_PROXY.length()) || NAMES.contains(name);
    }
}
