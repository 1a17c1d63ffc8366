package vn.laichau.hatangso.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Access tokens by client credentials, with the client's secret or a signed assertion (private_key_jwt, PS256). */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int SALT_BYTES = 32;

    /** A token that ends this soon may be over before it arrives. */
    private static final int SECONDS_BEFORE_END = 30;

    private static final int ASSERTION_SECONDS = 60;

    private final Settings settings;
    private final Transport transport;
    private final Clock clock;
    private final Log log;
    private String token;
    private Instant renewal = Instant.EPOCH;

    Tokens(Settings settings, Transport transport, Clock clock, Log log) {
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
        this.log = log;
    }

    /** One that still lives. */
    String get() {
        if (token == null || !clock.instant().isBefore(renewal)) {
            renew();
        }
        return token;
    }

    /** Code of the organisation that the token speaks for (claim org_id). */
    String organisation() {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(get().split("\\.")[1]))
                    .path("org_id")
                    .asText();
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw new Failure(ExitCode.ACCESS, "Thẻ truy cập lạ / the token is of an unknown form");
        }
    }

    /** The next one is asked for anew. */
    void forget() {
        token = null;
    }

    private void renew() {
        if (settings.issuer == null || settings.client == null) {
            throw new Failure(ExitCode.USAGE, "Thiếu --issuer hoặc --client / --issuer and --client are needed");
        }
        var discovered = transport.send(
                "GET", URI.create(settings.issuer + "/.well-known/openid-configuration"), Map.of(), new byte[0]);
        var answer = transport.send(
                "POST",
                URI.create(ok(discovered).path("token_endpoint").asText()),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form(timeOf(discovered)).getBytes(UTF_8));
        if (answer.status() == 400 || answer.status() == 401) {
            throw new Failure(
                    ExitCode.ACCESS,
                    "Máy chủ đăng nhập từ chối / the sign-in server refuses the client: "
                            + answer.json().path("error").asText());
        }
        var granted = ok(answer);
        token = granted.path("access_token").asText();
        renewal = clock.instant().plusSeconds(granted.path("expires_in").asLong() - SECONDS_BEFORE_END);
    }

    private static JsonNode ok(Transport.Answer answer) {
        if (answer.status() != 200) {
            throw new Failure(
                    ExitCode.NO_ANSWER, "Máy chủ đăng nhập trả lời / the sign-in server answers " + answer.status());
        }
        return answer.json();
    }

    /** What the sign-in server's clock says: by that it judges an assertion, whatever the sender's own says. */
    private Instant timeOf(Transport.Answer answer) {
        var now = clock.instant();
        var theirs =
                answer.headers().firstValue("Date").flatMap(Tokens::instant).orElse(now);
        var ahead = Math.round(Duration.between(theirs, now).toSeconds() / 60.0);
        if (ahead != 0) {
            log.say("clock: %+d min to that of the sign-in server", ahead);
        }
        return theirs;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private String form(Instant now) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", settings.client);
        try {
            if (settings.keyFile != null) {
                form.put("client_assertion_type", ASSERTION);
                form.put("client_assertion", assertion(now.getEpochSecond()));
            } else if (settings.secretFile != null) {
                form.put("client_secret", Files.readString(settings.secretFile).strip());
            } else {
                throw new Failure(ExitCode.USAGE, "Thiếu --secret-file hoặc --key-file / one of them is needed");
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Failure(ExitCode.USAGE, "Không đọc được khóa / the key or secret cannot be read");
        }
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String assertion(long now) throws IOException, GeneralSecurityException {
        var header = new LinkedHashMap<String, Object>(Map.of("alg", "PS256", "typ", "JWT"));
        if (settings.keyId != null) {
            header.put("kid", settings.keyId);
        }
        var claims = Map.of(
                "iss",
                settings.client,
                "sub",
                settings.client,
                "aud",
                settings.issuer.toString(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + ASSERTION_SECONDS);
        var signed = URL_SAFE.encodeToString(JSON.writeValueAsBytes(header)) + "."
                + URL_SAFE.encodeToString(JSON.writeValueAsBytes(claims));
        var pem = Files.readString(settings.keyFile).replaceAll("-----[^-]+-----|\\s", "");
        var key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
        signature.initSign(key);
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + URL_SAFE.encodeToString(signature.sign());
    }
}
