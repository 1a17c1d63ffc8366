package vn.laichau.hatangso.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SSLOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.chassis.testing.TestAuthority.Issued;

/**
 * Services with TLS of which none can prove who it is: of an authority that nobody believes, of another name, of a certificate that has
 * ended. The sign-in server can, and the gateway has a certificate of the same authority.
 */
public final class TlsServices implements QuarkusTestResourceLifecycleManager {

    private static final String HOST = "localhost";

    private static TestAuthority authority;
    private static Path folder;
    private static HttpServer indicator;
    private static HttpServer agency;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        authority = new TestAuthority("authority of the suite");
        try {
            folder = Files.createTempDirectory(Path.of("target"), "tls").toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        authority.write(folder, authority.issue(HOST));
        var settings = new HashMap<String, String>();
        settings.put("tls.folder", folder.toString());
        settings.put("tls.reload-every", "PT0.3S");
        indicator = listen(
                new TestAuthority("another authority").issue(HOST),
                request -> request.response().end("{}"));
        agency = listen(
                authority.issue("agency-service"), request -> request.response().end("{}"));
        settings.put("INDICATOR_URL", url(indicator));
        settings.put("AGENCY_URL", url(agency));
        settings.put(
                "REPORTING_URL",
                url(listen(authority.ended(HOST), request -> request.response().end("{}"))));
        var issuer = URI.create(System.getProperty("suite.test.issuer"));
        settings.put(
                "OIDC_SERVER_URL",
                url(listen(authority.issue(HOST), request -> pass(request, issuer))) + issuer.getPath());
        return settings;
    }

    private HttpServer listen(Issued own, Consumer<HttpServerRequest> answer) {
        return vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(options(own)))
                .requestHandler(answer::accept)
                .listen(0, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static PemKeyCertOptions options(Issued own) {
        return new PemKeyCertOptions()
                .setCertValue(Buffer.buffer(own.certificate()))
                .setKeyValue(Buffer.buffer(own.key()));
    }

    private static String url(HttpServer server) {
        return "https://" + HOST + ":" + server.actualPort();
    }

    /** The issuer of the tokens, behind TLS. */
    private void pass(HttpServerRequest request, URI issuer) {
        vertx.createHttpClient()
                .request(request.method(), issuer.getPort(), issuer.getHost(), request.uri())
                .compose(call -> call.send().compose(answer -> answer.body()))
                .onSuccess(body -> request.response()
                        .end(body.toString()
                                .replace(
                                        "\"" + issuer + "/",
                                        "\"https://" + request.authority() + issuer.getPath() + "/")))
                .onFailure(failure -> request.connection().close());
    }

    /** The authority is followed by another one, of which the gateway has a certificate now, and this service. */
    public static TestAuthority agencyAndTheGatewayChangeTheirAuthority() {
        var next = new TestAuthority("authority of the suite, the next one");
        renew(agency, next.issue(HOST));
        next.write(folder, next.issue(HOST));
        return next;
    }

    /** Nobody has renewed it in time. */
    public static void theGatewaysCertificateHasEnded(TestAuthority of) {
        of.write(folder, of.ended(HOST));
    }

    public static void indicatorGetsACertificateOfTheAuthority() {
        renew(indicator, authority.issue(HOST));
    }

    /** @return of which authority */
    public static TestAuthority theGatewaysCertificateIsRenewed() {
        authority.write(folder, authority.issue(HOST));
        return authority;
    }

    public static TestAuthority authority() {
        return authority;
    }

    private static void renew(HttpServer server, Issued own) {
        server.updateSSLOptions(new SSLOptions().setKeyCertOptions(options(own)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
