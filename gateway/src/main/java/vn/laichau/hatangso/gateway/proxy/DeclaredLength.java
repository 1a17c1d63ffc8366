package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What a request says of its body before a byte of it is read. */
final class DeclaredLength {

    private static final int LONGEST_NUMBER = 18;
    private static final long LENGTH_UNKNOWN = -1;

    private DeclaredLength() {}

    /** Of most reads nothing is to come, and nothing need be watched. */
    static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Not so where a body says itself that it is too long. */
    static boolean isWithin(HttpServerRequest request, long most) {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null || announced.length() <= LONGEST_NUMBER && Long.parseLong(announced) <= most;
    }

    /** As the proxy library wants it: -1 where it is not said. */
    static long length(HttpServerRequest request) {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null ? LENGTH_UNKNOWN : Long.parseLong(announced);
    }
}
