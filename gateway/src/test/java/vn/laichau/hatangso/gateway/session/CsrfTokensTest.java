package vn.laichau.hatangso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Claims;

class CsrfTokensTest {

    private static final Claims SESSION = session("an", "session-1", 1L);

    private final CsrfTokens tokens = tokens("a secret of at least 32 characters");

    private static CsrfTokens tokens(String... secrets) {
        return new CsrfTokens(new SealedSession(secrets));
    }

    /** @param sid null for an issuer that names no sessions */
    private static Claims session(String person, String sid, Long signedIn) {
        var said = new HashMap<String, Object>(Map.of("sub", person));
        said.put("sid", sid);
        said.put("auth_time", signedIn);
        return Claims.of(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void areNeededForEveryWrite(String method) {
        var write = HttpMethod.valueOf(method);
        var right = tokens.of(SESSION);
        assertThat(tokens.allow(write, right, SESSION)).isTrue();
        assertThat(tokens.allow(write, null, SESSION)).isFalse();
        for (var wrong : List.of("", "x", right + "=", right.substring(1), right.toLowerCase(), " " + right)) {
            assertThat(tokens.allow(write, wrong, SESSION)).as(wrong).isFalse();
        }
    }

    @Test
    void areNotNeededForReading() {
        assertThat(tokens.allow(HttpMethod.GET, null, SESSION)).isTrue();
        assertThat(tokens.allow(HttpMethod.HEAD, "x", SESSION)).isTrue();
    }

    /** Another session of the same person, another person, another sign-in where sessions have no name, another secret. */
    @Test
    void areGoodInTheirOwnSessionAlone() {
        var sessions = List.of(
                SESSION,
                session("an", "session-2", 1L),
                session("binh", "session-3", 1L),
                session("an", null, 1L),
                session("an", null, 2L),
                session("binh", null, 1L),
                session("an", "an 1", 1L));
        var all = new HashSet<String>();
        for (var session : sessions) {
            all.add(tokens.of(session));
            all.add(tokens("another secret of 32 characters...").of(session));
        }
        assertThat(all).hasSize(2 * sessions.size());
        assertThat(tokens.allow(HttpMethod.POST, tokens.of(sessions.get(1)), SESSION))
                .isFalse();
    }

    @Test
    void stayTheSameWhileASessionIsRenewed() {
        assertThat(tokens.of(session("an", "session-1", 2L))).isEqualTo(tokens.of(SESSION));
        assertThat(tokens("a secret of at least 32 characters").of(SESSION)).isEqualTo(tokens.of(SESSION));
    }

    @Test
    void areGoodWhileTheirSecretIsReplaced() {
        var other = "another secret of 32 characters...";
        var shown = tokens.of(SESSION);
        assertThat(tokens(other, "a secret of at least 32 characters").allow(HttpMethod.POST, shown, SESSION))
                .isTrue();
        assertThat(tokens(other).allow(HttpMethod.POST, shown, SESSION)).isFalse();
    }
}
