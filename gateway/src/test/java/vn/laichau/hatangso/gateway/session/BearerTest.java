package vn.laichau.hatangso.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
class BearerTest {

    @Test
    void passesAGoodTokenOnUnchanged() {
        var authorization = "Bearer " + Tokens.of("operator", "vnpt", "operator");

        given().header("Authorization", authorization)
                .get("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo(List.of(authorization)));
    }

    /** Whoever found one would act as the person, without a session that ends and without a fresh sign-in. */
    @Test
    void isNoneThatThePortalWasGivenForAPerson() {
        var token = Tokens.with("coordinator", "dic", claims -> claims.claim("azp", "portal"), "coordinator");

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/submissions")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    /** Rules are asked of each token that is verified. */
    @ApplicationScoped
    static class Verifications implements SecurityIdentityAugmentor {

        private final List<String> tokens = new CopyOnWriteArrayList<>();

        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            if (identity.getPrincipal() instanceof JsonWebToken token) {
                tokens.add("Bearer " + token.getRawToken());
            }
            return Uni.createFrom().item(identity);
        }

        List<String> of(String authorization) {
            return tokens.stream().filter(authorization::equals).toList();
        }
    }

    @Inject
    Verifications verifications;

    @Test
    void verifiesATokenThatIsShownAgainOnce() {
        var authorization = "Bearer " + Tokens.of("again", "vnpt", "operator");
        for (var call = 0; call < 3; call++) {
            given().header("Authorization", authorization)
                    .get("/api/v1/submissions")
                    .then()
                    .statusCode(200);
        }

        assertThat(verifications.of(authorization)).hasSize(1);
    }

    @Test
    void letsAnonymousCallsThroughWithoutAToken() {
        given().get("/api/v1/progress").then().statusCode(200).body("headers.authorization", nullValue());
    }

    @Test
    void prefersTheTokenToTheCookie() {
        var authorization = "Bearer " + Tokens.of("operator", "vnpt", "operator");

        given().header("Authorization", authorization)
                .header("Cookie", SampleSession.session())
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo(List.of(authorization)))
                .body("headers.cookie", nullValue());
    }

    @Test
    void refusesABadTokenAlsoBesideAGoodCookie() {
        given().header("Authorization", "Bearer x")
                .header("Cookie", SampleSession.session())
                .get("/api/v1/plans")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void refuses(String what, String authorization) {
        given().header("Authorization", authorization)
                .get("/api/v1/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    static Stream<Arguments> badCredentials() {
        return Stream.of(
                Arguments.of("an expired token", bearer(claims -> claims.expirationTime(secondsFromNow(-60)))),
                Arguments.of(
                        "a token that is not valid yet", bearer(claims -> claims.notBeforeTime(secondsFromNow(600)))),
                Arguments.of("a token without an end", bearer(claims -> claims.expirationTime(null))),
                Arguments.of("an end in words", bearer(claims -> claims.claim("exp", "4102444800"))),
                Arguments.of("a token that does not say since when", bearer(claims -> claims.issueTime(null))),
                Arguments.of("a token of tomorrow", bearer(claims -> claims.issueTime(secondsFromNow(86_400)))),
                Arguments.of("an issue in words", bearer(claims -> claims.claim("iat", "1700000000"))),
                Arguments.of("a part of the audience", bearer(claims -> claims.audience("gate"))),
                Arguments.of("another audience", bearer(claims -> claims.audience("portal"))),
                Arguments.of("no audience", bearer(claims -> claims.audience((String) null))),
                Arguments.of("another issuer", bearer(claims -> claims.issuer("https://other.example"))),
                Arguments.of("the issuer with a slash", bearer(claims -> claims.issuer(issuer() + "/"))),
                Arguments.of(
                        "the issuer in capitals", bearer(claims -> claims.issuer(issuer().toUpperCase(Locale.ROOT)))),
                Arguments.of("an ID token", bearer(claims -> claims.claim("typ", "ID"))),
                Arguments.of("a refresh token", bearer(claims -> claims.claim("typ", "Refresh"))),
                Arguments.of("a token without typ", bearer(claims -> claims.claim("typ", null))),
                Arguments.of("a token bound to a key", bearer(claims -> claims.claim("cnf", Map.of("jkt", "x")))),
                Arguments.of("a token without an organisation", bearer(claims -> claims.claim("org_id", null))),
                Arguments.of("a blank organisation", bearer(claims -> claims.claim("org_id", " "))),
                Arguments.of("an organisation as a list", bearer(claims -> claims.claim("org_id", List.of("vnpt")))),
                Arguments.of("a token without a subject", bearer(claims -> claims.subject(null))),
                Arguments.of("RS256", "Bearer " + signedWith(JWSAlgorithm.RS256)),
                Arguments.of("PS512", "Bearer " + signedWith(JWSAlgorithm.PS512)),
                Arguments.of("no signature", "Bearer " + new PlainJWT(claims()).serialize()),
                Arguments.of(
                        "a cut signature",
                        "Bearer " + signedWith(JWSAlgorithm.PS256).substring(0, 500)),
                Arguments.of("a signature with spare bits", "Bearer " + withSpareBits(signedWith(JWSAlgorithm.PS256))),
                Arguments.of("a signature with padding", "Bearer " + signedWith(JWSAlgorithm.PS256) + "=="),
                Arguments.of("no token", "Bearer "),
                Arguments.of("two tokens", bearer(claims -> {}) + ", " + bearer(claims -> {})),
                Arguments.of("something else", "Bearer abc"),
                Arguments.of("a password", "Basic dXNlcjpwYXNz"),
                Arguments.of("a bare token", signedWith(JWSAlgorithm.PS256)));
    }

    private static String bearer(Consumer<JWTClaimsSet.Builder> change) {
        return "Bearer " + Tokens.with("operator", "vnpt", change, "operator");
    }

    private static String signedWith(JWSAlgorithm algorithm) {
        return Tokens.sign(claims(), algorithm);
    }

    /** 256 bytes leave four bits of the last character without meaning. */
    private static String withSpareBits(String token) {
        return token.substring(0, token.length() - 1) + (char) (token.charAt(token.length() - 1) + 1);
    }

    private static JWTClaimsSet claims() {
        try {
            return com.nimbusds.jwt.SignedJWT.parse(Tokens.of("operator", "vnpt", "operator"))
                    .getJWTClaimsSet();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String issuer() {
        return claims().getIssuer();
    }

    private static Date secondsFromNow(long seconds) {
        return Date.from(Clock.systemUTC().instant().plusSeconds(seconds));
    }
}
