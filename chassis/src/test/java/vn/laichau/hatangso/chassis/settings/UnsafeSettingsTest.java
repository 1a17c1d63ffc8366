package vn.laichau.hatangso.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "suite.public-url", "https://hatangso.example",
            "quarkus.oidc.token.issuer", "https://sign-in.example/realms/ha-tang-so",
            "quarkus.oidc.auth-server-url", "http://keycloak:8080/realms/ha-tang-so",
            "quarkus.oidc.token.audience", "agency-service");

    @Test
    void hasNothingAgainstHttpsAddressesAndANamedAudience() {
        assertThat(UnsafeSettings.in(with(Map.of()))).isEmpty();
    }

    @Test
    void namesAnIssuerWithoutHttps() {
        assertThat(UnsafeSettings.in(with(Map.of("quarkus.oidc.token.issuer", "http://sign-in.example"))))
                .containsExactly("quarkus.oidc.token.issuer is not https");
    }

    @Test
    void namesAnAudienceThatIsNotSet() {
        assertThat(UnsafeSettings.in(with(Map.of("quarkus.oidc.token.audience", ""))))
                .containsExactly("quarkus.oidc.token.audience is not set");
    }

    @Test
    void namesARehearsalClock() {
        assertThat(UnsafeSettings.in(with(Map.of("suite.rehearsal-clock", "2026-12-14T23:50"))))
                .containsExactly("suite.rehearsal-clock is set: receipts would bear a time that is not the real one");
    }

    private static Config with(Map<String, String> changes) {
        var settings = new HashMap<>(SAFE);
        settings.putAll(changes);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
