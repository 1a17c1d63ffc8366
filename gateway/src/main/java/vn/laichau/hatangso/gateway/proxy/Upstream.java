package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/**
 * A service behind the door, with its own bounded pool: a slow one cannot take the others' connections.
 *
 * @param origin scheme and authority, as the service itself would write them into an address
 * @param connectMillis longest wait for a connection
 */
record Upstream(HttpClient client, String origin, long connectMillis) {

    Future<HttpClientRequest> request() {
        return client.request(new RequestOptions().setConnectTimeout(connectMillis));
    }
}
