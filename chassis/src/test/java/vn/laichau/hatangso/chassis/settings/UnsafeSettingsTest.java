package vn.laichau.hatangso.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void namesAPublicAddressWithoutHttps() {
        assertThat(UnsafeSettings.in(with(Map.of("suite.public-url", "http://hatangso.example"))))
                .containsExactly("suite.public-url is not https");
    }

    @Test
    void namesEverythingThatIsMissing() {
        var nothing = new SmallRyeConfigBuilder().build();
        assertThat(UnsafeSettings.in(nothing))
                .containsExactly(
                        "suite.public-url is not https",
                        "quarkus.oidc.token.issuer is not https",
                        "quarkus.oidc.token.audience is not set");
    }

    @Test
    void namesAnAudienceThatIsNotSet() {
        assertThat(UnsafeSettings.in(with(Map.of("quarkus.oidc.token.audience", ""))))
                .containsExactly("quarkus.oidc.token.audience is not set");
    }

    @ParameterizedTest(name = "in profile {0}")
    @ValueSource(strings = {"local", "test", "local,domain", "test,domain"})
    void letsOneMachineRehearse(String profiles) {
        assertThatCode(() -> UnsafeSettings.refuseRehearsalIn(List.of(profiles.split(",")), "2026-12-14T23:50"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "in profile {0}")
    @ValueSource(strings = {"prod", "dev", "prod,local", "local,prod", "dev,local,domain", "staging", "local,test"})
    void refusesARehearsalAnywhereElse(String profiles) {
        var active = List.of(profiles.split(","));
        assertThatThrownBy(() -> UnsafeSettings.refuseRehearsalIn(active, "2026-12-14T23:50"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Unsafe settings: suite.rehearsal-clock is set in profile "
                        + profiles.replace(",domain", "") + ": receipts would bear a time that is not the real one");
        assertThatCode(() -> UnsafeSettings.refuseRehearsalIn(active, "")).doesNotThrowAnyException();
    }

    private static Config with(Map<String, String> changes) {
        var settings = new HashMap<>(SAFE);
        settings.putAll(changes);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
