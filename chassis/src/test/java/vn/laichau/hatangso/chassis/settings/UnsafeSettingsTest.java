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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "suite.public-url", "https://hatangso.example",
            "quarkus.oidc.token.issuer", "https://sign-in.example/realms/ha-tang-so",
            "quarkus.oidc.auth-server-url", "https://keycloak:8080/realms/ha-tang-so",
            "quarkus.oidc.token.audience", "agency-service",
            "quarkus.rest-client.indicator.url", "https://indicator-service:8080",
            "gateway.upstreams.agency", "https://agency-service:8080",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://postgres/agency?sslmode=verify-full&sslrootcert=/ca.crt",
            "tls.folder", "/etc/ha-tang-so/tls",
            "gateway-proof.secrets", "a secret of the gateway and the services");

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
                        "quarkus.oidc.auth-server-url is not https",
                        "gateway-proof.secrets (GATEWAY_SECRET) is missing or shorter than 32 characters",
                        "quarkus.oidc.token.audience is not set",
                        "tls.folder (TLS_FOLDER) is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, http://keycloak:8080/realms/x, quarkus.oidc.auth-server-url is not https",
        "quarkus.rest-client.indicator.url, http://indicator:8080, quarkus.rest-client.indicator.url is not https",
        "gateway.upstreams.agency, http://agency-service:8080, gateway.upstreams.agency is not https",
        "tls.folder, '', tls.folder (TLS_FOLDER) is not set",
        "gateway-proof.secrets, '', gateway-proof.secrets (GATEWAY_SECRET) is missing or shorter than 32 characters",
        "gateway-proof.secrets, ' , ', gateway-proof.secrets (GATEWAY_SECRET) is missing or shorter than 32 characters",
        "gateway-proof.secrets, 'short,a secret of the gateway and the services', gateway-proof.secrets (GATEWAY_SECRET) is missing or shorter than 32 characters",
    })
    void namesWhatIsNotProtectedBetweenServices(String setting, String value, String told) {
        assertThat(UnsafeSettings.in(with(Map.of(setting, value)))).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://postgres/agency",
                "jdbc:postgresql://postgres/agency?sslmode=require",
                "jdbc:postgresql://postgres/agency?sslmode=verify-ca",
                "jdbc:postgresql://postgres/agency?sslmode=verify-full-or-not",
                "jdbc:postgresql://postgres/sslmode=verify-full"
            })
    void namesADatabaseWhoseCertificateIsNotVerified(String url) {
        for (var pool : List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.job.jdbc.url")) {
            assertThat(UnsafeSettings.in(with(Map.of(pool, url))))
                    .containsExactly(pool + " is without sslmode=verify-full");
        }
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
