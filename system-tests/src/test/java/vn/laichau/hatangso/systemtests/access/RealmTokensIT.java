package vn.laichau.hatangso.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What the realm gives to those who sign in, and how it asks people to. */
class RealmTokensIT {

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final LocalStack stack = RunningSuite.get();

    @Test
    void areForEveryServiceWhereAFirmAsks() throws ParseException, JOSEException {
        var firm = stack.credentials().apiClients().stream()
                .filter(client -> client.id().equals("api-vnpt"))
                .findFirst()
                .orElseThrow();
        var operator = claims(Api.token(stack, firm));

        assertThat(operator.getAudience())
                .containsExactlyInAnyOrder("gateway", "indicator-service", "agency-service", "reporting-service");
        assertClaims(operator, "vnpt", "operator");
        assertThat(operator.getStringClaim("name")).isEqualTo("Hệ thống của VNPT Lai Châu");
        assertThat(operator.getExpirationTime()).isBefore(Instant.now().plusSeconds(301));
    }

    @Test
    void areForTheOneServiceThatAnotherCalls() throws ParseException, JOSEException {
        var answer = askForToken(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                ASSERTION,
                "client_assertion",
                assertion(SuiteService.AGENCY)));
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        var agency = claims(Api.json(answer).path("access_token").asText());

        assertThat(agency.getAudience()).containsExactly("indicator-service");
        assertClaims(agency, "dic", "observations-feed");
    }

    @Test
    void areRefusedForAWrongPassword() {
        assertThat(askForToken(Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "leader",
                                "password", "a wrong one"))
                        .statusCode())
                .isIn(400, 401);
    }

    @Test
    void areAskedForInVietnameseByABrowserThatProvesItself() {
        assertThat(signInPage("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"))
                .contains("Tên đăng nhập", "Mật khẩu", "lang=\"vi\"");
        assertThat(signInPage("")).doesNotContain("kc-form-login");
    }

    private void assertClaims(JWTClaimsSet claims, String organisation, String role) throws ParseException {
        assertThat(claims.getIssuer()).isEqualTo(stack.issuer().toString());
        assertThat(claims.getStringClaim("typ")).isEqualTo("Bearer");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getStringClaim("org_id")).isEqualTo(organisation);
        assertThat(claims.getStringClaim("preferred_username")).isNotBlank();
        assertThat(claims.getJSONObjectClaim("realm_access")).isEqualTo(Map.of("roles", List.of(role)));
    }

    /** The claims, after the signature was verified with the published key. */
    private JWTClaimsSet claims(String token) throws ParseException, JOSEException {
        var signed = SignedJWT.parse(token);
        assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        var keys = JWKSet.parse(get("/certs"));
        var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
        assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        return signed.getJWTClaimsSet();
    }

    private String assertion(SuiteService service) throws JOSEException {
        var client = service.module();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(client + "-1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(stack.issuer().toString())
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(30)))
                        .build());
        jwt.sign(new RSASSASigner(stack.credentials().key(service).key()));
        return jwt.serialize();
    }

    private String signInPage(String proof) {
        return get("/auth?client_id=portal&response_type=code&scope=openid&redirect_uri=" + stack.gatewayUrl()
                + "/login/callback" + proof);
    }

    private HttpResponse<byte[]> askForToken(Map<String, String> form) {
        return Api.submit(URI.create(address("/token")), form);
    }

    private String get(String path) {
        return new String(
                Api.send(HttpRequest.newBuilder(URI.create(address(path))).build())
                        .body(),
                UTF_8);
    }

    private String address(String path) {
        return stack.issuer() + "/protocol/openid-connect" + path;
    }
}
