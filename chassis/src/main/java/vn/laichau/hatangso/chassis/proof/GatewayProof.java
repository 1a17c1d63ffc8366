package vn.laichau.hatangso.chassis.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Under what the gateway tells a service of a call (since when it was whole there, and from which address it came) it puts the
 * proof that it was the gateway, of this request and of this caller, a moment ago (docs/adr/0072). Whoever calls a service past the
 * gateway can say neither.
 */
public final class GatewayProof {

    public static final String HEADER = "X-Gateway-Proof";

    /** The instant at which the request was whole at the gateway, to the millisecond; absent where its body streams. */
    public static final String ARRIVED_AT = "X-Arrived-At";

    /** The client's address in numbers. */
    public static final String ADDRESS = "X-Forwarded-For";

    /** The headers that are nothing without the proof, and the proof. */
    static final List<String> HEADERS = List.of(HEADER, ARRIVED_AT, ADDRESS);

    private static final List<String> PROVEN = List.of(ARRIVED_AT, ADDRESS, "Authorization");

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @param secrets known to the gateway and the services alone: the first one proves, and what any of them proved holds */
    public GatewayProof(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * Adds the proof of what the headers say.
     *
     * @param request its method and its target, with a space between
     */
    public void prove(MultiMap headers, String request, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS).toString();
        headers.set(HEADER, at + " " + proof(keys.get(0), at, headers, request));
    }

    /**
     * Whether it was the gateway who said it.
     *
     * @param life how long before or after {@code now} the proof may have been made
     */
    public boolean holds(MultiMap headers, String request, Instant now, Duration life) {
        var parts = headers.contains(HEADER) ? headers.get(HEADER).split(" ", 2) : new String[0];
        return parts.length == 2
                && PROVEN.stream().allMatch(name -> headers.getAll(name).size() <= 1)
                && keys.stream().anyMatch(key -> isEqual(parts[1], proof(key, parts[0], headers, request)))
                && isYoung(parts[0], now, life);
    }

    private static boolean isYoung(String at, Instant now, Duration life) {
        try {
            return Duration.between(Instant.parse(at), now).abs().compareTo(life) <= 0;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean isEqual(String shown, String right) {
        return MessageDigest.isEqual(shown.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static String proof(SecretKeySpec key, String at, MultiMap headers, String request) {
        var said = PROVEN.stream()
                .map(name -> headers.contains(name) ? headers.get(name) : "")
                .collect(Collectors.joining("\n"));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((at + "\n" + request + "\n" + said).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
