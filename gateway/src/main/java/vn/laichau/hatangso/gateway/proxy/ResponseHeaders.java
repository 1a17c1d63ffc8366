package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import vn.laichau.hatangso.gateway.session.Session;

/** What a client sees of a service's headers: nothing of the house behind the door. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    static void clean(MultiMap headers, String origin, Session visit) {
        HopByHop.remove(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
        withoutOrigin(headers, origin);
        if (!(visit instanceof Session.Anonymous) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
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
}
