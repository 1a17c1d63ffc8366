package vn.laichau.hatangso.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.folder.SigningKey;
import vn.laichau.hatangso.local.process.JavaRuntime;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;
import vn.laichau.hatangso.local.process.StackProcess;
import vn.laichau.hatangso.local.screen.Steps;

/** One start of the real Keycloak, some 40 s with its first build. */
class KeycloakServerTest {

    private static final Path COMPONENT =
            Path.of("../k8s/components/keycloak").toAbsolutePath().normalize();
    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Ports PORTS = new Ports(18_780);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path path;

    @Test
    void givesEveryCallerOfTheRealmTheTokenTheServicesExpect() throws Exception {
        try (DataFolder folder = DataFolder.take(path)) {
            Secrets secrets = new Secrets(folder);
            SigningKey agencyKey = secrets.key("agency-service");
            StackProcess keycloak = startWithRealm(folder, secrets, agencyKey);
            try {
                JWTClaimsSet operator = claims(token(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "api-vnpt",
                        "client_secret", secrets.password("api-vnpt"))));
                assertThat(operator.getAudience())
                        .containsExactlyInAnyOrder(
                                "gateway", "indicator-service", "agency-service", "reporting-service");
                assertClaims(operator, "vnpt", "operator");
                assertThat(operator.getStringClaim("name")).isEqualTo("Hệ thống của VNPT Lai Châu");
                assertThat(operator.getExpirationTime()).isBefore(Instant.now().plusSeconds(301));

                JWTClaimsSet agency = claims(token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION,
                        "client_assertion",
                        assertion("agency-service", agencyKey))));
                assertThat(agency.getAudience()).containsExactly("indicator-service");
                assertClaims(agency, "dic", "observations-feed");

                assertThat(post(Map.of(
                                        "grant_type", "password",
                                        "client_id", "admin-cli",
                                        "username", "leader",
                                        "password", "a wrong one"))
                                .statusCode())
                        .isIn(400, 401);
                assertThat(signInPage("S256")).contains("Tên đăng nhập", "Mật khẩu", "lang=\"vi\"");
                assertThat(signInPage(null)).doesNotContain("kc-form-login");
            } finally {
                keycloak.close();
            }
        }
    }

    private StackProcess startWithRealm(DataFolder folder, Secrets secrets, SigningKey agencyKey) {
        KeycloakDistribution distribution = new KeycloakDistribution(UNPACKED, path, JavaRuntime.find());
        ProcessRecord record = new ProcessRecord(folder.path());
        distribution.build(folder.log("keycloak-build"), record, new Steps(line -> {}));
        KeycloakServer server = new KeycloakServer(distribution, COMPONENT.resolve("theme"), folder, PORTS, secrets);
        Map<String, String> values = new HashMap<>(Map.of("PORTAL_URL", "http://localhost:" + PORTS.base()));
        values.put("AGENCY_SERVICE_JWKS", agencyKey.publicKeySet("agency-service-1"));
        RealmFile realm = RealmFile.read(COMPONENT.resolve("realm/ha-tang-so.json"), values);
        ApiClient.ALL.forEach(client -> realm.with(client, secrets.password(client.id())));
        Person.ALL.forEach(person -> realm.with(person, secrets.typedPassword("people")));
        server.offer(realm.json());
        StackProcess process = server.process(folder.log("keycloak"), record, System.err::println);
        process.start();
        server.confirmImport();
        return process;
    }

    private static void assertClaims(JWTClaimsSet claims, String organisation, String role) throws Exception {
        assertThat(claims.getIssuer()).isEqualTo(KeycloakServer.issuer(PORTS).toString());
        assertThat(claims.getStringClaim("typ")).isEqualTo("Bearer");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getStringClaim("org_id")).isEqualTo(organisation);
        assertThat(claims.getStringClaim("preferred_username")).isNotBlank();
        assertThat(claims.getJSONObjectClaim("realm_access")).isEqualTo(Map.of("roles", List.of(role)));
    }

    /** The claims, after the signature was verified with the published key. */
    private JWTClaimsSet claims(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        HttpResponse<String> keys = get(KeycloakServer.issuer(PORTS) + "/protocol/openid-connect/certs");
        assertThat(signed.verify(new RSASSAVerifier(JWKSet.parse(keys.body())
                        .getKeyByKeyId(signed.getHeader().getKeyID())
                        .toRSAKey())))
                .isTrue();
        return signed.getJWTClaimsSet();
    }

    private static String assertion(String client, SigningKey key) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(client + "-1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(KeycloakServer.issuer(PORTS).toString())
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(30)))
                        .build());
        jwt.sign(new RSASSASigner(key.key()));
        return jwt.serialize();
    }

    private String token(Map<String, String> form) throws Exception {
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        return body.get("access_token").textValue();
    }

    private HttpResponse<String> post(Map<String, String> form) throws Exception {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue().replace(" ", "+"))
                        .toList());
        return http.send(
                HttpRequest.newBuilder(URI.create(KeycloakServer.issuer(PORTS) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String signInPage(String challengeMethod) throws Exception {
        String challenge = challengeMethod == null
                ? ""
                : "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method="
                        + challengeMethod;
        return get(KeycloakServer.issuer(PORTS)
                        + "/protocol/openid-connect/auth?client_id=portal&response_type=code&scope=openid"
                        + "&redirect_uri=http://localhost:" + PORTS.base() + "/login/callback" + challenge)
                .body();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
