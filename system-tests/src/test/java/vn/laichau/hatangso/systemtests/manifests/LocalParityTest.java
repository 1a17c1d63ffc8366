package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import vn.laichau.hatangso.local.keycloak.KeycloakDistribution;
import vn.laichau.hatangso.local.postgres.DurableSettings;

/** What ./start proves holds on Kubernetes only as far as both run the same. */
class LocalParityTest {

    @ForEachOverlay
    void keycloakIsClosedToTheSameFeatures(Overlay overlay) {
        assertThat(overlay.get("Deployment", "keycloak")
                        .containers()
                        .filter(container -> container.path("name").asText().equals("keycloak"))
                        .flatMap(container -> Manifest.elements(container.path("env")))
                        .filter(variable -> variable.path("name").asText().equals("KC_FEATURES_DISABLED")))
                .singleElement()
                .satisfies(variable ->
                        assertThat(variable.path("value").asText()).isEqualTo(KeycloakDistribution.DISABLED_FEATURES));
    }

    @ForEachOverlay
    void theStatementOfWhoHungUpEndsAsSoon(Overlay overlay) {
        assertThat(overlay.get("Cluster", "postgres")
                        .body()
                        .at("/spec/postgresql/parameters/client_connection_check_interval")
                        .asText())
                .isEqualTo(DurableSettings.CLIENT_CHECK);
    }

    @ForEachOverlay
    void textIsOrderedInTheSameWay(Overlay overlay) {
        var initdb = overlay.get("Cluster", "postgres").body().at("/spec/bootstrap/initdb");

        assertThat(initdb.path("localeProvider").asText()).isEqualTo("builtin");
        assertThat(initdb.path("builtinLocale").asText()).isEqualTo(DurableSettings.LOCALE);
        // The other databases are made from a template of the same cluster; naming a locale there would part them from
        // it.
        assertThat(overlay.all("Database"))
                .hasSize(3)
                .allMatch(database -> database.body().at("/spec/locale").isMissingNode()
                        && database.body().at("/spec/localeProvider").isMissingNode());
    }
}
