package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        .mapToInt(service -> overlay.mostPods(service) * (connections(service) + OF_A_START))
                        .sum()
                + overlay.mostPods("keycloak") * connectionsOfKeycloak(overlay);

        assertThat(overlay.get("Cluster", "postgres")
                        .body()
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(wanted);
    }

    /** Up to a quarter more than all parts need: what goes wrong is stopped, what is right is not. */
    @ParameterizedTest
    @CsvSource({"requests.cpu, requests, cpu", "requests.memory, requests, memory", "limits.memory, limits, memory"})
    void theNamespaceMayTakeWhatAllPartsNeedAndLittleMore(String quota, String kind, String resource) {
        var overlay = Overlay.named("production");
        var needed = overlay.workloads()
                .mapToDouble(object -> pods(overlay, object) * ofOne(overlay, object, kind, resource))
                .sum();

        assertThat(Quantity.getAmountInBytes(new Quantity(overlay.get("ResourceQuota", "suite")
                                .body()
                                .at("/spec/hard")
                                .path(quota)
                                .asText()))
                        .doubleValue())
                .isBetween(needed, needed * 1.25);
    }

    /** The operator starts one more PostgreSQL beside the others when it replaces one. */
    private static int pods(Overlay overlay, Manifest object) {
        return switch (object.kind()) {
            case "Deployment" -> overlay.mostPods(object.name());
            case "Cluster" -> object.body().at("/spec/instances").asInt() + 1;
            default -> 1;
        };
    }

    /** Init containers are left out: they need less than the containers after them. Beside each PostgreSQL stands what backs it up. */
    private static double ofOne(Overlay overlay, Manifest object, String kind, String resource) {
        var parts = object.kind().equals("Cluster")
                ? Stream.concat(
                        Stream.of(object.body().path("spec")),
                        overlay.all("ObjectStore").map(store -> store.body().at("/spec/instanceSidecarConfiguration")))
                : Manifest.elements(object.body().at("/spec/template/spec/containers"));
        return parts.map(
                        part -> part.path("resources").path(kind).path(resource).asText())
                .mapToDouble(amount ->
                        Quantity.getAmountInBytes(new Quantity(amount)).doubleValue())
                .sum();
    }

    private static int connections(String service) {
        var pools = new HashMap<String, Integer>();
        for (var settings : new String[] {CHASSIS, DATABASE_SERVICES.get(service)}) {
            POOL.matcher(Repository.text(Repository.ROOT.resolve(settings)))
                    .results()
                    .forEach(pool -> pools.put(pool.group(1), Integer.parseInt(pool.group(2))));
        }
        assertThat(pools).containsKey("jdbc");
        // Public reads: the connections of this pool lead to the other servers of the cluster, which take as many.
        pools.remove("replica.jdbc");
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
