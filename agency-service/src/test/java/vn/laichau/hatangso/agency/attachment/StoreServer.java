package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import vn.laichau.hatangso.agency.attachment.FileSettings.Store;
import vn.laichau.hatangso.chassis.digest.Sha256;

/**
 * A store that speaks the API of S3 (API version 2006-03-01), as far as files ask it: PUT, GET of a range, DELETE and ListObjectsV2 of one
 * bucket by path. It believes nobody whose signature (SigV4) is not that of its secret, and keeps nothing that comes otherwise than its
 * hash says.
 */
final class StoreServer implements AutoCloseable {

    private static final String BUCKET = "tep";
    static final String SECRET = "bi-mat-cua-kho";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");
    private static final int PAGE = 2;

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SortedMap<String, Kept> objects = new ConcurrentSkipListMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger takes = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean away;
    private volatile boolean breaksOff;
    private volatile boolean encrypts = true;
    private volatile boolean forgets;

    /** An object, as it was asked to be encrypted. */
    record Kept(byte[] bytes, Instant since, String encryption) {}

    private record Answer(int status, byte[] body, Map<String, String> headers) {

        Answer(int status, String body) {
            this(status, body.getBytes(UTF_8), Map.of("Content-Type", "application/xml"));
        }

        static Answer error(int status, String code) {
            return new Answer(status, "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code));
        }
    }

    StoreServer() throws IOException {
        this(HttpServer.create(anyPort(), 0), "http");
    }

    /** Behind TLS. */
    StoreServer(SSLContext own) throws IOException {
        this(secured(own), "https");
    }

    private StoreServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static HttpServer secured(SSLContext own) throws IOException {
        var secured = HttpsServer.create(anyPort(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(own));
        return secured;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    SortedMap<String, Kept> objects() {
        return objects;
    }

    int asked() {
        return asked.get();
    }

    void isAway(boolean now) {
        away = now;
    }

    /** Takes what comes, and breaks off before it says so. */
    void breaksOff(boolean now) {
        breaksOff = now;
    }

    /** So many objects from now on. */
    void takes(int objects) {
        takes.set(objects);
    }

    /** Says that it took what comes, and keeps nothing. */
    void forgets() {
        forgets = true;
    }

    void doesNotEncrypt() {
        encrypts = false;
    }

    /** All that is there came so long ago. */
    void age(Duration by) {
        objects.replaceAll((key, kept) -> new Kept(kept.bytes(), kept.since().minus(by), kept.encryption()));
    }

    /** One byte of an object is another one. */
    void damage(String key) {
        objects.computeIfPresent(key, (name, kept) -> {
            var bytes = kept.bytes().clone();
            bytes[bytes.length - 1] ^= 1;
            return new Kept(bytes, kept.since(), kept.encryption());
        });
    }

    void put(String key, Duration age) {
        objects.put(key, new Kept(new byte[] {1}, now().minus(age), null));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** The service's own client of it. */
    Bucket bucket(Store store) {
        return bucket(store, SECRET, null);
    }

    Bucket bucket(Store store, String secret, Path authorities) {
        return new Bucket(settings(store, secret, authorities), Clock.systemUTC());
    }

    private FileSettings settings(Store store, String secret, Path authorities) {
        var address = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
        return new TestFileSettings(store, Optional.of(address), "AES256", secret, Optional.ofNullable(authorities));
    }

    static FileSettings settings(Store store, Optional<URI> endpoint, String encryption) {
        return new TestFileSettings(store, endpoint, encryption, SECRET, Optional.empty());
    }

    private record TestFileSettings(
            Store store, Optional<URI> endpoint, String encryption, String secret, Optional<Path> authorities)
            implements FileSettings {

        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("agency-service");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public Optional<String> kmsKey() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration partTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration rest() {
            return Duration.ofHours(1);
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public String every() {
            return "off";
        }

        @Override
        public String sweepEvery() {
            return "off";
        }

        @Override
        public Duration unknownFor() {
            return Duration.ofDays(1);
        }
    }

    private void serve(HttpExchange call) throws IOException {
        asked.incrementAndGet();
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            var answer = away ? Answer.error(503, "SlowDown") : answer(call, body);
            if (breaksOff && call.getRequestMethod().equals("PUT")) {
                return;
            }
            answer.headers().forEach(call.getResponseHeaders()::set);
            var length = answer.body().length;
            call.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            if (length > 0) {
                call.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange call, byte[] body) {
        var address = call.getRequestURI();
        if (!isSigned(call, body)) {
            return Answer.error(403, "SignatureDoesNotMatch");
        }
        if (!(address.getPath() + "/").startsWith("/" + BUCKET + "/")) {
            return Answer.error(404, "NoSuchBucket");
        }
        var key = address.getPath().replaceFirst("^/" + BUCKET + "/?", "");
        return switch (call.getRequestMethod()) {
            case "PUT" -> put(call, key, body);
            case "GET" -> key.isEmpty() ? list(address.getRawQuery()) : get(call, key);
            case "DELETE" -> {
                objects.remove(key);
                yield new Answer(204, "");
            }
            default -> Answer.error(405, "MethodNotAllowed");
        };
    }

    private Answer put(HttpExchange call, String key, byte[] body) {
        var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.hex(body)));
        if (!hash.equals(call.getRequestHeaders().getFirst("x-amz-checksum-sha256"))) {
            return Answer.error(400, "BadDigest");
        }
        if (takes.decrementAndGet() < 0) {
            return Answer.error(503, "SlowDown");
        }
        var encryption = encrypts ? call.getRequestHeaders().getFirst("x-amz-server-side-encryption") : null;
        if (!forgets) {
            objects.put(key, new Kept(body, now(), encryption));
        }
        return new Answer(
                200, new byte[0], encryption == null ? Map.of() : Map.of("x-amz-server-side-encryption", encryption));
    }

    private Answer get(HttpExchange call, String key) {
        var kept = objects.get(key);
        if (kept == null) {
            return Answer.error(404, "NoSuchKey");
        }
        var range = RANGE.matcher(call.getRequestHeaders().getFirst("Range"));
        if (!range.matches()) {
            return Answer.error(416, "InvalidRange");
        }
        var from = Integer.parseInt(range.group(1));
        var to = Math.min(Integer.parseInt(range.group(2)) + 1, kept.bytes().length);
        return new Answer(206, Arrays.copyOfRange(kept.bytes(), from, to), Map.of());
    }

    private Answer list(String query) {
        var asked = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0], part -> URLDecoder.decode(part.length > 1 ? part[1] : "", UTF_8)));
        var after = asked.getOrDefault("continuation-token", "");
        var found = objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(asked.get("prefix")))
                .filter(object -> object.getKey().compareTo(after) > 0)
                .toList();
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var answer = new StringBuilder("<ListBucketResult><Name>" + BUCKET + "</Name>");
        page.forEach(object ->
                answer.append("<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>%d</Size></Contents>"
                        .formatted(
                                object.getKey(),
                                object.getValue().since(),
                                object.getValue().bytes().length)));
        answer.append("<IsTruncated>").append(found.size() > PAGE).append("</IsTruncated>");
        if (found.size() > PAGE) {
            answer.append("<NextContinuationToken>")
                    .append(page.get(PAGE - 1).getKey())
                    .append("</NextContinuationToken>");
        }
        return new Answer(200, answer.append("</ListBucketResult>").toString());
    }

    /** AWS Signature Version 4, in headers; a body is named by its hash, unless TLS keeps it. */
    private boolean isSigned(HttpExchange call, byte[] body) {
        var headers = call.getRequestHeaders();
        var said = AUTHORIZATION.matcher(
                Optional.ofNullable(headers.getFirst("Authorization")).orElse(""));
        var content = headers.getFirst("x-amz-content-sha256");
        if (!said.matches()
                || !Sha256.hex(body).equals(content)
                        && !((scheme.equals("https") || body.length == 0) && "UNSIGNED-PAYLOAD".equals(content))) {
            return false;
        }
        var scope = List.of(said.group(1).split("/", 2)[1].split("/"));
        var request = new StringBuilder(call.getRequestMethod())
                .append('\n')
                .append(call.getRequestURI().getRawPath())
                .append('\n')
                .append(canonical(call.getRequestURI().getRawQuery()))
                .append('\n');
        for (var name : said.group(2).split(";")) {
            request.append(name)
                    .append(':')
                    .append(String.join(",", headers.get(name)).strip())
                    .append('\n');
        }
        request.append('\n').append(said.group(2)).append('\n').append(content);
        var toSign = "AWS4-HMAC-SHA256\n" + headers.getFirst("x-amz-date") + "\n" + String.join("/", scope) + "\n"
                + Sha256.hex(request.toString().getBytes(UTF_8));
        var key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (var part : scope) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign)).equals(said.group(3));
    }

    private static String canonical(String query) {
        if (query == null) {
            return "";
        }
        var parts = query.split("&");
        Arrays.sort(parts);
        return String.join(
                "&",
                Arrays.stream(parts)
                        .map(part -> part.contains("=") ? part : part + "=")
                        .toList());
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
