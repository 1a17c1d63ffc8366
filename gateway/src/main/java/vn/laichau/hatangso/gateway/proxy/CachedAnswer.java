package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * An answer for everybody.
 *
 * @param headers without its length, and without how old it is, which each validation tells anew
 * @param validation whether its service would give the same now
 */
record CachedAnswer(MultiMap headers, Buffer bytes, SharedQuestion<Validation> validation) {

    /** How old an answer may be that comes from a replica of a database (docs/adr/0097). */
    static final String LAG = "Replica-Lag";

    /** @param lag as the service told it; null where it told none */
    record Validation(boolean holds, String lag) {}

    /**
     * Nobody has to read it fast, as the files of the portal: no permit of a service waits for its end.
     *
     * @param lag as it was told last; null for none
     */
    Future<Void> give(RoutingContext context, String lag) {
        var response = context.response();
        response.headers().addAll(headers);
        if (lag != null) {
            response.headers().set(LAG, lag);
        }
        if (!readerHasIt(context)) {
            return response.end(bytes);
        }
        response.headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
        return response.setStatusCode(304).end();
    }

    private boolean readerHasIt(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(tags -> tags.contains(headers.get(HttpHeaders.ETAG)) || tags.equals("*"));
    }
}
