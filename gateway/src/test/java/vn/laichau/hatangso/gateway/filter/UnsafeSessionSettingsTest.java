package vn.laichau.hatangso.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class UnsafeSessionSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.oidc.portal.authentication.cookie-force-secure", "true",
            "gateway.session.secrets", "0123456789abcdef0123456789abcdef");

    @Test
    void acceptsSafeSettings() {
        assertThat(UnsafeSessionSettings.in(with("gateway.session.secrets", "0123456789abcdef0123456789abcdef")))
                .isEmpty();
    }

    @Test
    void namesEachUnsafeSetting() {
        SAFE.keySet()
                .forEach(property -> assertThat(UnsafeSessionSettings.in(with(property, "")))
                        .singleElement()
                        .asString()
                        .startsWith(property));
    }

    @Test
    void namesEachMissingSetting() {
        assertThat(UnsafeSessionSettings.in(config(Map.of()))).hasSameSizeAs(SAFE.keySet());
    }

    @Test
    void countsTheCharactersOfTheSecret() {
        assertThat(UnsafeSessionSettings.in(with("gateway.session.secrets", "x".repeat(31))))
                .hasSize(1);
        for (var several : List.of("x".repeat(32) + ",", "," + "x".repeat(32), "x".repeat(32) + "," + "x".repeat(31))) {
            assertThat(UnsafeSessionSettings.in(with("gateway.session.secrets", several)))
                    .as(several)
                    .hasSize(1);
        }
        assertThat(UnsafeSessionSettings.in(with("gateway.session.secrets", "x".repeat(32))))
                .isEmpty();
        assertThat(UnsafeSessionSettings.in(with("quarkus.oidc.portal.authentication.cookie-force-secure", "false")))
                .hasSize(1);
    }

    @Test
    void letsNobodyInWithoutASecondFactorOutsideOneMachine() {
        assertThat(UnsafeSessionSettings.in(with("gateway.session.demonstration-accounts", "true")))
                .singleElement()
                .asString()
                .startsWith("gateway.session.demonstration-accounts");
        assertThat(UnsafeSessionSettings.in(with("gateway.session.demonstration-accounts", "false")))
                .isEmpty();
    }

    private static Config with(String property, String value) {
        var settings = new HashMap<>(SAFE);
        settings.put(property, value);
        return config(settings);
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
