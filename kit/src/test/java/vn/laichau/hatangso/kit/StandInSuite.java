package vn.laichau.hatangso.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Answers a sender as the suite and its sign-in server do, behind a link that breaks when it is told to. */
final class StandInSuite implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
    private static final String TOKEN =
            "token-of-test." + URL_SAFE.encodeToString("{\"org_id\": \"vnpt\"}".getBytes(UTF_8)) + ".x";
    private static final int HALF_BYTES = 32;
    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    final List<String> submittedKeys = new CopyOnWriteArrayList<>();
    final List<String> tokenForms = new CopyOnWriteArrayList<>();
    final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    /** Answers by key, as the suite keeps them. */
    final Map<String, byte[]> stored = new ConcurrentHashMap<>();

    /** How many of the next submissions are stored and not answered. */
    volatile int breaks;

    volatile boolean refuses;

    /** How many events there are. */
    volatile int happened;

    /** Who has to send the plan. */
    volatile String owing =
            "{\"code\": \"vnpt\", \"state\": \"MISSING\"}, {\"code\": \"viettel\", \"state\": \"MISSING\"}";

    /** What the next submission that is stored is answered with, by something else than the suite. */
    volatile int fails;

    private final HttpServer server;
    private final KeyPair key;

    StandInSuite() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext(
                "/realm/.well-known/openid-configuration",
                call -> answer(call, 200, JSON.writeValueAsBytes(Map.of("token_endpoint", url() + "/realm/token"))));
        server.createContext("/realm/token", this::token);
        server.createContext("/api/v1/submissions", this::submit);
        server.createContext("/api/v1/receipt-keys", call -> answer(call, 200, JSON.writeValueAsBytes(keys())));
        server.createContext("/api/v1/deadlines", call -> answer(call, 200, deadlines()));
        server.createContext(
                "/api/v1/events",
                call -> answer(call, 200, events(call.getRequestURI().getQuery())));
        server.createContext(
                "/api/v1/drafts/operator-plan/2027/workbook",
                call -> answer(
                        call,
                        200,
                        "{\"content\": {\"obligation\": \"operator-plan\", \"year\": 2027, \"narrative\": \"đọc từ sổ tính\"}}"
                                .getBytes(UTF_8)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange call) throws IOException {
        tokenForms.add(new String(call.getRequestBody().readAllBytes(), UTF_8));
        answer(call, 200, JSON.writeValueAsBytes(Map.of("access_token", TOKEN, "expires_in", 300)));
    }

    private void submit(HttpExchange call) throws IOException {
        var body = call.getRequestBody().readAllBytes();
        if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, "{\"code\": \"unauthenticated\"}".getBytes(UTF_8));
            return;
        }
        if (refuses) {
            answer(call, 422, """
                    {"code": "invalid-content", "detail": "Nội dung sai",
                     "errors": [{"pointer": "/figures/0/period", "code": "not-a-period", "detail": "Không có kỳ này"}]}""".getBytes(UTF_8));
            return;
        }
        if ("validateOnly=true".equals(call.getRequestURI().getQuery())) {
            answer(call, 200, "{\"punctuality\": \"ON_TIME\"}".getBytes(UTF_8));
            return;
        }
        var sent = call.getRequestHeaders().getFirst("Idempotency-Key");
        submittedKeys.add(sent);
        var answer = stored.computeIfAbsent(sent, first -> receipt(body));
        arrived.add(sent);
        if (fails > 0) {
            // Before the answer: who has it may ask again at once.
            var status = fails;
            fails = 0;
            answer(call, status, "<html>".getBytes(UTF_8));
        } else if (breaks > 0) {
            breaks--;
            call.close();
        } else {
            answer(call, 201, answer);
        }
    }

    private byte[] deadlines() {
        return """
                {"now": "2026-12-12T23:58:00+07:00", "items": [
                  {"obligation": {"code": "operator-plan"}, "onTimeBefore": "2026-12-15T00:00:00+07:00",
                   "organisations": [%s]}]}""".formatted(owing).getBytes(UTF_8);
    }

    /** Two in a page, of those that there are. */
    private byte[] events(String query) throws IOException {
        var after = query == null ? 0 : Integer.parseInt(query.replaceFirst("after=7-", ""));
        return JSON.writeValueAsBytes(Map.of(
                "items",
                IntStream.rangeClosed(after + 1, Math.min(after + 2, happened))
                        .mapToObj(number -> Map.of(
                                "id",
                                "7-" + number,
                                "at",
                                "2026-12-01T08:00:00.000+07:00",
                                "kind",
                                "SUBMISSION_RETURNED",
                                "organisation",
                                "vnpt",
                                "subject",
                                "s" + number,
                                "title",
                                Map.of("vi", "Kế hoạch")))
                        .toList()));
    }

    private byte[] receipt(byte[] body) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            var attested = Map.of("number", "2026-000001", "sha256", hash);
            var signed = part(Map.of("typ", "receipt+jws", "alg", "ES256", "kid", "k1")) + "." + part(attested);
            var jws = signed + "." + URL_SAFE.encodeToString(sign(signed));
            return JSON.writeValueAsBytes(
                    Map.of("id", "one", "receipt", Map.of("number", "2026-000001", "sha256", hash, "jws", jws)));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(Map<String, String> content) throws IOException {
        return URL_SAFE.encodeToString(JSON.writeValueAsBytes(content));
    }

    /** Of the two signatures that verify alike the one with the smaller s, as the suite gives it. */
    private byte[] sign(String content) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(UTF_8));
        var bytes = signature.sign();
        var s = new BigInteger(1, Arrays.copyOfRange(bytes, HALF_BYTES, 2 * HALF_BYTES));
        var smaller = s.compareTo(ORDER.shiftRight(1)) > 0 ? ORDER.subtract(s) : s;
        System.arraycopy(half(smaller), 0, bytes, HALF_BYTES, HALF_BYTES);
        return bytes;
    }

    private static byte[] half(BigInteger number) {
        var bytes = number.toByteArray();
        var half = new byte[HALF_BYTES];
        var length = Math.min(bytes.length, HALF_BYTES);
        System.arraycopy(bytes, bytes.length - length, half, HALF_BYTES - length, length);
        return half;
    }

    private Map<String, Object> keys() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "EC",
                        "crv", "P-256",
                        "kid", "k1",
                        "x", URL_SAFE.encodeToString(half(point.getAffineX())),
                        "y", URL_SAFE.encodeToString(half(point.getAffineY())))));
    }

    private static void answer(HttpExchange call, int status, byte[] body) {
        try (call) {
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
