package vn.laichau.hatangso.gateway.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.laichau.hatangso.chassis.proof.GatewayProof;

/**
 * Stand where the services would: each answers with what it was sent, or behaves as the parameter {@code fake} asks.
 * reporting-service is down.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();
    private final Socket down = new Socket();
    private final Set<String> cut = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final List<JsonObject> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Map<String, String> editions = new ConcurrentHashMap<>();
    private final Map<String, String> lags = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("INDICATOR_URL", listen("indicator"));
        settings.put("AGENCY_URL", listen("agency"));
        settings.put("REPORTING_URL", "http://localhost:" + closedPort());
        settings.put("gateway.at-once.submissions", "8");
        settings.put("gateway.at-once.reads", "6");
        settings.put("gateway.at-once.exports", "2");
        settings.put("gateway.exports-of.agency", "3");
        settings.put("gateway.at-once.of-one", "5");
        settings.put("gateway.at-once.heavy", "2");
        settings.put("gateway.at-once.heavy-of-one", "2");
        settings.put("gateway.waiting", "4");
        // What one test does to the sign-in server is no reason for another not to ask it.
        settings.put("gateway.session.trouble-for", "PT0S");
        settings.put("gateway.evidence.pause", "PT0.1S");
        settings.put("gateway.body.held", "4M");
        settings.put("gateway.body.per-second", "256K");
        settings.put("gateway.body.grace", "PT2S");
        settings.put("gateway.answer.per-second", "256K");
        settings.put("gateway.answer.grace", "PT2S");
        settings.put("gateway.answer.validation", "PT20S");
        settings.put("gateway.routes.\"/imports\"", "indicator POST body=64M class=exports");
        settings.put("gateway.routes.\"/standards\"", "agency GET POST PUT sunset=2027-01-15..2028-01-15");
        return settings;
    }

    private String listen(String name) {
        var server = vertx.createHttpServer()
                .requestHandler(request -> serve(name, request))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://localhost:" + server.actualPort();
    }

    private void serve(String name, HttpServerRequest request) {
        if (request.path().startsWith("/internal/v1/rejections")) {
            request.body().onSuccess(body -> hear(request, body));
            return;
        }
        var fake = request.getParam("fake", "echo");
        switch (fake) {
            case "slow" -> request.resume();
            case "held" -> {
                request.resume();
                hold(() -> request.response().end("{}"));
            }
            case "held-unread" -> {
                request.pause();
                hold(() -> count(request));
            }
            case "broken-off" -> {
                begun.incrementAndGet();
                request.exceptionHandler(gone -> {}).resume();
            }
            case "begun" -> request.response().end(Integer.toString(begun.get()));
            case "holding" -> request.response().end(Integer.toString(held.size()));
            case "let-go" -> letGo(request);
            case "cut" -> request.connection().close();
            case "cut-once" -> cutOnce(name, request);
            case "cut-once-read" -> request.body().onSuccess(read -> cutOnce(name, request));
            case "told" -> request.response().end(new JsonArray(List.copyOf(told)).toBuffer());
            case "cut-in-body" -> {
                request.response().putHeader("Content-Length", "1000").write("half");
                vertx.setTimer(100, later -> request.connection().close());
            }
            case "problem" ->
                request.response()
                        .setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"obligation-already-sent\"}");
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/submissions/7")
                        .putHeader("ETag", "\"1\"")
                        .putHeader("Set-Cookie", "inner=1")
                        .putHeader("Server", "inner")
                        .end("{}");
            case "nothing" -> request.response().setStatusCode(204).end();
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "cacheable" ->
                request.response().putHeader("Cache-Control", "max-age=60").end("{}");
            case "public" -> publish(request, request.getParam("key"));
            case "edit" -> {
                editions.put(request.getParam("key"), request.getParam("edition"));
                request.response().end();
            }
            case "lag" -> {
                lags.put(request.getParam("key"), request.getParam("seconds"));
                request.response().end();
            }
            case "asked" -> request.response().end("" + Collections.frequency(asked, request.getParam("of")));
            case "large" -> large(request, Long.parseLong(request.getParam("bytes")));
            default -> echo(name, request);
        }
    }

    /** One for everybody, and another for who shows a proof; one that is lost is answered by nobody. */
    private void publish(HttpServerRequest request, String key) {
        asked.add(request.method() + key);
        var edition = editions.getOrDefault(key, "first");
        if (edition.equals("lost")) {
            request.connection().close();
            return;
        }
        var audience = request.headers().contains("Authorization") ? "private" : "public";
        var tag = "\"" + edition + audience + request.getHeader("Accept-Language") + "\"";
        var response = request.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", audience + ", no-cache")
                .putHeader("Content-Type", "text/plain");
        if (!lags.getOrDefault(key, "").isEmpty()) {
            response.putHeader("Replica-Lag", lags.get(key));
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.end(edition + " " + audience);
        }
    }

    private void hold(Runnable answer) {
        var context = vertx.getOrCreateContext();
        held.add(() -> context.runOnContext(now -> answer.run()));
    }

    private void letGo(HttpServerRequest request) {
        for (var answer = held.poll(); answer != null; answer = held.poll()) {
            answer.run();
        }
        request.response().end();
    }

    /** Returns when so many calls are held, and none of them is answered before {@link #letGo()}. */
    public static void awaitHeld(int calls) {
        await().atMost(ofSeconds(30)).until(() -> ask("holding"), equalTo(Integer.toString(calls)));
    }

    /** How many calls have begun that are to be broken off. */
    public static int begun() {
        return Integer.parseInt(ask("begun"));
    }

    /** Answers all calls that are held. */
    public static void letGo() {
        ask("let-go");
    }

    /** From now on that is what is published under the key. */
    public static void edit(String key, String edition) {
        ask("edit&key=" + key + "&edition=" + edition);
    }

    /** From now on what is published under the key is said to come from a replica that is so old at most; empty: from none. */
    public static void lag(String key, String seconds) {
        ask("lag&key=" + key + "&seconds=" + seconds);
    }

    /** How often what is published under the key was asked for by the method. */
    public static int asked(String method, String key) {
        return Integer.parseInt(ask("asked&of=" + method + key));
    }

    /** Past the gateway. */
    private static String ask(String fake) {
        var service = ConfigProvider.getConfig().getValue("gateway.upstreams.agency", String.class);
        return given().get(service + "/?fake=" + fake).asString();
    }

    /** Each refusal has to be told twice, but a few by their path: the first time this service is not itself. */
    private void hear(HttpServerRequest request, Buffer body) {
        var refusal = body.toJsonObject()
                .put("token", request.getHeader("Authorization"))
                .put("address", request.path())
                .put("proven", isProven(request));
        var path = refusal.getString("path");
        if (path.endsWith("/held")) {
            hold(() -> take(request, refusal, 204));
        } else if (path.endsWith("/wrong")) {
            take(request, refusal, 404);
        } else if (path.endsWith("/never")) {
            take(request, refusal, 503);
        } else if (cut.add(body.toString())) {
            request.response().setStatusCode(503).end();
        } else {
            take(request, refusal, 204);
        }
    }

    /** Whether it was the gateway who told it. */
    private static boolean isProven(HttpServerRequest request) {
        return new GatewayProof(List.of("of the gateway and the services in tests"))
                .holds(
                        request.headers(),
                        "POST " + request.uri(),
                        Clock.systemUTC().instant(),
                        Duration.ofHours(1));
    }

    private void take(HttpServerRequest request, JsonObject refusal, int status) {
        told.add(refusal);
        request.response().setStatusCode(status).end();
    }

    /** Closes the connection of the first call with this {@code key}. */
    private void cutOnce(String name, HttpServerRequest request) {
        if (cut.add(request.getParam("key"))) {
            request.connection().close();
        } else {
            echo(name, request);
        }
    }

    private static void count(HttpServerRequest request) {
        var bytes = new AtomicLong();
        request.handler(part -> bytes.addAndGet(part.length()))
                .endHandler(end -> request.response()
                        .end(new JsonObject().put("bytes", bytes.get()).toBuffer()))
                .resume();
    }

    private void large(HttpServerRequest request, long bytes) {
        var response = request.response().setChunked(true);
        var chunk = Buffer.buffer(new byte[64 * 1024]);
        new Object() {
            private long left = bytes;

            void pump() {
                while (left > 0 && !response.writeQueueFull()) {
                    var part = chunk.slice(0, (int) Math.min(left, chunk.length()));
                    left -= part.length();
                    response.write(part);
                }
                if (left > 0) {
                    response.drainHandler(drained -> pump());
                } else {
                    response.end();
                }
            }
        }.pump();
    }

    private static void echo(String name, HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(), new JsonArray(request.headers().getAll(header))));
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("service", name)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .put("bytes", body.length())
                                .toBuffer()));
    }

    /** For as long as it is open, reporting-service answers with what it was sent. */
    public static AutoCloseable reportingServes() {
        var address = ConfigProvider.getConfig().getValue("gateway.upstreams.reporting", URI.class);
        var vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> echo("reporting", request))
                .listen(address.getPort(), address.getHost())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        // What others' calls to it met before is over when it is asked again.
        await().atMost(ofSeconds(60)).until(() -> given().get("/api/v1/reports").statusCode(), equalTo(200));
        return () -> vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** From now on reporting-service takes one call, and dies of it; completes when it is down again. */
    public static CompletableFuture<Void> reportingTakesOneCallAndGoes() throws IOException {
        return reportingTakesOneCallAndSays("");
    }

    /** The same with a last word. */
    public static CompletableFuture<Void> reportingTakesOneCallAndSays(String word) throws IOException {
        var address = ConfigProvider.getConfig().getValue("gateway.upstreams.reporting", URI.class);
        var service = new ServerSocket(address.getPort(), 1, InetAddress.getByName(address.getHost()));
        return CompletableFuture.runAsync(() -> takeOneAndGo(service, word));
    }

    private static void takeOneAndGo(ServerSocket service, String word) {
        try (var call = service.accept()) {
            service.close();
            call.getInputStream().read(new byte[8_192]);
            call.getOutputStream().write(word.getBytes(US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Taken and not listened on: nobody else's server comes by it, but a test may listen there for a while. */
    private int closedPort() {
        try {
            down.setReuseAddress(true);
            down.bind(new InetSocketAddress("localhost", 0));
            return down.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        vertx.close();
        try {
            down.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
