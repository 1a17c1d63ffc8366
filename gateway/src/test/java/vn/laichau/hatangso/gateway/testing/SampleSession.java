package vn.laichau.hatangso.gateway.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Date;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.session.SealedSession;

/** The tokens of the coordinator's session, and the cookie in which the gateway keeps them. */
public final class SampleSession {

    static final String GOOD_REFRESH = "good-refresh";
    static final String REFRESH_WHILE_AWAY = "refresh-while-away";

    private SampleSession() {}

    static JsonObject granted(String nonce) {
        return new JsonObject()
                .put("id_token", idToken(claims -> claims.claim("nonce", nonce)))
                .put("access_token", accessToken())
                .put("refresh_token", GOOD_REFRESH)
                .put("token_type", "Bearer")
                .put("expires_in", 300);
    }

    /** Cookie header of a running session. */
    public static String session() {
        return cookie(claims -> {}, GOOD_REFRESH);
    }

    /** Cookie header of another session of the same person. */
    public static String otherSession() {
        return sessionNamed("session-2");
    }

    /** Cookie header of a session of the same person by this name. */
    public static String sessionNamed(String id) {
        return cookie(claims -> claims.claim("sid", id), GOOD_REFRESH);
    }

    /** Cookie header of a session of which the ID token says something else, or nothing. */
    public static String with(String claim, Object value) {
        return cookie(claims -> claims.claim(claim, value), GOOD_REFRESH);
    }

    /** Cookie header of a session whose tokens expired but can be renewed. */
    public static String expiredSession() {
        return cookie(SampleSession::expired, GOOD_REFRESH);
    }

    /** Cookie header of a session that the issuer has ended. */
    public static String endedSession() {
        return cookie(SampleSession::expired, "used-up");
    }

    /** Cookie header of an expired session that cannot be renewed now, because the issuer does not answer. */
    public static String expiredSessionWhileIssuerIsAway() {
        return cookie(SampleSession::expired, REFRESH_WHILE_AWAY);
    }

    private static void expired(JWTClaimsSet.Builder claims) {
        var now = Clock.systemUTC().instant();
        claims.issueTime(Date.from(now.minusSeconds(600))).expirationTime(Date.from(now.minusSeconds(300)));
    }

    private static String accessToken() {
        return Tokens.with("coordinator", "dic", claims -> claims.claim("azp", "portal"), "coordinator");
    }

    private static String idToken(Consumer<JWTClaimsSet.Builder> change) {
        return Tokens.with(
                "coordinator",
                "dic",
                claims -> change.accept(claims.audience("portal")
                        .claim("typ", "ID")
                        .claim("azp", "portal")
                        .claim("sid", "session-1")),
                "coordinator");
    }

    private static String cookie(Consumer<JWTClaimsSet.Builder> change, String refreshToken) {
        var accessToken = Tokens.with(
                "coordinator",
                "dic",
                claims -> change.accept(claims.claim("azp", "portal").claim("sid", "session-1")),
                "coordinator");
        return new SealedSession(SignInServer.SECRET).cookie(idToken(change), accessToken, refreshToken);
    }
}
