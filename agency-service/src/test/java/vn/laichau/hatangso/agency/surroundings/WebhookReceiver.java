package vn.laichau.hatangso.agency.surroundings;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import vn.laichau.hatangso.chassis.testing.TestAuthority;

/** A real receiver of webhooks behind TLS, on a port of its own. */
public final class WebhookReceiver implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String CERTIFICATES = "suite.test.webhook-certificates";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<HttpServerRequest, String> answer = (request, body) -> answer(request, 204);

    /** A request that came. */
    public record Received(String uri, Map<String, String> headers, String body) {}

    /** @param certificate sound, ended, foreign or elsewhere: of another host */
    public WebhookReceiver(String certificate) {
        var folder = System.getProperty(CERTIFICATES) + "/" + certificate;
        var options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().addCertPath(folder + "/tls.crt").addKeyPath(folder + "/tls.key"));
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.bodyHandler(body -> take(request, body.toString())))
                .listen(0, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void take(HttpServerRequest request, String body) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        received.add(new Received(request.uri(), headers, body));
        answer.accept(request, body);
    }

    static String issueCertificates() {
        try {
            var folder = Files.createTempDirectory("webhook-certificates");
            System.setProperty(CERTIFICATES, folder.toString());
            var believed = new TestAuthority("authority of receivers");
            believed.write(folder.resolve("ended"), believed.ended(HOST));
            believed.write(folder.resolve("sound"), believed.issue(HOST));
            believed.write(folder.resolve("elsewhere"), believed.issue("he-thong.example"));
            var other = new TestAuthority("another authority");
            other.write(folder.resolve("foreign"), other.issue(HOST));
            return folder.resolve(Path.of("sound", "ca.crt")).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "https://" + HOST + ":" + server.actualPort() + "/events?from=ha-tang-so";
    }

    public List<Received> received() {
        return received;
    }

    public void answers(int status) {
        answer = (request, body) -> answer(request, status);
    }

    public void answers(BiConsumer<HttpServerRequest, String> how) {
        answer = how;
    }

    public static void answer(HttpServerRequest request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader("Location", "https://127.0.0.1/")
                .end();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
