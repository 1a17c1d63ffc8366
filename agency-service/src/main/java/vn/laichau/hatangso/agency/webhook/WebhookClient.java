package vn.laichau.hatangso.agency.webhook;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Takes one message to a receiver. It goes to the address that was looked at, on a connection of its own, by TLS alone; redirections are
 * not followed, and of the answer nothing but the status is read.
 */
@Startup
@ApplicationScoped
class WebhookClient {

    private final Vertx vertx;
    private final WebhookSettings settings;
    private final PermittedNetworks networks;

    WebhookClient(Vertx vertx, WebhookSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.networks = new PermittedNetworks(settings.networks().orElse(List.of()));
    }

    /**
     * The status of the answer.
     *
     * @throws Exception when there was none in time
     */
    int post(String url, Map<String, String> headers, String body) throws Exception {
        var target = URI.create(url);
        var client = vertx.createHttpClient(options());
        try {
            // Also who a name belongs to is asked within the time.
            return vertx.executeBlocking(() -> request(target), false)
                    .compose(client::request)
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        return request.send(Buffer.buffer(body));
                    })
                    .map(HttpClientResponse::statusCode)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } finally {
            // With its connection, however much the receiver has still to say.
            client.close();
        }
    }

    private HttpClientOptions options() {
        var options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setConnectTimeout((int) settings.timeout().toMillis());
        settings.authorities().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        return options;
    }

    private RequestOptions request(URI target) throws Exception {
        var host = target.getHost();
        var port = target.getPort() < 0 ? PermittedNetworks.TLS_PORT : target.getPort();
        var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        port, networks.resolve(host, port).getHostAddress()))
                .setHost(host)
                .setPort(port)
                .setURI((target.getRawPath().isEmpty() ? "/" : target.getRawPath()) + query)
                .setFollowRedirects(false);
    }
}
