package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What all parts together may take at once is there, also while each of them is being replaced. */
class CapacityTest {

    private static final Map<String, String> DATABASE_SERVICES = Map.of(
            "indicator-service", "indicator-service/src/main/resources/application.properties",
            "agency-service", "agency-service/src/main/resources/application.properties",
            "reporting-service", "reporting-service/src/main/resources/application.properties");

    private static final String CHASSIS = "chassis/src/main/resources/META-INF/microprofile-config.properties";
    private static final Pattern POOL =
            Pattern.compile("(?m)^quarkus\\.datasource\\.((?:\\w+\\.)?jdbc)\\.max-size=(\\d+)$");

    /** Who looks at the start whether the tables are there, and the step that makes them, beside the pools. */
    private static final int OF_A_START = 2;

    /** Superusers (3), the operator with its probes and metrics, a base backup, somebody with psql. */
    private static final int RESERVE = 20;

    @ForEachOverlay
    void theDatabaseTakesTheConnectionsOfAllPools(Overlay overlay) {
        var wanted = RESERVE
                + DATABASE_SERVICES.keySet().stream()
                        .mapToInt(service -> pods(overlay, service) * (connections(service) + OF_A_START))
                        .sum()
                + pods(overlay, "keycloak") * connectionsOfKeycloak(overlay);

        assertThat(overlay.get("Cluster", "postgres")
                        .body()
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(wanted);
    }

    /** Those that run, and those that begin before others end. */
    private static int pods(Overlay overlay, String deployment) {
        var spec = overlay.get("Deployment", deployment).body().path("spec");
        var surge = spec.at("/strategy/rollingUpdate/maxSurge");
        return spec.path("replicas").asInt() + surge.asInt(0);
    }

    private static int connections(String service) {
        var pools = new HashMap<String, Integer>();
        for (var settings : new String[] {CHASSIS, DATABASE_SERVICES.get(service)}) {
            POOL.matcher(Repository.text(Repository.ROOT.resolve(settings)))
                    .results()
                    .forEach(pool -> pools.put(pool.group(1), Integer.parseInt(pool.group(2))));
        }
        assertThat(pools).containsKey("jdbc");
        return pools.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int connectionsOfKeycloak(Overlay overlay) {
        return overlay.get("Deployment", "keycloak")
                .containers()
                .flatMap(container -> Manifest.elements(container.path("env")))
                .filter(variable -> variable.path("name").asText().equals("KC_DB_POOL_MAX_SIZE"))
                .mapToInt(variable -> variable.path("value").asInt())
                .findFirst()
                .orElseThrow();
    }
}
