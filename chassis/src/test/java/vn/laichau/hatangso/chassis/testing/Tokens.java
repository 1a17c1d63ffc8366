package vn.laichau.hatangso.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Access tokens as the realm would give them. */
public final class Tokens {

    private static final List<String> AUDIENCES =
            List.of("indicator-service", "agency-service", "reporting-service", "gateway", "chassis");

    /** Less than the five minutes that a token lives, with room for the longest test. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final Map<String, Kept> KEPT_TOKENS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A good token of an account named after its first role; used more than once, as clients do: signing takes its time. */
    public static String of(String account, String organisation, String... roles) {
        var whose = String.join(
                "|", System.getProperty(TokenIssuer.ISSUER), account, organisation, String.join(",", roles));
        return KEPT_TOKENS
                .compute(
                        whose,
                        (same, kept) -> kept != null && kept.isFresh()
                                ? kept
                                : new Kept(with(account, organisation, claims -> {}, roles), now()))
                .token();
    }

    /** A token that {@code change} bends before it is signed. */
    public static String with(
            String account, String organisation, Consumer<JWTClaimsSet.Builder> change, String... roles) {
        var now = now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(System.getProperty(TokenIssuer.ISSUER))
                .subject("subject-of-" + account)
                .audience(AUDIENCES)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("typ", "Bearer")
                .claim("preferred_username", account)
                .claim("name", account)
                .claim("org_id", organisation)
                .claim("realm_access", Map.of("roles", List.of(roles)));
        change.accept(claims);
        return sign(claims.build(), JWSAlgorithm.PS256);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID(Issuer.KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(Issuer.SIGNER);
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads the key when the first token is signed, and not again. */
    private static final class Issuer {

        static final RSAKey KEY = TokenIssuer.key();
        static final JWSSigner SIGNER = signer();

        private static JWSSigner signer() {
            try {
                return new RSASSASigner(KEY);
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A token and when it was made. */
    private record Kept(String token, Instant made) {

        boolean isFresh() {
            return now().isBefore(made.plus(KEPT));
        }
    }
}
