package vn.laichau.hatangso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final String OLD = "a secret of at least 32 characters";
    private static final String NEW = "another secret of 32 characters...";
    private static final AuthorizationCodeTokens TOKENS = new AuthorizationCodeTokens("id", "access", "refresh");

    private final SessionTokens tokens = new SessionTokens(new SealedSession(OLD));

    @Test
    void comeBackAsTheyWere() {
        for (var access : List.of("eyJhbGciOiJQUzI1NiJ9.e30.c2ln", "opaque", "a.b", "x-y_z.=", "..", "a b")) {
            var opened = tokens.open(tokens.seal(new AuthorizationCodeTokens("id.token.x", access, null, 300L)));
            assertThat(opened.getIdToken()).isEqualTo("id.token.x");
            assertThat(opened.getAccessToken()).isEqualTo(access);
            assertThat(opened.getRefreshToken()).isNull();
            assertThat(opened.getAccessTokenExpiresIn()).isEqualTo(300);
        }
    }

    @Test
    void differEachTimeThatTheyAreSealed() {
        var session = new AuthorizationCodeTokens("id", "access", "refresh");
        assertThat(tokens.seal(session)).isNotEqualTo(tokens.seal(session));
        assertThat(tokens.open(tokens.seal(session)).getAccessTokenExpiresIn()).isNull();
        assertThat(tokens.open(tokens.seal(new AuthorizationCodeTokens("id", "access", "refresh", 0L)))
                        .getAccessTokenExpiresIn())
                .isZero();
    }

    /** Signatures of 3072 bits and claims as the realm writes them: one cookie, and with all its headers a call below 4 kB. */
    @Test
    void fitIntoOneSmallCookie() {
        var sealed =
                tokens.seal(new AuthorizationCodeTokens(jwt("ID", 384), jwt("Bearer", 384), jwt("Refresh", 64), 300L));
        assertThat(sealed).hasSizeLessThan(2_800);
    }

    private static String jwt(String type, int signatureBytes) {
        var random = new Random(signatureBytes + type.length());
        var ids = IntStream.range(0, 5)
                .mapToObj(id -> "\"id" + id + "\":\"" + Long.toHexString(random.nextLong()) + "-"
                        + Long.toHexString(random.nextLong()) + "\"")
                .collect(Collectors.joining(","));
        var claims = "{\"exp\":1796000000,\"iat\":1795999700,\"typ\":\"" + type + "\"," + ids
                + ",\"iss\":\"https://dang-nhap.laichau.gov.vn/realms/ha-tang-so\",\"azp\":\"portal\","
                + "\"aud\":[\"gateway\",\"indicator-service\",\"agency-service\",\"reporting-service\"],"
                + "\"scope\":\"openid profile\",\"name\":\"Cán bộ điều phối Sở Khoa học và Công nghệ\","
                + "\"preferred_username\":\"coordinator\",\"given_name\":\"Cán bộ điều phối\",\"org_id\":\"dic\","
                + "\"realm_access\":{\"roles\":[\"coordinator\",\"clerk\"]}}";
        var signature = new byte[signatureBytes];
        random.nextBytes(signature);
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return String.join(
                ".",
                encoder.encodeToString("{\"alg\":\"PS256\",\"typ\":\"JWT\",\"kid\":\"a3f\"}".getBytes()),
                encoder.encodeToString(claims.getBytes()),
                encoder.encodeToString(signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c.d.e", "%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void areRefusedWhereWeDidNotWriteThem(String state) {
        assertThatThrownBy(() -> tokens.open(state)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void areRefusedChangedOrSealedWithAnotherSecret() {
        var sealed = tokens.seal(TOKENS);
        var other = new SessionTokens(new SealedSession(NEW));
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(AuthenticationFailedException.class);
        var wrong = (sealed.charAt(20) == 'A' ? 'B' : 'A');
        assertThatThrownBy(() -> tokens.open(sealed.substring(0, 20) + wrong + sealed.substring(21)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    /** While a secret is replaced, every replica opens what the others seal. */
    @Test
    void areOpenedByEachSecretAndSealedByTheFirst() {
        var before = new SessionTokens(new SealedSession(OLD));
        var next = new SessionTokens(new SealedSession(OLD, NEW));
        var then = new SessionTokens(new SealedSession(NEW, OLD));
        var after = new SessionTokens(new SealedSession(NEW));
        for (var sealing : List.of(before, next, then)) {
            for (var opening : List.of(next, then)) {
                assertThat(opening.open(sealing.seal(TOKENS)).getIdToken()).isEqualTo("id");
            }
        }
        assertThat(before.open(next.seal(TOKENS)).getIdToken()).isEqualTo("id");
        assertThat(after.open(then.seal(TOKENS)).getIdToken()).isEqualTo("id");
        assertThatThrownBy(() -> after.open(next.seal(TOKENS))).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> before.open(then.seal(TOKENS))).isInstanceOf(AuthenticationFailedException.class);
    }
}
