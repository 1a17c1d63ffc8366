package vn.laichau.hatangso.chassis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Since when a request was whole at the gateway, with the proof that the gateway says so of this request and of this caller: the
 * value of {@code X-Arrived-At} (docs/adr/0015). Whoever calls a service past the gateway cannot say when the call arrived.
 */
public final class ProvenArrival {

    public static final String HEADER = "X-Arrived-At";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret known to the gateway and the service alone */
    public ProvenArrival(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /**
     * What the gateway writes.
     *
     * @param request its method and its target, with a space between
     * @param authorization of the request; null where there is none
     */
    public String of(Instant at, String request, String authorization) {
        var instant = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return instant + " " + proof(instant, request, authorization);
    }

    /** The instant, to the millisecond; empty where the gateway did not say it. */
    public Optional<Instant> read(String header, String request, String authorization) {
        var parts = header.split(" ", 2);
        if (parts.length < 2 || !isEqual(parts[1], proof(parts[0], request, authorization))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(parts[0]).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isEqual(String shown, String right) {
        return MessageDigest.isEqual(shown.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private String proof(String instant, String request, String authorization) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((instant + "\n" + request + "\n").getBytes(UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((authorization == null ? "" : authorization).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
