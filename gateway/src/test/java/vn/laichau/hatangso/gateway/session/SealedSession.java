package vn.laichau.hatangso.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import java.time.Duration;
import java.util.List;

/** The settings of sessions in tests, and the cookie that a gateway with them would write. */
public record SealedSession(List<String> secrets) implements SessionConfiguration {

    public SealedSession(String... secrets) {
        this(List.of(secrets));
    }

    public String cookie(String idToken, String accessToken, String refreshToken) {
        return "q_session_portal="
                + new SessionTokens(this).seal(new AuthorizationCodeTokens(idToken, accessToken, refreshToken, 300L));
    }

    @Override
    public Duration checkedFor() {
        return Duration.ZERO;
    }

    @Override
    public Duration freshFor() {
        return Duration.ZERO;
    }

    @Override
    public boolean demonstrationAccounts() {
        return false;
    }

    @Override
    public Duration troubleFor() {
        return Duration.ZERO;
    }
}
